import type { ListedText } from '../../../domain/question-kinds/question-kind-rules.ts'
import type { Question } from '../../../domain/question/question.ts'
import { wordedOptionLists } from './option-lists.ts'
import { wordsOf } from '../../words-of.ts'

/** A guessing strategy: choose the option with the highest score. */
export type Score = (option: ListedText, question: Question) => number

export const byLength: Score = ({ text }) => text.length
export const byShortness: Score = ({ text }) => -text.length

/** The share of an option's words that are also in the stem. */
export const byStemWords: Score = ({ text }, { stem }) => {
  const words = wordsOf(text)
  const inStem = new Set(wordsOf(stem))
  return words.filter((word) => inStem.has(word)).length / Math.max(1, words.length)
}

/** How often a guessing strategy finds a key, compared with chance. */
export interface KeyTell {
  readonly lists: number
  /** Ties count fractionally. */
  readonly observed: number
  readonly expected: number
  /** Standard deviations above chance; 0 if there is nothing to compare. */
  readonly sigmas: number
}

/** Measures a tell over choices, without blanks, because the length of code says nothing. */
export function keyTell(questions: readonly Question[], score: Score): KeyTell {
  let lists = 0
  let observed = 0
  let expected = 0
  let variance = 0
  for (const question of questions)
    for (const { items: options } of wordedOptionLists(question)) {
      const scores = options.map((option) => score(option, question))
      const best = options.filter((_, index) => scores[index] === Math.max(...scores))
      const chance = keyShare(options)
      lists += 1
      observed += keyShare(best)
      expected += chance
      variance += chance * (1 - chance)
    }
  return { lists, observed, expected, sigmas: variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0 }
}

/** Finds the questions whose key alone scores highest, largest lead first. */
export const leaders = (questions: readonly Question[], score: Score): Question[] =>
  questions
    .flatMap((question) => wordedOptionLists(question).map(({ items }) => ({ question, items })))
    .flatMap(({ question, items }) => {
      const ranked = items
        .map((option) => ({ option, value: score(option, question) }))
        .toSorted((a, b) => b.value - a.value)
      const [first, second] = ranked
      const lead = (first?.value ?? 0) - (second?.value ?? 0)
      return first?.option.correct && lead > 0 ? [{ question, lead }] : []
    })
    .toSorted((a, b) => b.lead - a.lead)
    .map(({ question }) => question)

const keyShare = (options: readonly ListedText[]): number =>
  options.filter(({ correct }) => correct).length / options.length
