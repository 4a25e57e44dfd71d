import { after, recallOf, type Belief, type LearnerModel } from './learner-model.ts'

/** What asking an objective today is worth. */
export interface Gain {
  /** Expected rise of the probability of knowing it on the day that counts. */
  readonly recall: number
  /** The whole value, in the same unit, insurance and spacing included. */
  readonly value: number
}

/**
 * A premium on lasting memory, as a share of what is gained at the date: an insurance against learners whom failing teaches
 * little. It fades in the last days, when there is nothing left to last for.
 */
const insurance = 0.05
const insuredDays = 10
/** What an objective that was never asked gains in lasting memory, in the logarithm of days. */
const firstStrength = 0.7
/** Share of what is known before the first answer that is left on the day that counts, beside what is known after a right one. */
const keptUntaught = 0.8
/**
 * How much the days since the last answer count beyond what the memory model says. Every memory model is wrong in its own way,
 * and a steady rhythm is good under all of them. Chosen by simulation: 0 loses to a plain round-robin over two months.
 */
const rhythm = 0.5
const sameDay = 0.1

/**
 * The expected gain of one more answer to an objective.
 * @param today a day number
 * @param until the day that counts: the exam, or a while from now
 */
export function gainOf(model: LearnerModel, belief: Belief | undefined, today: number, until: number): Gain {
  const recalled = after(model.memory, belief, today, 1)
  const failed = after(model.memory, belief, today, 0)
  const at = (state: Belief) => recallOf(model, state, until)
  const now = belief ? recallOf(model, belief, today) : model.prior
  const without = belief ? at(belief) : model.prior * keptUntaught * at(recalled)
  const recall = now * at(recalled) + (1 - now) * at(failed) - without
  const strength = belief
    ? now * Math.log(recalled.stability / belief.stability) +
      (1 - now) * Math.max(0, Math.log(failed.stability / belief.stability))
    : firstStrength
  const premium = insurance * Math.min(1, (until - today) / insuredDays) * Math.max(0, strength)
  const days = belief ? Math.max(sameDay, today - belief.last) : 1
  return { recall, value: Math.max(0, recall + premium) * days ** rhythm }
}
