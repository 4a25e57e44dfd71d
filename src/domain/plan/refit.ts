import { learnFrom } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'

// Parameters of the memory model, fitted to one learner's own answers. The fit itself is the work of a library in a worker
// (`src/jobs/refit`); what it is given, and whether its result is used, is decided here.

/** From so many answers on a fit is tried, and again whenever there are a quarter more. */
const fewest = 800
const growth = 1.25
/** The first answers, as a share, are fitted to; the rest tell whether it helped. */
const fittedShare = 0.8

/** Whether it is time to fit. @param before answers at the last try */
export const isRefitDue = (answers: number, before: number | undefined): boolean =>
  answers >= fewest && (before === undefined || answers >= growth * before)

/** Later answers, which the fit must not see. */
export const splitForRefit = (answers: readonly StudyAnswer[]): { earlier: StudyAnswer[]; from: number } => {
  const from = Math.floor(answers.length * fittedShare)
  return { earlier: answers.slice(0, from), from }
}

/** One look at an objective: whether it was known, and days since the look before (0 for the first). */
export interface Look {
  readonly known: boolean
  readonly days: number
}

/** By objective, oldest first. A second answer on the same day tells nothing about forgetting and is left out. */
export function looksOf(answers: readonly StudyAnswer[]): Look[][] {
  const looks = new Map<string, Look[]>()
  const last = new Map<string, number>()
  for (const { item, day, credit, confidence } of answers) {
    const [objective = ''] = item.objectives
    const before = last.get(objective)
    if (before === day) continue
    last.set(objective, day)
    const known = credit >= 0.5 && confidence !== 'guess'
    looks.set(objective, [...(looks.get(objective) ?? []), { known, days: before === undefined ? 0 : day - before }])
  }
  return [...looks.values()]
}

/** What a fit has to win per answer, in standard errors of the difference, to be kept: chance alone wins half of the time. */
const convincing = 1

/** Whether the learner's own parameters predict the answers from `from` on better than everybody's. */
export function isBetterFor(answers: readonly StudyAnswer[], from: number, parameters: readonly number[]): boolean {
  const [common, own] = [surprises(answers, from), surprises(answers, from, parameters)]
  const gains = common.map((value, index) => value - (own[index] as number))
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length)
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1)
  return mean > convincing * Math.sqrt(variance / Math.max(1, gains.length))
}

/** How surprised the model is by each answer from `from` on, in nats. */
function surprises(answers: readonly StudyAnswer[], from: number, parameters?: readonly number[]): number[] {
  const found: number[] = []
  learnFrom(answers, parameters, ({ credit }, right) => {
    const likely = Math.min(0.98, Math.max(0.02, right))
    found.push(-(credit * Math.log(likely) + (1 - credit) * Math.log(1 - likely)))
  })
  return found.slice(from)
}
