import type { Team } from '../../../domain/team/team.ts'
import type { Services } from '../../../kernel/services.ts'
import { texts } from '../texts.en.ts'

/** Closes the cards that a team owes to close. */
export function closeOwed(cards: Services['cards'], { tenant, conversation, thread, owed }: Team): void {
  cards.close({ tenant, conversation }, thread, owed.close, texts.closedCard.over)
}
