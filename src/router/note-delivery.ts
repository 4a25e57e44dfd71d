import type { Posted } from '../domain/team/team.ts'
import { features, withMessage, withoutMessage } from '../features/index.ts'
import { changeLearner } from '../kernel/learner/change-learner.ts'
import type { Services } from '../kernel/services.ts'
import type { Turn } from '../kernel/turn.ts'

/**
 * Records which message carries a card, through the feature that owns the card. Losing a race here only costs a later edit, or what feedback is
 * about.
 */
export async function noteDelivery(services: Services, turn: Turn, presents: string, post: Posted): Promise<void> {
  for (const { deliveredOfTeam } of features) {
    const noted = deliveredOfTeam?.(services, turn, presents, post)
    if (noted) return noted
  }
  if (post.conversationId === turn.conversation)
    await changeLearner(services.store, turn.learner, (learner) => withMessage(learner, presents, post.activity))
}

/** Records that a card may not have arrived, so that what its reader types next isn't taken for an answer to it. */
export const noteMissing = async (services: Services, turn: Turn, presents: string): Promise<void> => {
  if (turn.scope === 'personal')
    await changeLearner(services.store, turn.learner, (learner) => withoutMessage(learner, presents))
}
