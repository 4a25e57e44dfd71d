import { stemmer } from 'stemmer'
import type { KeyPoint } from './drill.ts'

/** Words of a term may stand this far apart in an answer: "roll back" is found in "roll everything back". */
const reach = 3

/**
 * Compares an answer with the key points of a rubric, by words: a point is found when each of its groups has a term in
 * the answer. Words count as the same when their stems are (Porter), and written apart or together.
 * It reads no meaning: "I would not roll back" has the words of "roll back".
 * @returns the places of the points that were found, from 0
 */
export function pointsFound(answer: string, rubric: readonly Pick<KeyPoint, 'terms'>[]): number[] {
  const words = wordsOf(answer)
  const apart = words.slice(1).map((word, index) => stemmer((words[index] as string) + word))
  const stems = words.map(stemmer)
  const all = new Set([...stems, ...apart])
  const has = (term: string): boolean => {
    const parts = wordsOf(term)
    return all.has(stemmer(parts.join(''))) || inOrder(stems, parts.map(stemmer))
  }
  return rubric.flatMap(({ terms }, index) => (terms.every((group) => group.some(has)) ? [index] : []))
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** All parts stand in the text in their order, each at most `reach` words after the one before. */
function inOrder(stems: readonly string[], [first, ...rest]: readonly string[]): boolean {
  return stems.some((stem, start) => {
    if (stem !== first) return false
    let place = start
    return rest.every((part) => {
      const next = stems.slice(place + 1, place + 1 + reach).indexOf(part)
      place += next + 1
      return next >= 0
    })
  })
}
