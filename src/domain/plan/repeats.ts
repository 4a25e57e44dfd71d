import { seededChance } from '../shuffle.ts'
import { usualSpacing } from './gain.ts'
import type { StudyAnswer } from './study-answer.ts'

// A second question on an objective on the same day, once its verdict was read: some people need it, because a miss alone teaches them little, and
// for others it's a question lost on something else. No theory of memory tells them apart in advance, but a trial does. If there's time for it, some
// of the objectives that are new get a second question. What is still known days later shows whether it pays.

// How much is still known after a miss alone also decides how evenly questions go around. If a miss teaches a lot, an objective needs no more than its
// turn, whatever went wrong before.

/** Further questions on an objective on one day, each relative to the one before. */
export const furtherValue = 0.5

/** How a learner repeats on one day. */
export interface Repeats {
  /** How far second questions have proved worth their time, from 0 to 1. */
  readonly worth: number
  /** Whether a new objective is part of the trial. */
  readonly isTried: (objective: string) => boolean
  /** Exponent of the days since the last answer (`Spacing`). */
  readonly rhythm: number
}

export interface RepeatRule {
  /** Questions for each objective until the exam, from which on there is time for a trial. */
  readonly triedFrom: number
  /** The share of the objectives that are part of it. */
  readonly tried: number
  /** By how much more must be known after a second question, relative to what is known without one; and how much more makes it fully worth it. */
  readonly least: number
  readonly width: number
}
export const repeatRule: RepeatRule = { triedFrom: 4, tried: 0.15, least: 0.15, width: 0.4 }

/** What people usually know days after a miss, before it's seen; and how many answers that counts as. */
const expected = { known: 0.36, weight: 4 } as const
/** A second question is expected to change nothing; and how many answers that counts as. */
const noChange = 8
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
  return {
    worth: Math.min(1, Math.max(0, (pair / single - 1 - least) / width)),
    rhythm: usualSpacing.rhythm * Math.max(1, oddsOf(single) / oddsOf(expected.known)),
    isTried: (objective) => left >= triedFrom && seededChance(`${learner} ${objective}`)() < tried,
  }
}

/** Days on which an objective was missed at first: the shares still known days later, without and with a second question that day. */
function keptAfterMisses(answers: readonly StudyAnswer[]): readonly [number, number] {
  const [one, two] = [
    { known: 0, asked: 0 },
    { known: 0, asked: 0 },
  ]
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
      const sum = before.times > 1 ? two : one
      sum.known += (credit - item.guess) / (1 - item.guess)
      sum.asked++
    }
    last.set(objective, { day, wasMissed: credit < 0.5, times: 1 })
  }
  // Wrong answers correct for lucky guesses, so a sum can be below 0.
  const single = bounded((one.known + expected.known * expected.weight) / (one.asked + expected.weight))
  return [single, (two.known + single * noChange) / (two.asked + noChange)]
}

const bounded = (share: number): number => Math.min(0.95, Math.max(0.05, share))
const oddsOf = (share: number): number => share / (1 - share)

/** How much a question on an objective is worth, relative to the first one of the day. */
export function repeatedValue(eager: number, times: number, rhythm = usualSpacing.rhythm): number {
  if (times === 0) return 1
  // The steeper the rhythm, the less the second question of a day counts beside those that have waited.
  const second = furtherValue ** (rhythm / usualSpacing.rhythm)
  return (second + (1 - second) * eager) * furtherValue ** (times - 1)
}
