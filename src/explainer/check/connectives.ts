import type { Evidence, Segment } from './align.ts'
import { contentBefore, nextContent, placesLike } from './places.ts'
import type { Token } from './sentence-tokens.ts'
import { contrasts } from './word-lists.ts'

// Two things that the evidence says may hang together in another way: `or` for `and`, `until` for `when`, `because` for `so`.

type Kind =
  'and' | 'or' | 'contrast' | 'meanwhile' | 'reason' | 'result' | 'condition' | 'exception' | 'until' | 'relative'

const kinds: Readonly<Record<string, Kind>> = {
  and: 'and',
  or: 'or',
  nor: 'or',
  because: 'reason',
  since: 'reason',
  so: 'result',
  therefore: 'result',
  thus: 'result',
  hence: 'result',
  if: 'condition',
  when: 'condition',
  whenever: 'condition',
  unless: 'exception',
  except: 'exception',
  until: 'until',
  which: 'relative',
  that: 'relative',
  who: 'relative',
}

function kindAt(tokens: readonly Token[], index: number): Kind | undefined {
  const { word, behind } = tokens[index] as Token
  // `While a push is under way` speaks of time, `, while a branch …` of something else.
  if (contrasts.has(word) && (word !== 'yet' || behind)) return word !== 'while' || behind ? 'contrast' : 'meanwhile'
  const before = tokens[index - 1]?.word
  // `And so does the other`, `so that`.
  if ((word === 'so' && before === 'and') || (word === 'that' && before === 'so')) return undefined
  return kinds[word]
}

/** Words of content between a connective and the word that is looked at. */
const reach = 3

/** The connective that a word stands after, in the same part of the sentence. */
function kindBefore(tokens: readonly Token[], place: number): Kind | ':' | undefined {
  let passed = 0
  for (let index = place; index >= 0 && passed <= reach; index--) {
    const token = tokens[index] as Token
    const kind = kindAt(tokens, index)
    if (kind) return kind
    if (token.behind === ';') return undefined
    if (token.behind === ':') return ':'
    if (token.isContent) passed++
  }
  return undefined
}

const placesOf = (key: string | undefined, { tokens }: Evidence): number[] =>
  key === undefined ? [] : tokens.flatMap((token, place) => (token.isContent && token.key === key ? [place] : []))

/** The places of two words that are nearest to each other. */
function nearest(left: readonly number[], right: readonly number[]): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined
  for (const a of left)
    for (const b of right) if (a !== b && (!found || Math.abs(a - b) < Math.abs(found[0] - found[1]))) found = [a, b]
  return found
}

type Join = 'and' | 'or'
const joinAt = (tokens: readonly Token[], index: number): Join | undefined => {
  const kind = kindAt(tokens, index)
  return kind === 'and' || kind === 'or' ? kind : undefined
}

/** Words between the comma of a list and the first word with content of its next item. */
const itemReach = 2

/** How two words of the evidence are joined; the items of a list by what stands before its last one. */
function joinOf({ tokens }: Evidence, left: readonly number[], right: readonly number[]): Join | undefined {
  const pair = nearest(left, right)
  if (!pair) return undefined
  const [from, to] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  const joinsIn = (start: number, end: number): Join[] =>
    Array.from({ length: Math.max(0, end - start) }, (_, offset) => joinAt(tokens, start + offset) ?? []).flat()
  const between = joinsIn(from + 1, to).at(-1)
  if (between) return between
  const isItem = tokens.slice(Math.max(from, to - itemReach) + 1, to + 1).some(({ behind }) => behind === ',')
  return isItem ? joinsIn(to + 1, tokens.length)[0] : undefined
}

/** How the evidence joins the same two words, or the same two words with content. */
const joinsOfSame = (evidence: Evidence, tokens: readonly Token[], index: number): ReadonlySet<string> => {
  const mine = joinedBy(tokens, index)
  const isSame = (place: number): boolean => {
    const theirs = joinedBy(evidence.tokens, place)
    return [0, 1].some((pair) => mine[pair]?.every((word, side) => word !== undefined && word === theirs[pair]?.[side]))
  }
  return new Set(
    evidence.tokens.flatMap(({ word }, place) => (joinAt(evidence.tokens, place) && isSame(place) ? [word] : [])),
  )
}

/** What a connective stands between: words, and words with content. */
const joinedBy = (tokens: readonly Token[], index: number): readonly (readonly (string | undefined)[])[] => [
  [tokens[index - 1]?.word, tokens[index + 1]?.word],
  [contentBefore(tokens, index), nextContent(tokens, index)[0]],
]

