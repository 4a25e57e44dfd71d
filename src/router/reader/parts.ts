import { kindOf } from './slots.ts'
import { stemOf } from './tokens.ts'

/**
 * What sentences are compared by: stems, and pairs of neighbors with marks for both ends; both also with numbers, times, and days by their kind,
 * so that an example with one of them stands for all.
 */
export function partsOf(words: readonly string[]): string[] {
  const stems = words.map(stemOf)
  const kinds = words.map((word, at) => kindOf(word) ?? (stems[at] as string))
  const parts = kinds.some((kind, at) => kind !== stems[at])
    ? [...stems, ...kinds, ...pairsOf(stems), ...pairsOf(kinds)]
    : [...stems, ...pairsOf(stems)]
  return [...new Set(parts)]
}

function pairsOf(stems: readonly string[]): string[] {
  const ends = ['^', ...stems, '$']
  return ends.slice(1).map((stem, at) => `${ends[at]} ${stem}`)
}

export const isPair = (part: string): boolean => part.includes(' ')
