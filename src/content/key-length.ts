import type { Question } from '../domain/question.ts'
import { optionLists } from './option-lists.ts'

/** How often an extreme of length is a key, against what chance would give. */
export interface KeyLength {
  readonly lists: number
  /** Ties count in parts. */
  readonly observed: number
  readonly expected: number
  /** Standard deviations above chance; 0 when there is nothing to compare. */
  readonly sigmas: number
}

/** Whether the longest (or shortest) option is a key more often than chance, over choices; blanks hold code. */
export function keyLength(questions: readonly Question[], extreme: 'longest' | 'shortest'): KeyLength {
  const lists = questions.filter(({ kind }) => kind !== 'complete').flatMap(optionLists)
  let observed = 0
  let expected = 0
  let variance = 0
  for (const { options } of lists) {
    const lengths = options.map(({ text }) => text.length)
    const edge = extreme === 'longest' ? Math.max(...lengths) : Math.min(...lengths)
    const atEdge = options.filter((_, index) => lengths[index] === edge)
    const chance = options.filter(({ correct }) => correct).length / options.length
    observed += atEdge.filter(({ correct }) => correct).length / atEdge.length
    expected += chance
    variance += chance * (1 - chance)
  }
  return {
    lists: lists.length,
    observed,
    expected,
    sigmas: variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0,
  }
}
