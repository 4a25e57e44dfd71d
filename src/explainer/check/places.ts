import type { Evidence } from './align.ts'
import type { Token } from './sentence-tokens.ts'

// Finds the words of a sentence in a sentence of the evidence, and their neighbors.

/** Finds a word in the evidence; preferably where it follows the same content word as here. */
export function placesLike(tokens: readonly Token[], index: number, evidence: Evidence): number[] {
  const { key } = tokens[index] as Token
  const places = evidence.tokens.flatMap((token, place) => (token.isContent && token.key === key ? [place] : []))
  const before = contentBefore(tokens, index)
  const alike = places.filter((place) => contentBefore(evidence.tokens, place) === before)
  return alike.length > 0 ? alike : places
}

export const contentBefore = (tokens: readonly Token[], index: number): string | undefined =>
  tokens.slice(0, index).findLast(({ isContent }) => isContent)?.key

/** The next two content words. */
export const nextContent = (tokens: readonly Token[], index: number): string[] =>
  tokens
    .slice(index + 1)
    .filter(({ isContent }) => isContent)
    .slice(0, 2)
    .map(({ key }) => key)

/** The preposition before a word, with at most two function words in between. */
export function governor(tokens: readonly Token[], index: number, of: ReadonlySet<string>): string | undefined {
  for (let place = index - 1; place >= Math.max(0, index - 3); place--) {
    const { word, isContent } = tokens[place] as Token
    if (of.has(word)) return word === 'into' ? 'to' : word
    if (isContent) return undefined
  }
  return undefined
}
