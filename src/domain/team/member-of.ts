import type { Member, Team } from './team.ts'

/** The member with a user id. Ids come from outside, so `constructor` must not find what every object has. */
export const memberOf = ({ members }: Pick<Team, 'members'>, user: string): Member | undefined =>
  Object.hasOwn(members, user) ? members[user] : undefined
