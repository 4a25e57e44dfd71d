import { sentencesOf } from '../sentences.ts'
import { align, type Alignment, type Evidence, type Segment } from './align.ts'
import { twoHalves } from './clauses.ts'
import { keyOf, tokensOf, type Token } from './sentence-tokens.ts'
import {
  adjectives,
  claims,
  conditions,
  counted,
  directions,
  governors,
  hedges,
  looseConditions,
  negations,
  order,
  polar,
  prepositions,
  reasons,
} from './word-lists.ts'

/** What a sentence is checked against. */
export interface Ground {
  /** Title of the note and heading of the section: known, but no statement. */
  readonly title: string
  readonly text: string
}

/** Longer ones are no sentences, and shorter ones say nothing. */
const maxLength = 420
const minContent = 3
/** Share of a sentence that is nearly all of it. */
const mostOf = 0.7

/**
 * Whether everything that a sentence claims stands in the passages. Lexical, so it errs on the side of dropping: each word
 * with content must be found in the sentence of the passage that the stretch rests on, and nothing may change a number, a
 * name, a negation, how far a claim reaches, or who does what to whom.
 * @returns undefined when it holds, else the first thing that does not
 */
export function whyUnsupported(text: string, grounds: readonly Ground[]): string | undefined {
  if (text.length > maxLength) return 'too long'
  const prose = text.replaceAll(/`[^`\n]*`/g, '')
  if (/https?:|www\.|\]\(|<\/?\w|[{}]|\n|@\w+\.\w/i.test(prose)) return 'a link or markup'
  const tokens = tokensOf(text)
  const content = tokens.filter(({ isContent }) => isContent)
  if (content.length < minContent) return 'no statement'
  const evidence = grounds.flatMap(({ text: passage }) => sentencesOf(passage).map(evidenceOf))
  const context = new Set(grounds.flatMap(({ title }) => tokensOf(title).map(({ key }) => key)))
  const alignment = align(tokens, evidence, context)
  for (const [name, test] of Object.entries(tests)) {
    const found = test(alignment, text)
    if (found !== undefined) return `${name}: ${found}`
  }
  return undefined
}

const evidenceOf = (sentence: string): Evidence => {
  const tokens = tokensOf(sentence)
  return { text: sentence, tokens, keys: new Set(tokens.map(({ key }) => key)) }
}

type Test = (alignment: Alignment, text: string) => string | undefined

const inEach =
  (test: (segment: Segment) => string | undefined): Test =>
  ({ segments }) => {
    for (const segment of segments) {
      const found = test(segment)
      if (found !== undefined) return found
    }
    return undefined
  }

const has = (tokens: readonly Token[], words: ReadonlySet<string>): Token | undefined =>
  tokens.find(({ word }) => words.has(word))

const tests: Readonly<Record<string, Test>> = {
  'not in the passage': ({ uncovered, segments }) =>
    segments.length === 0 || uncovered.length > 0 ? uncovered.map(({ word }) => word).join(' ') : undefined,
  // Code is shown as it is, so it must be the passage's own.
  code: ({ segments }, text) =>
    [...text.matchAll(/`[^`\n]*`/g)]
      .map(([code]) => code)
      .find((code) => !segments.some(({ evidence }) => evidence.text.includes(code.slice(1, -1)))),
  subject: inEach(subject),
  'a number': inEach(
    ({ tokens, evidence }) => tokens.find(({ word, key }) => /\d/.test(word) && !evidence.keys.has(key))?.word,
  ),
  negation: inEach(negation),
  reach: inEach(({ tokens, evidence }) => {
    for (const { words } of claims) {
      const mine = tokens.filter(({ word }) => words.has(word))
      if (mine.length > evidence.tokens.filter(({ word }) => words.has(word)).length) return mine[0]?.word
    }
    return undefined
  }),
  'a hedge left out': inEach(({ tokens, evidence }) => {
    const hedge = has(evidence.tokens, hedges)
    return hedge && !has(tokens, hedges) && !has(tokens, new Set(['can'])) ? hedge.word : undefined
  }),
  'a condition left out': inEach(({ tokens, evidence }) => {
    const condition = has(evidence.tokens, conditions)
    const conditionsOf = (of: readonly Token[]) => of.filter(({ word }) => conditions.has(word)).length
    const isFewer = conditionsOf(tokens) < conditionsOf(evidence.tokens) && isMostOf(tokens, evidence)
    if (!condition || (has(tokens, conditions) && !isFewer)) return undefined
    const count = (of: readonly Token[]) => of.filter(({ word }) => looseConditions.has(word)).length
    return count(tokens) > count(evidence.tokens) ? undefined : condition.word
  }),
  'a reason': inEach(({ tokens, evidence }) => {
    const reason = has(tokens, reasons)
    return reason && !has(evidence.tokens, reasons) ? reason.word : undefined
  }),
  direction: inEach(direction),
  'said too often': inEach(({ tokens, evidence }) => {
    const count = (of: readonly Token[], word: string) => of.filter((token) => token.word === word).length
    return [...counted].find((word) => count(tokens, word) > count(evidence.tokens, word))
  }),
  governed: inEach(governed),
  'two halves': inEach(({ tokens, evidence }) => twoHalves(tokens, evidence)),
  'a name': inEach(misnamed),
  'turned round': inEach(turnedRound),
  exchanged: inEach(({ tokens, evidence }) => exchanged(tokens, evidence.tokens)),
}

