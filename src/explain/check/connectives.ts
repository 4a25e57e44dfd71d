import type { Evidence, Segment } from './align.ts'
import type { Token } from './sentence-tokens.ts'
import { contrasts } from './word-lists.ts'

// Two things that the evidence says may hang together in another way: `or` for `and`, `until` for `when`, `because` for `so`.

type Kind = 'and' | 'or' | 'contrast' | 'reason' | 'result' | 'condition' | 'exception' | 'until' | 'relative'

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
  once: 'condition',
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
  if (contrasts.has(word)) return word !== 'while' || behind ? 'contrast' : 'condition'
  const next = tokens[index + 1]?.word
  if (word === 'so' && next !== undefined && auxiliaries.has(next)) return 'and'
  if (word === 'that' && tokens[index - 1]?.word === 'so') return undefined
  return kinds[word]
}
/** `And so does the other`. */
const auxiliaries = new Set(['do', 'does', 'did', 'is', 'are', 'was', 'were', 'can', 'has', 'have'])

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

/** `And` or `or`, as it joins two words of the evidence; the items of a list have the one before its last item. */
function joinOf(evidence: Evidence, left: readonly number[], right: readonly number[]): 'and' | 'or' | undefined {
  const pair = nearest(left, right)
  if (!pair) return undefined
  const [from, to] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  const isJoin = (kind: Kind | undefined): kind is 'and' | 'or' => kind === 'and' || kind === 'or'
  const kindsIn = (start: number, end: number): ('and' | 'or')[] =>
    evidence.tokens.slice(start, end).flatMap((_, index) => {
      const kind = kindAt(evidence.tokens, start + index)
      return isJoin(kind) ? [kind] : []
    })
  return kindsIn(from + 1, to).at(-1) ?? kindsIn(to + 1, evidence.tokens.length)[0]
}

/** `Or` where the passage says `and`, or the other way round. */
export function otherJoin({ tokens, evidence }: Segment): string | undefined {
  for (const index of tokens.keys()) {
    const kind = kindAt(tokens, index)
    if (kind !== 'and' && kind !== 'or') continue
    const isKnown = (token: Token): boolean => token.isContent && evidence.keys.has(token.key)
    const [left, right] = [tokens.slice(0, index).findLast(isKnown), tokens.slice(index + 1).find(isKnown)]
    // `Neither X nor Y` and `not X and not Y` are one.
    if (right?.mayBeNegated || tokens[index]?.word === 'nor') continue
    const theirs = joinOf(evidence, placesOf(left?.key, evidence), placesOf(right?.key, evidence))
    const isWrong = kind === 'or' ? theirs !== 'or' : theirs === 'or'
    if (isWrong) return `${left?.word} ${kind} ${right?.word}`
  }
  return undefined
}

/** What may stand for which connective; where nothing is named, nothing but a connective of the same kind. */
const alike: Readonly<Partial<Record<Kind, (theirs: Kind | ':' | undefined) => boolean>>> = {
  exception: (theirs) => theirs === 'exception',
  until: (theirs) => theirs === 'until',
  // A condition holds a claim back, so it may stand for much that narrows one.
  condition: (theirs) =>
    theirs === undefined || theirs === 'condition' || theirs === 'relative' || theirs === 'and' || theirs === ':',
}

/** `Until`, `unless`, `when` before something that the passage puts after another one of them. */
export function otherCondition({ tokens, evidence }: Segment): string | undefined {
  for (const [index, { word }] of tokens.entries()) {
    const kind = kindAt(tokens, index)
    const isAlike = kind && alike[kind]
    if (!isAlike) continue
    const next = tokens.slice(index + 1).find((token) => token.isContent && evidence.keys.has(token.key))
    const places = placesOf(next?.key, evidence)
    if (places.length > 0 && !places.some((place) => isAlike(kindBefore(evidence.tokens, place))))
      return `${word} ${next?.word}`
  }
  return undefined
}

interface Relation {
  readonly cause: readonly Token[]
  readonly effect: readonly Token[]
}

/** What a sentence gives as a reason for what. */
function relationsIn(tokens: readonly Token[], isQuiet: boolean): Relation[] {
  return tokens.flatMap((token, index): Relation[] => {
    const kind = kindAt(tokens, index)
    const [before, after] = [tokens.slice(0, index), tokens.slice(index + 1)]
    if (kind === 'reason') {
      if (before.some(({ isContent }) => isContent)) return [{ cause: after, effect: before }]
      // `Because it rains, …`
      const comma = after.findIndex(({ behind }) => behind === ',')
      return comma < 0 ? [] : [{ cause: after.slice(0, comma), effect: after.slice(comma) }]
    }
    if (kind === 'result') return [{ cause: before, effect: after }]
    if (!isQuiet) return []
    if (token.behind === ':') return [{ cause: [token, ...after], effect: before }]
    if (quiet.test(token.word)) return [{ cause: before, effect: [token, ...after] }]
    return []
  })
}
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
