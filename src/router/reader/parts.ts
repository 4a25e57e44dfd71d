import { stemOf } from './tokens.ts'

/** What sentences are compared by: stems, and pairs of neighbors with marks for both ends. */
export function partsOf(words: readonly string[]): string[] {
  const stems = words.map(stemOf)
  const ends = ['^', ...stems, '$']
  return [...new Set([...stems, ...ends.slice(1).map((stem, at) => `${ends[at]} ${stem}`)])]
}

export const isPair = (part: string): boolean => part.includes(' ')

/** The parts of each example, by the name of its meaning. */
export type Examples = ReadonlyMap<string, readonly (readonly string[])[]>