/** Whether a stretch tells nearly all that the sentence of the passage tells. */
function isMostOf(tokens: readonly Token[], evidence: Evidence): boolean {
  const keys = new Set(tokens.map(({ key }) => key))
  const content = evidence.tokens.filter(({ isContent }) => isContent)
  return content.filter(({ key }) => keys.has(key)).length >= mostOf * content.length
}

/** A word is negated here and not there, or the other way round; or there are more negations than there. */
function negation({ tokens, evidence }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    if (!token.isContent) continue
    const places = evidence.tokens.flatMap(({ key, isContent }, place) =>
      isContent && key === token.key ? [place] : [],
    )
    const before = contentBefore(tokens, index)
    const alike = places.filter((place) => contentBefore(evidence.tokens, place) === before)
    const same = (alike.length > 0 ? alike : places).map((place) => evidence.tokens[place] as Token)
    if (same.length > 0 && !same.some((other) => (token.isNegated ? other.mayBeNegated : !other.isNegated)))
      return token.word
  }
  const negating = (of: readonly Token[]) => of.filter(({ word }) => negations.has(word))
  const [mine, theirs] = [negating(tokens), negating(evidence.tokens)]
  if (mine.length > theirs.length) return mine[0]?.word
  if (mine.length === theirs.length) return undefined
  // One is missing: that is well where what it negates is missing too.
  const keys = new Set(tokens.map(({ key }) => key))
  for (const [index, { word }] of evidence.tokens.entries()) {
    if (!negations.has(word)) continue
    const [before, after] = [contentBefore(evidence.tokens, index), nextContent(evidence.tokens, index)[0]]
    if (before !== undefined && keys.has(before) && (after === undefined || keys.has(after))) return word
  }
  return undefined
}

/** Where a word stands in the evidence; after the same word as here, if it does anywhere. */
function placesLike(tokens: readonly Token[], index: number, evidence: Evidence): number[] {
  const { key } = tokens[index] as Token
  const places = evidence.tokens.flatMap((token, place) => (token.isContent && token.key === key ? [place] : []))
  const before = contentBefore(tokens, index)
  const alike = places.filter((place) => contentBefore(evidence.tokens, place) === before)
  return alike.length > 0 ? alike : places
}

const contentBefore = (tokens: readonly Token[], index: number): string | undefined =>
  tokens.slice(0, index).findLast(({ isContent }) => isContent)?.key

/** What follows `over`, `more`, `allows` and the like is something else than in the passage. */
function direction({ tokens, evidence }: Segment): string | undefined {
  for (const [index, { word, key }] of tokens.entries()) {
    const isVerb = polarKeys.has(key)
    if (!directions.has(word) && !adjectives.has(word) && !isVerb) continue
    const mine = nextContent(tokens, index)
    const places = evidence.tokens.flatMap((token, place) =>
      (isVerb ? token.key === key : token.word === word) ? [place] : [],
    )
    if (places.length === 0 && order.has(word)) return word
    if (places.length === 0 || mine.length === 0) continue
    const theirs = places.map((place) => nextContent(evidence.tokens, place))
    if (!theirs.some((keys) => keys.some((other) => mine.includes(other)))) return word
    // An adjective belongs to the very next word.
    if (adjectives.has(word) && !theirs.some(([next]) => next === mine[0])) return word
  }
  return undefined
}

const polarKeys: ReadonlySet<string> = new Set([...polar].map(keyOf))

