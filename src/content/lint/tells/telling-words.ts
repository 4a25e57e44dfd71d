import type { Question } from '../../../domain/question/question.ts'
import { wordedOptionLists } from './option-lists.ts'
import { wordsOf } from '../../words-of.ts'

/** A word that hints at whether an option is right. */
export interface TellingWord {
  readonly word: string
  readonly inKeys: number
  readonly inDistractors: number
  /** The probability that a word of this frequency is this one-sided, times the number of tested words (Bonferroni). */
  readonly p: number
}

/** Rarer words can't be significant. */
const minOptions = 10

/**
 * Finds words that occur in distractors, or in keys, more often than the numbers of distractors and keys explain.
 * Runs one-sided binomial tests on the options that contain the word; the most significant words come first.
 */
export function tellingWords(questions: readonly Question[]): TellingWord[] {
  const counts = new Map<string, { inKeys: number; inDistractors: number }>()
  let keys = 0
  let all = 0
  for (const { items } of questions.flatMap(wordedOptionLists))
    for (const { text, correct } of items) {
      all++
      if (correct) keys++
      for (const word of new Set(wordsOf(text))) {
        const count = counts.get(word) ?? { inKeys: 0, inDistractors: 0 }
        counts.set(word, {
          inKeys: count.inKeys + (correct ? 1 : 0),
          inDistractors: count.inDistractors + (correct ? 0 : 1),
        })
      }
    }
  const share = all === 0 ? 0 : keys / all
  const looked = [...counts].filter(([, { inKeys, inDistractors }]) => inKeys + inDistractors >= minOptions)
  return looked
    .map(([word, count]) => {
      const n = count.inKeys + count.inDistractors
      const few = tail(n, count.inKeys, share)
      const many = tail(n, count.inDistractors, 1 - share)
      return { word, ...count, p: Math.min(1, Math.min(few, many) * looked.length) }
    })
    .toSorted((a, b) => a.p - b.p)
}

/** The probability of at most k successes in n trials. */
function tail(n: number, k: number, share: number): number {
  let term = (1 - share) ** n
  let sum = 0
  for (let i = 0; i <= k; i++) {
    sum += term
    term *= ((n - i) / (i + 1)) * (share / (1 - share))
  }
  return Math.min(1, sum)
}
