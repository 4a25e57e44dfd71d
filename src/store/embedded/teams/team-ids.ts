import { postedTo } from '../../salvage/posted-to.ts'
import { idsOfDamaged } from '../stored-files.ts'

/** Finds the tenant and the conversation of a damaged team document. */
export const teamIdsOfDamaged = (path: string): Promise<[tenant: string, conversation: string] | undefined> =>
  idsOfDamaged(path, 'conversation', postedTo)