/** `From the slot` where the passage says `to the slot`. */
function governed({ tokens, evidence }: Segment): string | undefined {
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

/** The preposition that a word follows, with at most two words of grammar between. */
function governor(tokens: readonly Token[], index: number, of: ReadonlySet<string>): string | undefined {
  for (let place = index - 1; place >= Math.max(0, index - 3); place--) {
    const { word, isContent } = tokens[place] as Token
    if (of.has(word)) return word === 'into' ? 'to' : word
    if (isContent) return undefined
  }
  return undefined
}

/** Subject and object have changed places: `the slot warms the traffic` for `the traffic warms the slot`. */
function turnedRound({ tokens, evidence }: Segment): string | undefined {
  const once = tokens.flatMap(({ isContent, key }, index) =>
    isContent && evidence.tokens.filter((other) => other.isContent && other.key === key).length === 1 ? [index] : [],
  )
  const [first, last] = [once[0], once.at(-1)]
  if (first === undefined || last === undefined || once.length < minContent) return undefined
  const placeOf = (index: number) =>
    evidence.tokens.findIndex(({ isContent, key }) => isContent && key === tokens[index]?.key)
  if (placeOf(first) < placeOf(last)) return undefined
  // A clause that moves as a whole turns the order once, an exchange of two words turns it twice.
  const places = once.map(placeOf)
  const turns = places.flatMap((place, index) => (index > 0 && place < (places[index - 1] as number) ? [index] : []))
  const [turn = 0] = turns
  if (turns.length === 1 && Math.min(turn, places.length - turn) > 1) return undefined
  const isPassive = (of: readonly Token[]) => of.some(({ word }) => word === 'by')
  if (isPassive(tokens) !== isPassive(evidence.tokens)) return undefined
  // A part that moves as a whole keeps its preposition: `with release branches, a hotfix …`.
  const moved = [first, last].some((index) => {
    const mine = governor(tokens, index, prepositions)
    return mine !== undefined && mine === governor(evidence.tokens, placeOf(index), prepositions)
  })
  return moved ? undefined : `${tokens[first]?.word} … ${tokens[last]?.word}`
}

/** Words of content at the start of a stretch that may come from the title. */
const titleReach = 4
const about = new Set(['in', 'on', 'for', 'of', 'with'])

/** Something from the title does what another thing does in the passage. */
function subject({ tokens, evidence, context }: Segment): string | undefined {
  const [mine, theirs] = [tokens, evidence.tokens].map((of) => of.find(({ isContent }) => isContent))
  if (!mine || !theirs || evidence.keys.has(mine.key) || !context.has(mine.key)) return undefined
  return tokens.some(({ key }) => key === theirs.key) ? undefined : mine.word
}

/** A name before a word that has another name before it in the passage: `a GitHub document` for `an OpenAPI document`. */
function misnamed({ tokens, evidence, context }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const name = tokens[index - 1]
    if (!token.isContent || !name?.isName || index < 2 || evidence.keys.has(name.key)) continue
    const before = evidence.tokens.flatMap(({ key }, place) => (key === token.key ? [evidence.tokens[place - 1]] : []))
    if (before.length > 0 && before.every((other) => other?.isName && other.key !== name.key))
      return `${name.word} ${token.word}`
  }
  // What only the title says is the subject, or what it is about: `in Azure Repos`.
  const titled = tokens
    .filter(({ isContent }) => isContent)
    .slice(titleReach)
    .find(({ key, isName }) => isName && context.has(key) && !evidence.keys.has(key))
  if (titled && !about.has(tokens[tokens.indexOf(titled) - 1]?.word ?? '')) return titled.word
  // A name that only the title has, in the place of one that the sentence has.
  for (const [index, token] of tokens.entries()) {
    const last = contentBefore(tokens, index)
    if (!token.isName || !token.isContent || last === undefined || evidence.keys.has(token.key)) continue
    const after = evidence.tokens.flatMap(({ key, isContent }, place) =>
      isContent && key === last ? [evidence.tokens.slice(place + 1).find((other) => other.isContent)] : [],
    )
    if (after.length > 0 && after.every((other) => other?.isName)) return token.word
  }
  return undefined
}

/** The next two words with content. */
const nextContent = (tokens: readonly Token[], index: number): string[] =>
  tokens
    .slice(index + 1)
    .filter(({ isContent }) => isContent)
    .slice(0, 2)
    .map(({ key }) => key)

/** Two words that stand in each other's company: `traffic to the slot` beside `the slot to traffic`. */
function exchanged(mine: readonly Token[], theirs: readonly Token[]): string | undefined {
  const [a, b] = [neighbours(mine), neighbours(theirs)]
  const shared = [...a.keys()].filter((key) => b.has(key))
  for (const [index, one] of shared.entries())
    for (const other of shared.slice(index + 1)) {
      // `The remaining work` is `the work that remains`.
      if (a.get(one)?.has(other) && b.get(one)?.has(other)) continue
      const meets = (of: string, like: string): boolean =>
        [...(a.get(of) ?? [])].some((key) => key !== one && key !== other && b.get(like)?.has(key))
      if (meets(one, other) && meets(other, one) && !meets(one, one) && !meets(other, other)) return `${one}, ${other}`
    }
  return undefined
}

/** Words with content that stand next to each word that occurs once. */
function neighbours(tokens: readonly Token[]): Map<string, Set<string>> {
  const keys = tokens.filter(({ isContent }) => isContent).map(({ key }) => key)
  const found = new Map<string, Set<string>>()
  for (const [index, key] of keys.entries())
    if (keys.indexOf(key) === keys.lastIndexOf(key))
      found.set(key, new Set([keys[index - 1], keys[index + 1]].filter((item) => item !== undefined)))
  return found
}
