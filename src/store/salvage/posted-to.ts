import type { Accept } from './accept.ts'
import { fieldIn } from './salvage.ts'

/** Finds the first accepted conversation that a team document posts to, with or without a message part. */
export const postedTo = (bytes: Buffer, accept: Accept<string>): string | undefined =>
  fieldIn(bytes, 'conversationId', (value) =>
    typeof value === 'string' ? (accept(value) ?? accept(value.replace(/;messageid=.*$/, ''))) : undefined,
  )
