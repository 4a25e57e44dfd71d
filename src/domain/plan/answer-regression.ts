import { rightOf } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'

// A second opinion on what a learner knows, which has nothing of a memory model in it: a logistic regression on counts and days,
// learned further with each answer. Where FSRS is too gloomy it tends to be too hopeful, so their mean is better than either.

/** Counts of one objective's answers; a right one that may have been guessed counts for a part. */
interface History {
  readonly right: number
  readonly wrong: number
  readonly last: number
  /** Probability that the last answer was known. */
  readonly lastKnown: number
}

/** Knows how likely an objective is known on a day. */
export interface AnswerRegression {
  readonly knownOn: (objective: string, day: number) => number
}

/**
 * Weights of a learner of whom nothing is known: constant, skill, right, wrong, days, days × right, last known, never asked. Fitted to
 * simulated learners of the kinds `dash` and `time-scales`, seed 1; the other kinds were kept for the test.
 */
const firstWeights: readonly number[] = [0.79, 0.65, 0.9, -0.3, -0.51, -0.08, 0.13, -0.35]
/** How fast the weights follow the learner's own answers. */
const pace = 0.01
/** The share known so far, as if it had been found in so many answers; old answers fade. */
const [skillKnown, skillAnswers, skillFade] = [2, 5, 0.995]
const leastVariance = 0.02
/** Twice on one day: the verdict has just been read. */
const sameDay = 0.5

/** @param answers oldest first */
export function regressionOn(answers: readonly StudyAnswer[]): AnswerRegression {
  const weights = [...firstWeights]
  const histories = new Map<string, History>()
  let [known, asked] = [skillKnown, skillAnswers]
  const inputsOf = (objective: string, day: number): number[] =>
    inputs(histories.get(objective), day, Math.log(known / asked / (1 - known / asked)))
  for (const { item, day, credit } of answers) {
    const objective = item.objectives[0] ?? ''
    const before = histories.get(objective) ?? { right: 0, wrong: 0, last: day, lastKnown: 0 }
    if (histories.has(objective) && before.last === day) {
      histories.set(objective, {
        ...before,
        right: before.right + sameDay * credit,
        wrong: before.wrong + sameDay * (1 - credit),
      })
      continue
    }
    const values = inputsOf(objective, day)
    const expected = sigmoid(dot(values, weights))
    const right = rightOf(expected, item.guess)
    const slope = ((1 - item.guess) * expected * (1 - expected)) / (right * (1 - right) + leastVariance)
    for (const [index, value] of values.entries()) (weights[index] as number) += pace * (credit - right) * slope * value
    const share = credit * (expected / (expected + (1 - expected) * item.guess))
    known = known * skillFade + share
    asked = asked * skillFade + 1
    histories.set(objective, {
      right: before.right + share,
      wrong: before.wrong + 1 - share,
      last: day,
      lastKnown: share,
    })
  }
  return { knownOn: (objective, day) => sigmoid(dot(inputsOf(objective, day), weights)) }
}

function inputs(history: History | undefined, day: number, skill: number): number[] {
  if (!history) return [0, skill, 0, 0, 0, 0, 0, 1]
  const right = Math.log(1 + history.right)
  const days = Math.log(1 + day - history.last)
  return [1, skill, right, Math.log(1 + history.wrong), days, days * right, history.lastKnown, 0]
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0)
