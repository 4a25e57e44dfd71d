import { rightOf } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'

// What a learner knows, told without a memory model: a logistic regression on counts and days. Its weights begin as those of a
// learner of whom nothing is known, with how unsure they are, and follow the learner's own answers (an extended Kalman filter).
// So it ends with a learner's own weights, and with how far they can be trusted.

/** Counts of one objective's answers; a right one that may have been guessed counts for a part. */
interface History {
  readonly right: number
  readonly wrong: number
  readonly last: number
}

/** Shares of an exam's points that are got, 0 to 1. */
interface Expected {
  readonly share: number
  /** Standard deviation of the share, as far as it comes from not knowing the learner's weights. */
  readonly deviation: number
  /** Probability that an unseen question is known, by objective. */
  readonly known: ReadonlyMap<string, number>
}

/** An objective in an exam: its share, the probability of a right guess, and the mean difficulty of its questions, 1 to 3. */
export interface Asked {
  readonly weight: number
  readonly guess: number
  readonly difficulty: number
}

/** What is looked at: its weight for a learner of whom nothing is known, and the standard deviation among learners. */
const looks = [
  // Answered before: a constant.
  { weight: -0.115, deviation: 0.102 },
  // Skill: log odds of the share known so far, over all objectives.
  { weight: -0.225, deviation: 0.295 },
  // Logarithms of 1 + right, 1 + wrong, 1 + days since the last answer.
  { weight: 0.938, deviation: 0.165 },
  { weight: -0.067, deviation: 0.3 },
  { weight: -0.346, deviation: 0.268 },
  // The days once more, times the right ones: what is known well fades slowly.
  { weight: 0.039, deviation: 0.204 },
  // Never answered: a constant.
  { weight: -0.95, deviation: 0.532 },
  // This very question was answered before, so often (logarithm of 1 + times). The exam asks unseen ones.
  { weight: 0.15, deviation: 0.2 },
  // Difficulty beyond the middle one.
  { weight: -0.4, deviation: 0.061 },
  // It was answered in the last few days. How much that helps differs most among memory models.
  { weight: 0.189, deviation: 2 },
] as const
// Weights and deviations were fitted to simulated learners of the kinds `dash` and `time-scales`, seed 1, as what predicts each
// answer best from those before; deviations not below 0.1 (difficulty: 0.05), that of the last few days set by hand.
const size = looks.length
/**
 * Rounds lie no further apart than so many days as a rule, so a learner's own answers tell nothing about longer times: beyond,
 * everybody's weight of the days counts, unless the learner's own is gloomier.
 */
const farthest = 10
const usualForgetting = -0.35
/** Days in which "the last few days" fade. */
const recently = 3
/** The share known so far, as if it had been found in so many answers; old answers fade. */
const [skillKnown, skillAnswers, skillFade] = [2, 5, 0.995]
/** Variance of an answer that no regression explains, on top of that of a coin. */
const noise = 0.01
/** Twice on one day: the verdict has just been read, so it says less. */
const sameDay = 0.5

export interface AnswerRegression {
  /** @param exam by objective @param day of the exam, a day number */
  readonly expect: (exam: ReadonlyMap<string, Asked>, day: number) => Expected
}

const known = new WeakMap<readonly StudyAnswer[], AnswerRegression>()

/** @param answers oldest first; the same array gives the same regression */
export function regressionOn(answers: readonly StudyAnswer[]): AnswerRegression {
  const found = known.get(answers) ?? learnedFrom(answers)
  known.set(answers, found)
  return found
}

