import type { Segment } from './align.ts'
import { contentBefore, nextContent, placesLike } from './places.ts'
import type { Token } from './sentence-tokens.ts'
import { negations } from './word-lists.ts'

/** Finds a word that is negated in only one of the two, or a negation that was added or left out. */
export function negation({ tokens, evidence }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    if (!token.isContent) continue
    const same = placesLike(tokens, index, evidence).map((place) => evidence.tokens[place] as Token)
    if (
      same.length > 0 &&
      !same.some((other) => (token.isNegated ? other.mayBeNegated : !other.isNegated || token.mayBeNegated))
    )
      return token.word
  }
  const negating = (of: readonly Token[]) => of.filter(({ word }) => negations.has(word) && word !== 'nor')
  const [mine, theirs] = [negating(tokens), negating(evidence.tokens)]
  if (mine.length > theirs.length) return mine[0]?.word
  if (mine.length === theirs.length) return undefined
  // A missing negation is fine if the words it negates are missing too.
  const keys = new Set(tokens.map(({ key }) => key))
  for (const [index, { word }] of evidence.tokens.entries()) {
    if (!negations.has(word)) continue
    const [before, after] = [contentBefore(evidence.tokens, index), nextContent(evidence.tokens, index)[0]]
    if (before !== undefined && keys.has(before) && (after === undefined || keys.has(after))) return word
  }
  return undefined
}