/** `Or` where the passage says `and`, or the other way round. */
export function otherJoin({ tokens, evidence }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const join = joinAt(tokens, index)
    const same = joinsOfSame(evidence, tokens, index)
    if (!join || same.has(join) || same.has('nor')) continue
    const isKnown = (other: Token): boolean => other.isContent && evidence.keys.has(other.key)
    const [left, right] = [tokens.slice(0, index).findLast(isKnown), tokens.slice(index + 1).find(isKnown)]
    // `Not X or Y`, `neither X nor Y` and `not X and not Y` are one.
    if (same.size === 0 && ((right?.mayBeNegated && token.opens !== 'clause') || token.word === 'nor')) continue
    const theirs = joinOf(evidence, placesOf(left?.key, evidence), placesOf(right?.key, evidence))
    if (same.size > 0 || (join === 'or' ? theirs !== 'or' : theirs === 'or'))
      return `${left?.word} ${join} ${right?.word}`
  }
  return undefined
}

/** What may stand for which connective; where nothing is named, nothing but a connective of the same kind. */
const alike: Readonly<Partial<Record<Kind, (theirs: Kind | ':' | undefined, word: string) => boolean>>> = {
  exception: (theirs) => theirs === 'exception',
  until: (theirs) => theirs === 'until',
  // A condition holds a claim back, so it may stand for much that narrows one.
  condition: (theirs, word) =>
    theirs === undefined ||
    ['condition', 'relative', 'and', ':'].includes(theirs) ||
    (theirs === 'meanwhile' && word !== 'if'),
  contrast: (theirs) => !['reason', 'result', 'condition', 'exception', 'until'].includes(theirs ?? ''),
}

/** `Until`, `unless`, `when` before something that the passage puts after another one of them. */
export function otherCondition({ tokens, evidence }: Segment): string | undefined {
  for (const [index, { word }] of tokens.entries()) {
    const kind = kindAt(tokens, index)
    const isAlike = kind && alike[kind]
    if (!isAlike) continue
    const next = tokens.findIndex(({ isContent, key }, place) => place > index && isContent && evidence.keys.has(key))
    const places = next < 0 ? [] : placesLike(tokens, next, evidence)
    if (places.length > 0 && !places.some((place) => isAlike(kindBefore(evidence.tokens, place), word)))
      return `${word} ${tokens[next]?.word}`
  }
  return undefined
}

const sequences = new Set(['then', 'after', 'before', 'first', 'next', 'once', 'until'])

/** `Then` where the passage names no order, unless it only answers an `if`. */
export function otherSequence({ tokens, evidence }: Segment): string | undefined {
  const isConditional = tokens.some(({ word }) => word === 'if' || word === 'when')
  const isKnown = evidence.tokens.some(({ word }) => sequences.has(word))
  return isConditional || isKnown ? undefined : tokens.find(({ word }) => word === 'then')?.word
}

interface Relation {
  readonly cause: readonly Token[]
  readonly effect: readonly Token[]
}

/** What a sentence gives as a reason for what. */
function relationsIn(tokens: readonly Token[], isQuiet: boolean): Relation[] {
  return tokens.flatMap((token, index): Relation[] => {
    const kind = kindAt(tokens, index)
    const before = tokens.slice(0, index)
    const after = firstClause(tokens.slice(index + 1))
    if (kind === 'reason') {
      if (before.some(({ isContent }) => isContent)) return [{ cause: after, effect: lastClause(before) }]
      // `Because it rains, …`
      const comma = after.findIndex(({ behind }) => behind === ',')
      return comma < 0 ? [] : [{ cause: after.slice(0, comma), effect: after.slice(comma) }]
    }
    if (kind === 'result') return [{ cause: isQuiet ? before : lastClause(before), effect: after }]
    if (!isQuiet) return []
    if (token.behind === ':') return [{ cause: [token, ...tokens.slice(index + 1)], effect: before }]
    return quiet.test(token.word) ? [{ cause: before, effect: after }] : []
  })
}

const startsClause = ({ opens, word }: Token): boolean => opens === 'clause' && word !== 'so'
const firstClause = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex((token, index) => index > 0 && startsClause(token))
  return end < 0 ? tokens : tokens.slice(0, end)
}
const lastClause = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(Math.max(0, tokens.findLastIndex(startsClause)))

/** `Which makes …`, `so that`, `lets`. */
const quiet = /^(?:which|makes?|lets?)$/

/** A reason that the passage does not give, or gives the other way round. */
export function otherReason({ tokens, evidence }: Segment): string | undefined {
  const theirs = relationsIn(evidence.tokens, true)
  const share = (mine: readonly Token[], of: readonly Token[]): number => {
    const keys = new Set(of.filter(({ isContent }) => isContent).map(({ key }) => key))
    return mine.filter(({ isContent, key }) => isContent && keys.has(key)).length
  }
  const isGiven = (mine: Relation): boolean =>
    theirs.some(
      ({ cause, effect }) =>
        share(mine.cause, cause) >= Math.max(share(mine.cause, effect), 1) &&
        share(mine.effect, effect) >= Math.max(share(mine.effect, cause), 1),
    )
  return relationsIn(tokens, false).every(isGiven) ? undefined : 'another reason'
}
