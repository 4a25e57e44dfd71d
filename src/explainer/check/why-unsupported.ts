import { sentencesOf } from '../sentences.ts'
import { align, type Alignment, type Evidence, type Segment } from './align.ts'
import { twoHalves } from './clauses.ts'
import { otherCondition, otherJoin, otherReason, otherSequence } from './connectives.ts'
import { tokensOf, type Token } from './sentence-tokens.ts'
import { misnamed, otherSubject, strangeEnd, subject, wrongOwner } from './names.ts'
import { negation } from './negation.ts'
import { nextContent } from './places.ts'
import { strangeSign } from './strange-sign.ts'
import { claims, conditions, counted, hedges, looseConditions, quietReasons, reasons } from './word-lists.ts'
import { direction, exchanged, governed, reordered, turnedRound } from './word-order.ts'

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

/** A reason may be given by a word like `so`, or just behind a colon. */
const givesReason = (tokens: readonly Token[]): boolean =>
  has(tokens, quietReasons) !== undefined || tokens.some(({ behind }) => behind === ':')

const tests: Readonly<Record<string, Test>> = {
  'not in the passage': ({ uncovered, segments }) =>
    segments.length === 0 || uncovered.length > 0 ? uncovered.map(({ word }) => word).join(' ') : undefined,
  // Code is shown as it is, so it must be the passage's own.
  code: ({ segments }, text) =>
    [...text.matchAll(/`[^`\n]*`/g)]
      .map(([code]) => code)
      .find((code) => !segments.some(({ evidence }) => evidence.text.includes(code.slice(1, -1)))),
  'a sign': ({ segments }, text) => strangeSign(text, segments),
  subject: inEach(subject),
  'a number': inEach(
    ({ tokens, evidence }) => tokens.find(({ word, key }) => /\d/.test(word) && !evidence.keys.has(key))?.word,
  ),
  negation: inEach(negation),
  reach: inEach(({ tokens, evidence }) => {
    for (const { name, words } of claims) {
      // `Only those, not every one` says with a word more what `not every one` says.
      if (name === 'only' && /\bnot (?:all|every)\b/.test(evidence.text)) continue
      const mine = tokens.filter(({ word }) => words.has(word))
      if (mine.length > evidence.tokens.filter(({ word }) => words.has(word)).length) return mine[0]?.word
    }
    return undefined
  }),
  'a hedge left out': inEach(({ tokens, evidence }) => {
    // Only what is said in spite of the hedge: `and may publish others` may be left out as a whole.
    const keys = new Set(tokens.map(({ key }) => key))
    const hedge = evidence.tokens.find(
      ({ word }, index) => hedges.has(word) && keys.has(nextContent(evidence.tokens, index)[0] ?? ''),
    )
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
    return reason && !has(evidence.tokens, reasons) && !givesReason(evidence.tokens) ? reason.word : undefined
  }),
  'a strange end': inEach(strangeEnd),
  'another subject': ({ segments }) => otherSubject(segments),
  'another reason': inEach(otherReason),
  'another condition': inEach(otherCondition),
  'another sequence': inEach(otherSequence),
  'and, or': inEach(otherJoin),
  direction: inEach(direction),
  'said too often': inEach(({ tokens, evidence }) => {
    const count = (of: readonly Token[], word: string) => of.filter((token) => token.word === word).length
    return [...counted].find((word) => count(tokens, word) > count(evidence.tokens, word))
  }),
  governed: inEach(governed),
  'two halves': inEach(({ tokens, evidence }) => twoHalves(tokens, evidence)),
  'a name': inEach(misnamed),
  'turned round': inEach(turnedRound),
  exchanged: inEach(exchanged),
  owner: ({ segments }, text) => wrongOwner(text, segments.map(({ evidence }) => evidence.text).join(' ')),
  'another order': inEach(reordered),
}

/** Whether a stretch tells nearly all that the sentence of the passage tells. */
function isMostOf(tokens: readonly Token[], evidence: Evidence): boolean {
  const keys = new Set(tokens.map(({ key }) => key))
  const content = evidence.tokens.filter(({ isContent }) => isContent)
  return content.filter(({ key }) => keys.has(key)).length >= mostOf * content.length
}
