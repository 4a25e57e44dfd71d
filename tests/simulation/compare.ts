import { seededChance } from '../../src/domain/shuffle.ts'
import { study, type Answered, type Policy } from './campaign.ts'
import type { CreateLearner, SimulatedLearner } from './learner-model.ts'
import type { World } from './world.ts'

export interface Options {
  readonly days: number
  readonly perDay: number
  readonly learners: number
  readonly seed: string
}

/** Probability that a learner misses a day. */
const missed = 0.15

/** What a policy's learners reached: scores out of 100 and minutes, learner by learner. */
export interface Result {
  readonly name: string
  readonly scores: readonly number[]
  readonly minutes: number
}

/**
 * Lets the same learners study under one policy. Learners differ by seed and number, and not by policy.
 * @param each told of each learner's answers and score, and of the learner on the day of the exam
 */
export function resultOf(
  { items, exam }: World,
  truth: { readonly name: string; readonly create: CreateLearner },
  policy: { readonly name: string; readonly policy: Policy },
  { days, perDay, learners, seed }: Options,
  each: (log: readonly Answered[], score: number, learner: SimulatedLearner) => void = () => {},
): Result {
  const scores: number[] = []
  let minutes = 0
  for (let number = 0; number < learners; number++) {
    const learner = truth.create({
      items: [...items, ...exam],
      random: seededChance(`${seed} ${truth.name} ${number}`),
    })
    const random = seededChance(`${seed} days ${number}`)
    const done = study({ items, exam, days, perDay, missed }, policy.policy, learner, random)
    scores.push(done.score)
    minutes += done.minutes
    each(done.log, done.score, learner)
  }
  return { name: policy.name, scores, minutes: minutes / learners }
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The value below which a share of the values lies. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

/** Mean of paired differences with its 95 % confidence interval (normal approximation). */
export function differenceOf(a: readonly number[], b: readonly number[]): { mean: number; low: number; high: number } {
  const differences = a.map((value, index) => value - (b[index] as number))
  const mean = meanOf(differences)
  const variance =
    differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, differences.length - 1)
  const margin = 1.96 * Math.sqrt(variance / differences.length)
  return { mean, low: mean - margin, high: mean + margin }
}
