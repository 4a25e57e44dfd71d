import { sentencesOf } from '../compose/sentences.ts'
import { align, type Alignment, type Evidence, type Segment } from './align.ts'
import { twoHalves } from './clauses.ts'
import { otherCondition, otherJoin, otherReason, otherSequence } from './connectives.ts'
import { tokensOf, type Token } from './sentence-tokens.ts'
import { otherName, otherOwner, otherSubject, strangeEnd, subject } from './names.ts'
import { negation } from './negation.ts'
import { contentBefore, nextContent } from './places.ts'
import { strangeSymbol } from './strange-symbol.ts'
import {
  claims,
  conditions,
  counted,
  exceptions,
  hedges,
  looseConditions,
  quietReasons,
  reasons,
} from './word-lists.ts'
import { direction, otherPreposition, reordered, reversed, swapped } from './word-order.ts'

/** A passage that a sentence is checked against. */
export interface Ground {
  /** The note's title and the section's heading. Its words need no evidence, but it isn't a statement. */
  readonly title: string
  readonly text: string
}

/** Longer texts aren't sentences. */
const maxLength = 420
/** Sentences with fewer content words state nothing. */
const minContent = 3
/** Share of a sentence's content words that counts as most of it. */
const mostOf = 0.7

/**
 * Checks whether the passages support everything that a sentence says. The check compares words, so it errs on the side of
 * rejecting: the evidence for each segment must contain all of its content words, and nothing can change a number, a name, a
 * negation, the scope of a claim, or who does what to whom.
 * @returns undefined if supported; otherwise the failed check, and for most checks the words that failed: `negation: support`
 */
export function whyUnsupported(text: string, grounds: readonly Ground[]): string | undefined {
  if (text.length > maxLength) return 'length'
  const prose = text.replaceAll(/`[^`\n]*`/g, '')
  if (/https?:|www\.|\]\(|<\/?\w|[{}]|\n|@\w+\.\w/i.test(prose)) return 'markup'
  const tokens = tokensOf(text)
  const content = tokens.filter(({ isContent }) => isContent)
  if (content.length < minContent) return 'content'
  const evidence = grounds.flatMap(({ text: passage }) => sentencesOf(passage).map(evidenceOf))
  const context = new Set(grounds.flatMap(({ title }) => tokensOf(title).map(({ key }) => key)))
  const alignment = align(tokens, evidence, context)
  for (const [name, test] of Object.entries(tests)) {
    const found = test(alignment, text)
    if (found !== undefined) return `${name}: ${found}`
  }
  return undefined
}

// Normalized like the model's text, which would otherwise not find its `…`.
const evidenceOf = (sentence: string): Evidence => {
  const text = sentence.normalize('NFKC')
  const tokens = tokensOf(text)
  return { text, tokens, keys: new Set(tokens.map(({ key }) => key)) }
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

/** Whether a sentence gives a reason with a word such as `so`, or after a colon. */
const givesReason = (tokens: readonly Token[]): boolean =>
  has(tokens, quietReasons) !== undefined || tokens.some(({ behind }) => behind === ':')

const tests: Readonly<Record<string, Test>> = {
  uncovered: ({ uncovered, segments }) =>
    segments.length === 0 || uncovered.length > 0 ? uncovered.map(({ word }) => word).join(' ') : undefined,
  // Code is shown verbatim, so it must be in the passage.
  code: ({ segments }, text) =>
    [...text.matchAll(/`[^`\n]*`/g)]
      .map(([code]) => code)
      .find((code) => !segments.some(({ evidence }) => evidence.text.includes(code.slice(1, -1)))),
  symbol: ({ segments }, text) => strangeSymbol(text, segments),
  subject: inEach(subject),
  number: inEach(
    ({ tokens, evidence }) => tokens.find(({ word, key }) => /\d/.test(word) && !evidence.keys.has(key))?.word,
  ),
  negation: inEach(negation),
  scope: inEach(({ tokens, evidence }) => {
    for (const { name, words } of claims) {
      // `Only those, not every one` means the same as `not every one`.
      if (name === 'only' && /\bnot (?:all|every)\b/.test(evidence.text)) continue
      const mine = tokens.filter(({ word }) => words.has(word))
      if (mine.length > evidence.tokens.filter(({ word }) => words.has(word)).length) return mine[0]?.word
    }
    return undefined
  }),
  droppedHedge: inEach(({ tokens, evidence }) => {
    // Only if the hedged words are still there: leaving out all of `and may publish others` is fine.
    const keys = new Set(tokens.map(({ key }) => key))
    const hedge = evidence.tokens.find(
      ({ word }, index) => hedges.has(word) && keys.has(nextContent(evidence.tokens, index)[0] ?? ''),
    )
    return hedge && !has(tokens, hedges) && !has(tokens, new Set(['can'])) ? hedge.word : undefined
  }),
  droppedCondition: inEach(({ tokens, evidence }) => {
    const exception = droppedException(tokens, evidence)
    if (exception) return exception.word
    const condition = has(evidence.tokens, conditions)
    const conditionsOf = (of: readonly Token[]) => of.filter(({ word }) => conditions.has(word)).length
    const isFewer = conditionsOf(tokens) < conditionsOf(evidence.tokens) && isMostOf(tokens, evidence)
    if (!condition || (has(tokens, conditions) && !isFewer)) return undefined
    const count = (of: readonly Token[]) => of.filter(({ word }) => looseConditions.has(word)).length
    return count(tokens) > count(evidence.tokens) ? undefined : condition.word
  }),
  addedReason: inEach(({ tokens, evidence }) => {
    const reason = has(tokens, reasons)
    return reason && !has(evidence.tokens, reasons) && !givesReason(evidence.tokens) ? reason.word : undefined
  }),
  strangeEnd: inEach(strangeEnd),
  otherSubject: ({ segments }) => otherSubject(segments),
  otherReason: inEach(otherReason),
  otherCondition: inEach(otherCondition),
  otherSequence: inEach(otherSequence),
  otherJoin: inEach(otherJoin),
  direction: inEach(direction),
  repeated: inEach(({ tokens, evidence }) => {
    const count = (of: readonly Token[], word: string) => of.filter((token) => token.word === word).length
    return [...counted].find((word) => count(tokens, word) > count(evidence.tokens, word))
  }),
  preposition: inEach(otherPreposition),
  twoHalves: inEach(({ tokens, evidence }) => twoHalves(tokens, evidence)),
  otherName: inEach(otherName),
  reversed: inEach(reversed),
  swapped: inEach(swapped),
  otherOwner: ({ segments }, text) => otherOwner(text, segments.map(({ evidence }) => evidence.text).join(' ')),
  reordered: inEach(reordered),
}

/** Finds the `unless` after a word that the segment repeats. Another `only` in the segment doesn't replace it: `read-only unless …`. */
function droppedException(tokens: readonly Token[], evidence: Evidence): Token | undefined {
  if (tokens.some(({ word }) => word !== 'only' && (conditions.has(word) || looseConditions.has(word))))
    return undefined
  const keys = new Set(tokens.map(({ key }) => key))
  return evidence.tokens.find(
    ({ word }, index) => exceptions.has(word) && keys.has(contentBefore(evidence.tokens, index) ?? ''),
  )
}

/** Whether a segment repeats most of its evidence. */
function isMostOf(tokens: readonly Token[], evidence: Evidence): boolean {
  const keys = new Set(tokens.map(({ key }) => key))
  const content = evidence.tokens.filter(({ isContent }) => isContent)
  return content.filter(({ key }) => keys.has(key)).length >= mostOf * content.length
}
