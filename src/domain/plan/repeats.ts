import { seededChance } from '../shuffle.ts'
import type { StudyAnswer } from './study-answer.ts'

// A second question on an objective on the same day, once its verdict was read: some people need it, because a miss alone teaches them little, and
// for others it's a question lost on something else. No theory of memory tells them apart in advance, but a trial does. If there's time for it, some
// of the objectives that are new get a second question. What is still known days later shows whether it pays.

/** Further questions on an objective on one day, each relative to the one before. */
export const furtherValue = 0.5

/** How a learner repeats on one day. */
export interface Repeats {
  /** How far second questions have proved worth their time, from 0 to 1. */
  readonly worth: number
  /** Whether a new objective is part of the trial. */
  readonly isTried: (objective: string) => boolean
}

export interface RepeatRule {
  /** Questions for each objective until the exam, from which on there is time for a trial. */
  readonly triedFrom: number
  /** The share of the objectives that are part of it. */
  readonly tried: number
  /** By how much more must be known after a second question, as a share of 1; and how much more makes it fully worth it. */
  readonly least: number
  readonly width: number
}
export const repeatRule: RepeatRule = { triedFrom: 4, tried: 0.15, least: 0.05, width: 0.15 }

/** What is expected after a miss, either way, before it's seen; and how many answers that counts as. */
const expected = { known: 0.36, weight: 4 } as const
/** What a day taught shows only once its verdicts aren't fresh any more. */
const leastDays = 2

/**
 * @param answers before today, oldest first
 * @param learner the same for a learner all along, and different for others
 * @param left questions until the exam, for each objective
 */
export function repeatsOf(
  answers: readonly StudyAnswer[],
  { learner, left }: { readonly learner: string; readonly left: number },
  { triedFrom, tried, least, width }: RepeatRule = repeatRule,
): Repeats {
  const [single, pair] = keptAfterMisses(answers)
  const worth = Math.min(1, Math.max(0, (pair - single - least) / width))
  return {
    worth,
    isTried: (objective) => left >= triedFrom && seededChance(`${learner} ${objective}`)() < tried,
  }
}

/** Days on which an objective was missed at first: the shares still known days later, without and with a second question that day. */
function keptAfterMisses(answers: readonly StudyAnswer[]): readonly [number, number] {
  const sums = [0, 1].map(() => ({ known: expected.known * expected.weight, asked: expected.weight as number }))
  const last = new Map<string, { day: number; wasMissed: boolean; times: number }>()
  for (const answer of answers) {
    const { item, day, credit } = answer
    const [objective = ''] = item.objectives
    const before = last.get(objective)
    if (before?.day === day) {
      before.times++
      continue
    }
    if (before?.wasMissed && day - before.day >= leastDays) {
      const sum = sums[before.times > 1 ? 1 : 0] as { known: number; asked: number }
      sum.known += (credit - item.guess) / (1 - item.guess)
      sum.asked++
    }
    last.set(objective, { day, wasMissed: credit < 0.5, times: 1 })
  }
  return sums.map(({ known, asked }) => known / asked) as [number, number]
}

/** How much a question on an objective is worth, relative to the first one of the day. */
export const repeatedValue = (eager: number, times: number): number =>
  times === 0 ? 1 : (furtherValue + (1 - furtherValue) * eager) * furtherValue ** (times - 1)
