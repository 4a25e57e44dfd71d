import type { Learner } from '../domain/learner/learner.ts'
import type { Step } from '../kernel/context.ts'

/**
 * Ends what an earlier reply offered once something else is shown, so that *yes* always means the newest card. Otherwise, *yes* below
 * a question such as "Delete everything?" would accept an older offer.
 */
export function withoutOldOffer(step: Step, before: Learner): Step {
  const { messages, replace } = step.reply
  const { offered, ...rest } = step.learner ?? before
  const showsNothing = messages.length === 0 && replace === undefined
  return offered === undefined || offered !== before.offered || showsNothing ? step : { ...step, learner: rest }
}
