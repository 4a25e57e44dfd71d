import { sentencesOf } from '../sentences.ts'
import { align, type Alignment, type Evidence, type Segment } from './align.ts'
import { tokensOf, type Token } from './sentence-tokens.ts'
import { claims, conditions, directions, hedges, order, reasons } from './word-lists.ts'

/** What a sentence is checked against. */
export interface Ground {
  /** Title of the note and heading of the section: known, but no statement. */
  readonly title: string
  readonly text: string
}

/** Longer ones are no sentences, and shorter ones say nothing. */
const maxLength = 420
const minContent = 3

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
  // Code is shown as it is, so it must be the passage's own.
  for (const [code] of text.matchAll(/`[^`\n]*`/g))
    if (!grounds.some((ground) => ground.text.includes(code.slice(1, -1)))) return `code: ${code}`
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
  return { tokens, keys: new Set(tokens.map(({ key }) => key)) }
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
  'a number': inEach(
    ({ tokens, evidence }) => tokens.find(({ word, key }) => /\d/.test(word) && !evidence.keys.has(key))?.word,
  ),
  negation: inEach(({ tokens, evidence }) => {
    for (const token of tokens) {
      const same = evidence.tokens.filter(({ key, isContent }) => isContent && key === token.key)
      if (token.isContent && same.length > 0 && !same.some(({ isNegated }) => isNegated === token.isNegated))
        return token.word
    }
    return undefined
  }),
  reach: inEach(
    ({ tokens, evidence }) =>
      claims
        .map(({ words }) => has(tokens, words) && !has(evidence.tokens, words) && has(tokens, words)?.word)
        .find(Boolean) || undefined,
  ),
  'a hedge left out': inEach(({ tokens, evidence }) => {
    const hedge = has(evidence.tokens, hedges)
    return hedge && !has(tokens, hedges) && !has(tokens, new Set(['can'])) ? hedge.word : undefined
  }),
  'a condition left out': inEach(({ tokens, evidence }) => {
    const condition = has(evidence.tokens, conditions)
    return condition && !has(tokens, conditions) && !has(tokens, new Set(['when', 'as'])) ? condition.word : undefined
  }),
  'a reason': inEach(({ tokens, evidence }) => {
    const reason = has(tokens, reasons)
    return reason && !has(evidence.tokens, reasons) ? reason.word : undefined
  }),
  direction: inEach(({ tokens, evidence }) => {
    for (const [index, { word }] of tokens.entries()) {
      if (!directions.has(word)) continue
      const mine = nextContent(tokens, index)
      const places = evidence.tokens.flatMap((token, place) => (token.word === word ? [place] : []))
      if (places.length === 0 && order.has(word)) return word
      if (places.length === 0 || mine.length === 0) continue
      const theirs = places.map((place) => nextContent(evidence.tokens, place))
      if (!theirs.some((keys) => keys.some((key) => mine.includes(key)))) return word
    }
    return undefined
  }),
  exchanged: inEach(({ tokens, evidence }) => exchanged(tokens, evidence.tokens)),
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
