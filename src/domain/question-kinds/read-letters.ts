import { indexOfLetter, letterAt, type Picks } from '../question/picks.ts'
import type { ReadAnswer } from './question-kind-rules.ts'

/** The content's letters that a place can take, in display order. */
type LettersAt = (place: number) => readonly string[]

export const problem = (text: string): ReadAnswer => ({ ok: false, problem: text })

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

/** `3` → `three`. */
export const numberWord = (count: number): string => words[count] ?? String(count)

/** `one was`, `three were` */
export const wereGiven = (count: number): string => (count === 1 ? 'one was' : `${numberWord(count)} were`)

/** Letters as displayed, one per place; an empty place stays empty. */
export function readLetters(given: readonly string[], lettersAt: LettersAt): ReadAnswer {
  const picks = given.map((pick, place) => {
    if (pick === '') return ''
    return pick.length === 1 ? lettersAt(place)[indexOfLetter(pick)] : undefined
  })
  const strange = given.find((_, place) => picks[place] === undefined)
  if (strange !== undefined) return problem(`“${strange.slice(0, 20)}” is not one of the letters on the card.`)
  return { ok: true, picks: picks as string[] }
}

/** The same where all places share the letters of one group, each for one use. */
export function readDistinctLetters(given: readonly string[], letters: readonly string[] = []): ReadAnswer {
  const read = readLetters(given, () => letters)
  const used = read.ok ? read.picks.filter((pick) => pick !== '') : []
  return new Set(used).size < used.length ? problem('A letter is there twice: each one can be used once.') : read
}

/** The letters on display for picks; empty for a pick that is not there. */
export const shownLetters = (picks: Picks, lettersAt: LettersAt): string[] =>
  picks.map((pick, place) => {
    const at = lettersAt(place).indexOf(pick)
    return at < 0 ? '' : letterAt(at)
  })

/** One field per component, empty where there is none. */
export const padded = (fields: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, place) => fields[place] ?? '')

/** How many picks are the key of their place. */
export const countInPlace = (key: Picks, picks: Picks): number =>
  key.filter((letter, place) => picks[place] === letter).length

/** Says how many options are to be chosen, when another number was. */
export const wrongCount = (given: number, count: number): ReadAnswer =>
  problem(`Choose ${numberWord(count)} here; ${wereGiven(given)} chosen.`)
