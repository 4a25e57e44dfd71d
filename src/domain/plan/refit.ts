import { learnFrom } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'

// Rules for fitting the memory model's parameters to one learner's answers: when to fit, with which data, and whether to use the
// result. The fit itself runs in a worker (`src/jobs/refit`).

/** The first fit needs this many answers; each further one needs a quarter more. */
const fewest = 800
const growth = 1.25
/** The share of answers, from the oldest, used for the fit. The rest test the result. */
const fittedShare = 0.8

/** Whether a fit is due. @param before number of answers at the last attempt */
export const isRefitDue = (answers: number, before: number | undefined): boolean =>
  answers >= fewest && (before === undefined || answers >= growth * before)

/** Splits off the later answers, which the fit must not see. `from` is the index of the first of them. */
export const splitForRefit = (answers: readonly StudyAnswer[]): { earlier: StudyAnswer[]; from: number } => {
  const from = Math.floor(answers.length * fittedShare)
  return { earlier: answers.slice(0, from), from }
}

/** One review of an objective: whether it was known, and the days since the previous review (0 for the first). */
export interface Look {
  readonly known: boolean
  readonly days: number
}

/** Reviews by objective, oldest first. Omits a second answer on the same day, which says nothing about forgetting. */
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

/** The mean gain per answer that a fit needs, in standard errors. More than 0, because chance alone wins half of the time. */
const minGain = 1

/** Whether the learner's own parameters predict the answers from index `from` better than the default ones. */
export function isBetterFor(answers: readonly StudyAnswer[], from: number, parameters: readonly number[]): boolean {
  const [common, own] = [surprises(answers, from), surprises(answers, from, parameters)]
  const gains = common.map((value, index) => value - (own[index] as number))
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length)
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1)
  return mean > minGain * Math.sqrt(variance / Math.max(1, gains.length))
}

/** The model's surprise at each answer from index `from`, in nats. */
function surprises(answers: readonly StudyAnswer[], from: number, parameters?: readonly number[]): number[] {
  const found: number[] = []
  learnFrom(answers, parameters, ({ credit }, right) => {
    const likely = Math.min(0.98, Math.max(0.02, right))
    found.push(-(credit * Math.log(likely) + (1 - credit) * Math.log(1 - likely)))
  })
  return found.slice(from)
}
