import type { Question } from '../../../domain/question/question.ts'
import { chiSquare, chiSquareP } from './chi-square.ts'
import { optionLists } from './option-lists.ts'

/** The positions of keys in the files. Learners see shuffled options, but uneven positions suggest uneven writing. */
export interface KeyPlaces {
  /** Keys at a, b, c … */
  readonly counts: readonly number[]
  readonly expected: readonly number[]
  readonly statistic: number
  /** The probability of positions at least this uneven by chance. */
  readonly p: number
}

/** Counts keys per position in single choices and blanks. With lists of different lengths, the p-value is approximate. */
export function keyPlaces(questions: readonly Question[]): KeyPlaces {
  const lists = questions.flatMap(optionLists).filter(({ task }) => task === 'pick-one')
  const places = Array.from({ length: Math.max(0, ...lists.map(({ items }) => items.length)) }, (_, place) => place)
  const counts = places.map((place) => lists.filter(({ items }) => items[place]?.correct).length)
  const expected = places.map((place) =>
    lists.reduce((sum, { items }) => sum + (place < items.length ? 1 / items.length : 0), 0),
  )
  const statistic = chiSquare(counts, expected)
  return { counts, expected, statistic, p: places.length > 1 ? chiSquareP(statistic, places.length - 1) : 1 }
}
