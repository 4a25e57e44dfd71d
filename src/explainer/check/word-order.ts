import type { Segment } from './align.ts'
import { governor, nextContent, placesLike } from './places.ts'
import { keyOf, type Token } from './sentence-tokens.ts'
import { adjectives, directions, governors, order, polar, prepositions } from './word-lists.ts'

// A sentence can contain only words of the passage and still say something else, because the order of words matters.

/** Finds words such as `over`, `more`, or `allows` that are followed by something else than in the passage. */
export function direction({ tokens, evidence }: Segment): string | undefined {
  for (const [index, { word, key }] of tokens.entries()) {
    const isVerb = polarKeys.has(key) && !lasting.has(word) && tokens[index + 1]?.word !== 'by'
    if (!directions.has(word) && !adjectives.has(word) && !isVerb) continue
    if (
      (word === 'than' && tokens[index - 1]?.word === 'other') ||
      (word === 'one' && tokens[index + 1]?.word === 'of')
    )
      continue
    if (adjectives.has(word) && tokens[index + 1]?.behind) continue
    const mine = nextContent(tokens, index)
    const places = evidence.tokens.flatMap((token, place) =>
      (isVerb ? token.key === key : token.word === word) ? [place] : [],
    )
    if (places.length === 0 && order.has(word)) return word
    if (places.length === 0 || mine.length === 0) continue
    const theirs = places.map((place) => nextContent(evidence.tokens, place))
    if (!theirs.some((keys) => keys.some((other) => mine.includes(other)))) return word
    // An adjective belongs to the very next word.
    const next = tokens[index + 1]
    if (adjectives.has(word) && next?.isContent && !theirs.some(([first]) => first === next.key)) return word
  }
  return undefined
}

/** Words with the key of `keep` that mean something else. */
const lasting = new Set(['stay', 'stays', 'stayed', 'remain', 'remains', 'remained', 'remaining'])

const polarKeys: ReadonlySet<string> = new Set([...polar].map(keyOf))

/** Finds `from the slot` where the passage says `to the slot`. */
export function otherPreposition({ tokens, evidence }: Segment): string | undefined {
  const more = (word: string): number =>
    tokens.filter((token) => token.word === word).length - evidence.tokens.filter((token) => token.word === word).length
  if (more('from') > 0 && (more('to') < 0 || more('must') < 0)) return 'from'
  for (const [index, token] of tokens.entries()) {
    const mine = token.isContent ? governor(tokens, index, governors) : undefined
    if (mine === undefined) continue
    const theirs = placesLike(tokens, index, evidence).map((place) => governor(evidence.tokens, place, governors))
    if (theirs.length > 0 && theirs.every((word) => word !== undefined && word !== mine)) return `${mine} ${token.word}`
  }
  return undefined
}

/** Fewer words have no meaningful order. */
const minWords = 3

/** Finds a swapped subject and object: `the slot warms the traffic` for `the traffic warms the slot`. */
export function reversed({ tokens, evidence }: Segment): string | undefined {
  const once = tokens.flatMap(({ isContent, key }, index) =>
    isContent && evidence.tokens.filter((other) => other.isContent && other.key === key).length === 1 ? [index] : [],
  )
  const [first, last] = [once[0], once.at(-1)]
  if (first === undefined || last === undefined || once.length < minWords) return undefined
  const placeOf = (index: number) =>
    evidence.tokens.findIndex(({ isContent, key }) => isContent && key === tokens[index]?.key)
  if (placeOf(first) < placeOf(last)) return undefined
  // Moving a whole clause breaks the order once; swapping two words breaks it twice.
  const places = once.map(placeOf)
  const turns = places.flatMap((place, index) => (index > 0 && place < (places[index - 1] as number) ? [index] : []))
  const [turn = 0] = turns
  if (turns.length === 1 && Math.min(turn, places.length - turn) > 1) return undefined
  const isPassive = (of: readonly Token[]) =>
    of.some(({ word }, index) => word === 'by' || (word === 'suited' && of[index + 1]?.word === 'to'))
  if (isPassive(tokens) !== isPassive(evidence.tokens)) return undefined
  // A phrase that moves as a whole keeps its preposition: `with release branches, a hotfix …`.
  const moved = [first, last].some((index) => {
    const mine = governor(tokens, index, prepositions)
    return mine !== undefined && mine === governor(evidence.tokens, placeOf(index), prepositions)
  })
  return moved ? undefined : `${tokens[first]?.word} … ${tokens[last]?.word}`
}

/** Fewer parts aren't a sequence, unless there's a `then`. */
const minSequence = 3

/** Finds the parts of a sequence in another order: `by weight, then by latency` for `by latency, then by weight`. */
export function reordered({ tokens, evidence }: Segment): string | undefined {
  const theirs = partsOf(evidence.tokens)
  const places: number[] = []
  for (const part of partsOf(tokens)) {
    const shares = theirs.map((other) => part.filter(({ key }) => other.some((token) => token.key === key)).length)
    const most = Math.max(...shares)
    const best = shares.flatMap((share, place) => (share === most ? [place] : []))
    if (most > 0) places.push(best.find((place) => place >= (places.at(-1) ?? 0)) ?? (best[0] as number))
  }
  const isSequence = new Set(places).size >= minSequence || tokens.some(({ word }) => word === 'then')
  const turn = places.findIndex((place, index) => index > 0 && place < (places[index - 1] as number))
  return isSequence && turn > 0 ? 'sequence' : undefined
}

/** Splits content words at punctuation and at `then`. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.behind || token.word === 'then') parts.push([])
    if (token.isContent) parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

/** Number of neighbors swapped between two words that proves a swap even if they keep some neighbors. */
const surelyCrossed = 4

/** Finds two words that swapped neighbors: `traffic to the slot` for `the slot to traffic`. */
export function swapped({ tokens, evidence }: Segment): string | undefined {
  const [a, b] = [neighbors(tokens), neighbors(evidence.tokens)]
  const shared = [...a.keys()].filter((key) => b.has(key))
  for (const [index, one] of shared.entries())
    for (const other of shared.slice(index + 1)) {
      // `The remaining work` means `the work that remains`.
      if (a.get(one)?.has(other) && b.get(one)?.has(other)) continue
      const meets = (of: string, like: string): number =>
        [...(a.get(of) ?? [])].filter((key) => key !== one && key !== other && b.get(like)?.has(key)).length
      const [here, there] = [meets(one, other), meets(other, one)]
      const stays = meets(one, one) + meets(other, other)
      if ((here > 0 && there > 0 && stays === 0) || (here + there >= surelyCrossed && here + there > stays))
        return `${one}, ${other}`
    }
  return undefined
}

/** The neighboring content words of each word that occurs once. */
function neighbors(tokens: readonly Token[]): Map<string, Set<string>> {
  const keys = tokens.filter(({ isContent }) => isContent).map(({ key }) => key)
  const found = new Map<string, Set<string>>()
  for (const [index, key] of keys.entries())
    if (keys.indexOf(key) === keys.lastIndexOf(key))
      found.set(key, new Set([keys[index - 1], keys[index + 1]].filter((item) => item !== undefined)))
  return found
}
