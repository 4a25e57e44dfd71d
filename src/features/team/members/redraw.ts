import type { Team, TeamKey } from '../../../domain/team/team.ts'
import type { Services } from '../../../kernel/services.ts'
import { closeOwed } from '../live/close-owed.ts'

/** Redraws every card that shows rows or results, and closes the cards that are owed to be closed. */
export function redraw(cards: Services['cards'], key: TeamKey, team: Team): void {
  cards.renew(key, 'board')
  for (const { code, to } of team.challenges) if (to === undefined) cards.renew(key, `challenge ${code}`)
  closeOwed(cards, team)
}
