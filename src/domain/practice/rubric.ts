import { stemmer } from 'stemmer'
import type { KeyPoint } from './drill.ts'

/** Maximum distance between the words of a term in an answer: "roll back" is found in "roll everything back". */
const reach = 3

/**
 * Finds the key points of a rubric in an answer. A point is found if the answer contains a term of each of its groups. Words
 * match by stem (Porter), and as one word or two.
 * It doesn't understand meaning: "I would not roll back" contains "roll back".
 * @returns the indexes of the points found
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

/** Whether the text contains all parts in order, each at most `reach` words after the previous one. */
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
