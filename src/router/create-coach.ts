import type { Coach } from '../kernel/coach.ts'
import type { CoachParts } from './context-of.ts'
import { noteDelivery, noteMissing } from './note-delivery.ts'
import { personalTurn } from './personal-turn.ts'
import { teamTurn } from './team-turn.ts'

/** Creates the coach from a store and a catalog. */
export function createCoach(parts: CoachParts): Coach {
  return {
    handle: (turn, intent) =>
      turn.scope === 'personal' ? personalTurn(parts, turn, intent) : teamTurn(parts, turn, intent),
    delivered: (turn, presents, activity, place) =>
      noteDelivery(parts, turn, presents, { conversationId: place ?? turn.team?.place ?? turn.conversation, activity }),
    undelivered: (turn, presents) => noteMissing(parts, turn, presents),
  }
}
