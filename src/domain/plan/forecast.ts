import { regressionOn } from './answer-regression.ts'
import { learnFrom, recallOf } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'
import type { StudyItem } from './study-item.ts'

/** What an exam of unseen questions would give, as a share of its points, 0 to 1. */
export interface Forecast {
  readonly expected: number
  /** Eight of ten such learners end between these. */
  readonly low: number
  readonly high: number
  /** Probability that an objective's questions are known on that day. */
  readonly known: ReadonlyMap<string, number>
}

/** What an exam is made of: the share of each objective, and what can be got by guessing. */
export interface Exam {
  /** By objective; the shares add up to 1. */
  readonly weights: ReadonlyMap<string, number>
  /** Mean probability of a right guess, by objective. */
  readonly guesses: ReadonlyMap<string, number>
}

export function examOf(items: Iterable<StudyItem>, weights: ReadonlyMap<string, number>): Exam {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { objectives, guess } of items) {
    const { sum, count } = sums.get(objectives[0] ?? '') ?? { sum: 0, count: 0 }
    sums.set(objectives[0] ?? '', { sum: sum + guess, count: count + 1 })
  }
  return { weights, guesses: new Map([...sums].map(([id, { sum, count }]) => [id, sum / count])) }
}

/** Share of what a newcomer knows that is still known some weeks later. */
const keptUntaught = 0.8
/** Eight of ten values of a normal distribution lie within so many standard deviations. */
const eightOfTen = 1.2816
/** Standard deviation that stays after any number of answers, and the one before the first. */
const lasting = 0.03
const first = 0.14
/** Answers after which half of the variance at the start is gone. */
const settling = 20

/**
 * The exam on a day, when nothing more is studied until then.
 * @param answers oldest first
 * @param examDay a day number
 * @param parameters the learner's own, where they are known
 */
export function forecast(
  answers: readonly StudyAnswer[],
  { weights, guesses }: Exam,
  examDay: number,
  parameters?: readonly number[],
): Forecast {
  const model = learnFrom(answers, parameters)
  const regression = regressionOn(answers)
  const known = new Map<string, number>()
  let [byMemory, byRegression] = [0, 0]
  for (const [objective, weight] of weights) {
    const belief = model.beliefs.get(objective)
    const recall = belief ? recallOf(model, belief, examDay) : model.prior * keptUntaught
    const other = regression.knownOn(objective, examDay)
    const guess = guesses.get(objective) ?? 0
    known.set(objective, (recall + other) / 2)
    byMemory += weight * (recall + (1 - recall) * guess)
    byRegression += weight * (other + (1 - other) * guess)
  }
  const expected = (byMemory + byRegression) / 2
  const spread = (byMemory - byRegression) / 2
  const variance = lasting ** 2 + spread ** 2 + first ** 2 * (settling / (settling + answers.length))
  const margin = eightOfTen * Math.sqrt(variance)
  return { expected, low: Math.max(0, expected - margin), high: Math.min(1, expected + margin), known }
}
