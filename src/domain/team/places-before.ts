import { boardRows, type Scored } from './board-rows.ts'
import { memberOf } from './member-of.ts'
import type { Team } from './team.ts'

/**
 * Where people ended an earlier week, by user id, among those whom the board may show for it: nobody who is hidden, or was at any time of that week or
 * later. Empty if fewer than four remain.
 * @param scored what each member earned in that week
 * @param from @param to when that week began and ended, in milliseconds
 */
export function placesBefore(
  scored: readonly Scored[],
  team: Pick<Team, 'members'>,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyMap<string, number> {
  const wasSeen = ({ user, hidden }: Scored): boolean => {
    const member = memberOf(team, user)
    if (hidden || !member || Date.parse(member.joined) >= to) return false
    return member.seenFrom === undefined || Date.parse(member.seenFrom) <= from
  }
  const rows = boardRows(scored.filter(wasSeen))
  return new Map(rows.map(({ user, place }) => [user, place]))
}
