import type { Evidence } from './align.ts'
import type { Token } from './sentence-tokens.ts'

// Where words of a sentence stand in a sentence of the evidence, and beside what.

/** Where a word stands in the evidence; after the same word as here, if it does anywhere. */
export function placesLike(tokens: readonly Token[], index: number, evidence: Evidence): number[] {
  const { key } = tokens[index] as Token
  const places = evidence.tokens.flatMap((token, place) => (token.isContent && token.key === key ? [place] : []))
  const before = contentBefore(tokens, index)
  const alike = places.filter((place) => contentBefore(evidence.tokens, place) === before)
  return alike.length > 0 ? alike : places
}

export const contentBefore = (tokens: readonly Token[], index: number): string | undefined =>
  tokens.slice(0, index).findLast(({ isContent }) => isContent)?.key

/** The next two words with content. */
export const nextContent = (tokens: readonly Token[], index: number): string[] =>
  tokens
    .slice(index + 1)
    .filter(({ isContent }) => isContent)
    .slice(0, 2)
    .map(({ key }) => key)

/** The preposition that a word follows, with at most two words of grammar between. */
export function governor(tokens: readonly Token[], index: number, of: ReadonlySet<string>): string | undefined {
  for (let place = index - 1; place >= Math.max(0, index - 3); place--) {
    const { word, isContent } = tokens[place] as Token
    if (of.has(word)) return word === 'into' ? 'to' : word
    if (isContent) return undefined
  }
  return undefined
}
