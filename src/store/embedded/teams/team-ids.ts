import type { Accept } from '../files/accept.ts'
import { fieldIn } from '../repair/salvage.ts'
import { idsOfDamaged } from '../stored-files.ts'

/** Finds the first accepted conversation that a team document posts to, with or without a message part. */
export const postedTo = (bytes: Buffer, accept: Accept<string>): string | undefined =>
  fieldIn(bytes, 'conversationId', (value) =>
    typeof value === 'string' ? (accept(value) ?? accept(value.replace(/;messageid=.*$/, ''))) : undefined,
  )

/** Finds the tenant and the conversation of a damaged team document. */
export const teamIdsOfDamaged = (path: string): Promise<[tenant: string, conversation: string] | undefined> =>
  idsOfDamaged(path, 'conversation', postedTo)
