import type { Member, Team } from './team.ts'

/** Finds a member by user id. Ids are untrusted, so `constructor` must not find what every object inherits. */
export const memberOf = ({ members }: Pick<Team, 'members'>, user: string): Member | undefined =>
  Object.hasOwn(members, user) ? members[user] : undefined
