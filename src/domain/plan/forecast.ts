import { regressionOn, type Asked } from './answer-regression.ts'
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

/** What an exam is made of, by objective. The weights add up to 1. */
export type Exam = ReadonlyMap<string, Asked>

/** @param weights share of the exam by objective @param items the bank; objectives without questions have those of the middle */
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

/** Eight of ten values of a normal distribution lie within so many standard deviations. */
const eightOfTen = 1.2816
/** Standard deviation of what no number of answers tells: which questions the exam draws, and how memory works. */
const lasting = 0.015

/**
 * The exam on a day, when nothing more is studied until then.
 * @param answers oldest first
 * @param examDay a day number
 */
export function forecast(answers: readonly StudyAnswer[], exam: Exam, examDay: number): Forecast {
  const { share, deviation, known } = regressionOn(answers).expect(exam, examDay)
  const margin = eightOfTen * Math.hypot(deviation, lasting)
  return { expected: share, low: Math.max(0, share - margin), high: Math.min(1, share + margin), known }
}
