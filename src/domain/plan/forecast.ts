import { regressionOn, type AnswerRegression, type Asked } from './answer-regression.ts'
import type { StudyAnswer } from './study-answer.ts'
import type { StudyItem } from './study-item.ts'

/** The expected result of an exam with unseen questions: shares of the points, 0 to 1. */
export interface Forecast {
  readonly expected: number
  /** 80% interval. */
  readonly low: number
  readonly high: number
  /** Probability that the learner knows an objective's questions on that day. */
  readonly known: ReadonlyMap<string, number>
}

/** The composition of an exam, by objective. The weights add up to 1. */
export type Exam = ReadonlyMap<string, Asked>

/** @param weights share of the exam by objective @param items the bank; objectives without questions get middle difficulty and no guessing */
export function examOf(items: Iterable<StudyItem>, weights: ReadonlyMap<string, number>): Exam {
  const sums = new Map<string, { guess: number; difficulty: number; count: number }>()
  for (const { objectives, guess, difficulty } of items) {
    const sum = sums.get(objectives[0] ?? '') ?? { guess: 0, difficulty: 0, count: 0 }
    sums.set(objectives[0] ?? '', {
      guess: sum.guess + guess,
      difficulty: sum.difficulty + difficulty,
      count: sum.count + 1,
    })
  }
  return new Map(
    [...weights].map(([id, weight]) => {
      const sum = sums.get(id)
      return [id, { weight, guess: sum ? sum.guess / sum.count : 0, difficulty: sum ? sum.difficulty / sum.count : 2 }]
    }),
  )
}

/** Half the width of an 80% interval of a normal distribution, in standard deviations. */
export const halfWidth80 = 1.2816
/** Standard deviation that remains after any number of answers: which questions the exam draws, and how memory works. */
const lasting = 0.015

/**
 * Forecasts the exam on a day, assuming that the learner doesn't study until then.
 * @param answers oldest first
 * @param examDay a day number
 */
export const forecast = (answers: readonly StudyAnswer[], exam: Exam, examDay: number): Forecast =>
  forecastFrom(regressionOn(answers), exam, examDay)

/** The same from what was learned already. */
export function forecastFrom(regression: AnswerRegression, exam: Exam, examDay: number): Forecast {
  const { share, deviation, known } = regression.expect(exam, examDay)
  const margin = halfWidth80 * Math.hypot(deviation, lasting)
  return { expected: share, low: Math.max(0, share - margin), high: Math.min(1, share + margin), known }
}
