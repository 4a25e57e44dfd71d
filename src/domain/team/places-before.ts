import { boardRows, type Scored } from './board-rows.ts'
import { memberOf } from './member-of.ts'
import type { Team } from './team.ts'

/**
 * Where people ended an earlier week, by user id, among those whom its board may show. Empty if fewer than four of them had joined by then.
 * @param scored what each member earned in that week
 * @param to when that week ended, in milliseconds
 */
export function placesBefore(
  scored: readonly Scored[],
  team: Pick<Team, 'members'>,
  to: number,
): ReadonlyMap<string, number> {
  const hadJoined = ({ user }: Scored): boolean => Date.parse(memberOf(team, user)?.joined ?? '') < to
  const rows = boardRows(scored.filter(hadJoined))
  return new Map(rows.map(({ user, place }) => [user, place]))
}
