import { indexOfLetter, letterAt, type Picks } from '../question/picks.ts'
import type { AnswerProblem, ReadAnswer } from './question-kind-rules.ts'

/** The content's letters that a place accepts, in display order. */
type LettersAt = (place: number) => readonly string[]

const longestQuote = 20

const refuse = (problem: AnswerProblem): ReadAnswer => ({ ok: false, problem })

export const wrongCount = (given: number, wanted: number): ReadAnswer => refuse({ code: 'wrong-count', given, wanted })

/** Reads letters as displayed, one per place. An empty place stays empty. */
export function readLetters(given: readonly string[], lettersAt: LettersAt): ReadAnswer {
  const picks = given.map((pick, place) => {
    if (pick === '') return ''
    return pick.length === 1 ? lettersAt(place)[indexOfLetter(pick)] : undefined
  })
  const unknown = given.find((_, place) => picks[place] === undefined)
  if (unknown !== undefined) return refuse({ code: 'unknown-letter', text: unknown.slice(0, longestQuote) })
  return { ok: true, picks: picks as string[] }
}

/** Reads letters where all places share one group, and each letter can be used once. */
export function readDistinctLetters(given: readonly string[], letters: readonly string[] = []): ReadAnswer {
  const read = readLetters(given, () => letters)
  const used = read.ok ? read.picks.filter((pick) => pick !== '') : []
  return new Set(used).size < used.length ? refuse({ code: 'repeated-letter' }) : read
}

/** The displayed letters of picks; empty for a place without a pick. */
export const shownLetters = (picks: Picks, lettersAt: LettersAt): string[] =>
  picks.map((pick, place) => {
    const at = lettersAt(place).indexOf(pick)
    return at < 0 ? '' : letterAt(at)
  })

/** One field per component; missing ones are empty. */
export const padded = (fields: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, place) => fields[place] ?? '')

/** How many picks match the key of their place. */
export const countInPlace = (key: Picks, picks: Picks): number =>
  key.filter((letter, place) => picks[place] === letter).length
