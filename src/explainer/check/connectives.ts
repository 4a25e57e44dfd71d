import type { Evidence, Segment } from './align.ts'
import { contentBefore, nextContent, placesLike } from './places.ts'
import type { Token } from './sentence-tokens.ts'
import { contrasts } from './word-lists.ts'

// Finds statements that connect two things differently than the evidence: `or` for `and`, `until` for `when`, `because` for `so`.

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
  // `While a push is running` is about time; `, while a branch …` is a contrast.
  if (contrasts.has(word) && (word !== 'yet' || behind)) return word !== 'while' || behind ? 'contrast' : 'meanwhile'
  const before = tokens[index - 1]?.word
  // `And so does the other`, `so that`.
  if ((word === 'so' && before === 'and') || (word === 'that' && before === 'so')) return undefined
  return kinds[word]
}

/** Maximum number of content words between a connective and a word that belongs to it. */
const reach = 3

/** Finds the connective before a word, in the same part of the sentence. */
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

/** Finds the two occurrences that are closest to each other. */
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

/** Maximum number of words between the comma of a list and the first content word of the next item. */
const itemReach = 2

/** How two words of the evidence are joined. Items of a list are joined by the word before the last item. */
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

/** How the evidence joins the same two words, or the same two content words. */
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

/** The words around a connective, and the content words around it. */
const joinedBy = (tokens: readonly Token[], index: number): readonly (readonly (string | undefined)[])[] => [
  [tokens[index - 1]?.word, tokens[index + 1]?.word],
  [contentBefore(tokens, index), nextContent(tokens, index)[0]],
]

/** Finds `or` where the passage says `and`, or the reverse. */
export function otherJoin({ tokens, evidence }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const join = joinAt(tokens, index)
    const same = joinsOfSame(evidence, tokens, index)
    if (!join || same.has(join) || same.has('nor')) continue
    const isKnown = (other: Token): boolean => other.isContent && evidence.keys.has(other.key)
    const [left, right] = [tokens.slice(0, index).findLast(isKnown), tokens.slice(index + 1).find(isKnown)]
    // `Not X or Y`, `neither X nor Y`, and `not X and not Y` mean the same.
    if (same.size === 0 && ((right?.mayBeNegated && token.opens !== 'clause') || token.word === 'nor')) continue
    const theirs = joinOf(evidence, placesOf(left?.key, evidence), placesOf(right?.key, evidence))
    if (same.size > 0 || (join === 'or' ? theirs !== 'or' : theirs === 'or'))
      return `${left?.word} ${join} ${right?.word}`
  }
  return undefined
}

/** Which connectives can replace each other. Kinds that aren't listed aren't compared. */
const alike: Readonly<Partial<Record<Kind, (theirs: Kind | ':' | undefined, word: string) => boolean>>> = {
  exception: (theirs) => theirs === 'exception',
  until: (theirs) => theirs === 'until',
  // A condition weakens a claim, so it can replace most words that narrow one.
  condition: (theirs, word) =>
    theirs === undefined ||
    ['condition', 'relative', 'and', ':'].includes(theirs) ||
    (theirs === 'meanwhile' && word !== 'if'),
  contrast: (theirs) => !['reason', 'result', 'condition', 'exception', 'until'].includes(theirs ?? ''),
}

/** Finds `until`, `unless`, or `when` where the passage has a different one of them. */
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

/** Finds `then` where the passage gives no order, unless it belongs to an `if`. */
export function otherSequence({ tokens, evidence }: Segment): string | undefined {
  const isConditional = tokens.some(({ word }) => word === 'if' || word === 'when')
  const isKnown = evidence.tokens.some(({ word }) => sequences.has(word))
  return isConditional || isKnown ? undefined : tokens.find(({ word }) => word === 'then')?.word
}

interface Relation {
  readonly cause: readonly Token[]
  readonly effect: readonly Token[]
}

/** The causes and effects in a sentence. */
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

/** Finds a reason that the passage doesn't give, or gives the other way around. */
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
  return relationsIn(tokens, false).every(isGiven) ? undefined : 'reason'
}