function learnedFrom(answers: readonly StudyAnswer[]): AnswerRegression {
  const filter = new Filter()
  const histories = new Map<string, History>()
  const seen = new Map<string, number>()
  let [knownSoFar, askedSoFar] = [skillKnown, skillAnswers]
  const inputsOf = (objective: string, day: number, times: number, difficulty: number): number[] =>
    inputs(histories.get(objective), day, logOdds(knownSoFar / askedSoFar), times, difficulty)

  for (const { item, day, credit } of answers) {
    const objective = item.objectives[0] ?? ''
    const before = histories.get(objective)
    const times = seen.get(item.id) ?? 0
    seen.set(item.id, times + 1)
    if (before?.last === day) {
      const [right, wrong] = [before.right + sameDay * credit, before.wrong + sameDay * (1 - credit)]
      histories.set(objective, { right, wrong, last: day })
      continue
    }
    const expected = filter.learn(inputsOf(objective, day, times, item.difficulty), credit, item.guess)
    const right = rightOf(expected, item.guess)
    const share =
      credit * (rightOf(1, 0) * (expected / right)) + (1 - credit) * (1 - rightOf(1, 0)) * (expected / (1 - right))
    knownSoFar = knownSoFar * skillFade + share
    askedSoFar = askedSoFar * skillFade + 1
    histories.set(objective, {
      right: (before?.right ?? 0) + share,
      wrong: (before?.wrong ?? 0) + 1 - share,
      last: day,
    })
  }

  /** Probability that an unseen question on the objective is known, however long nothing was answered. */
  function faded(objective: string, day: number, difficulty: number): { recall: number; values: number[] } {
    const values = inputsOf(objective, day, 0, difficulty)
    const last = histories.get(objective)?.last ?? day
    if (day - last <= farthest) return { recall: filter.expect(values), values }
    const near = logOdds(filter.expect(inputsOf(objective, last + farthest, 0, difficulty)))
    const usual = near + usualForgetting * Math.log((1 + day - last) / (1 + farthest))
    return { recall: Math.min(filter.expect(values), 1 / (1 + Math.exp(-usual))), values }
  }

  return {
    expect(exam, day) {
      let share = 0
      const slope = new Float64Array(size)
      const byObjective = new Map<string, number>()
      for (const [objective, { weight, guess, difficulty }] of exam) {
        const { recall, values } = faded(objective, day, difficulty)
        byObjective.set(objective, recall)
        share += weight * (recall + (1 - recall) * guess)
        const steep = weight * (1 - guess) * recall * (1 - recall)
        for (let index = 0; index < size; index++) (slope[index] as number) += steep * (values[index] as number)
      }
      return { share, deviation: Math.sqrt(filter.variance(slope)), known: byObjective }
    },
  }
}

function inputs(history: History | undefined, day: number, skill: number, times: number, difficulty: number): number[] {
  if (!history) return [0, skill, 0, 0, 0, 0, 1, 0, difficulty - 2, 0]
  const right = Math.log(1 + history.right)
  const since = day - history.last
  const days = Math.log(1 + since)
  const recent = Math.exp(-since / recently)
  return [
    1,
    skill,
    right,
    Math.log(1 + history.wrong),
    days,
    days * right,
    0,
    Math.log(1 + times),
    difficulty - 2,
    recent,
  ]
}

type Vector = ArrayLike<number>

/** Weights with their covariance. */
class Filter {
  readonly #weights = looks.map(({ weight }) => weight as number)
  /** Row by row. */
  readonly #covariance = Float64Array.from({ length: size * size }, (_, place) =>
    place % (size + 1) === 0 ? (looks[place / (size + 1)]?.deviation ?? 0) ** 2 : 0,
  )

  /** Probability that it is known. */
  expect(values: readonly number[]): number {
    let sum = 0
    for (let index = 0; index < size; index++) sum += (this.#weights[index] as number) * (values[index] as number)
    return 1 / (1 + Math.exp(-sum))
  }

  /** Variance of a sum of weights times values. */
  variance(values: Vector): number {
    const spread = this.#spread(values)
    return Math.max(
      0,
      spread.reduce((sum, value, index) => sum + value * (values[index] as number), 0),
    )
  }

  /** Moves the weights towards what would have expected this credit. @returns what was expected before */
  learn(values: readonly number[], credit: number, guess: number): number {
    const expected = this.expect(values)
    const right = rightOf(expected, guess)
    const steep = (rightOf(1, guess) - guess) * expected * (1 - expected)
    const spread = this.#spread(values).map((value) => value * steep)
    let total = right * (1 - right) + noise
    for (let index = 0; index < size; index++) total += (spread[index] as number) * (values[index] as number) * steep
    for (let row = 0; row < size; row++) {
      const gain = (spread[row] as number) / total
      ;(this.#weights[row] as number) += gain * (credit - right)
      for (let column = 0; column < size; column++)
        (this.#covariance[row * size + column] as number) -= gain * (spread[column] as number)
    }
    return expected
  }

  #spread(values: Vector): Float64Array {
    const result = new Float64Array(size)
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        (result[row] as number) += (this.#covariance[row * size + column] as number) * (values[column] as number)
    return result
  }
}

const logOdds = (share: number): number => {
  // Thousands of right answers in a row would end in an infinite skill.
  const bounded = Math.min(0.995, Math.max(0.005, share))
  return Math.log(bounded / (1 - bounded))
}
