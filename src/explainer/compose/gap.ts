import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { Answer } from '../explanation.ts'
import { isOfTheField, meanings, stem, stemsIn, type Vocabulary } from '../find/vocabulary.ts'

export interface Gap {
  /** The word as typed. */
  readonly word: string
  /** The question is about this word more than about the topic. */
  readonly isWhole: boolean
}

/** Words that fewer notes have are rare enough that an answer without them is about something else. */
const rare = 3.6
const mostShare = 0.5
const leastShare = 0.3

/**
 * Finds the rare word of a question that stands neither in what is shown nor in the topic's names; undefined if the answer has all.
 * Names count wherever they stand; other words, only if they're a good part of the question.
 */
export function gapIn(question: string, note: Note, answer: Answer, vocabulary: Vocabulary): Gap | undefined {
  const { wordsOfQuestion, trust, weigh } = vocabulary
  const shown = [
    ...answer.lead.map(({ text }) => text),
    ...answer.parts.flatMap(({ title, quotes }) => [title, ...quotes.map(({ text }) => text)]),
    ...answer.examples.flatMap(({ title, code, remarks }) => [title, code, ...remarks]),
  ]
  const has = stemsIn([note.title, ...note.aliases, ...note.asks, ...shown])
  const words = [...new Set(wordsOfQuestion(question))]
  const total = weigh(words)
  const trusted = trust(question)
  const missing = words.filter(
    (word) =>
      trusted(word) === 1 &&
      !isOfTheField(word) &&
      weigh([word]) >= rare &&
      !meanings(word).some((meaning) => has.has(stem(meaning))),
  )
  const scored = missing
    .map((word) => ({ typed: typedAs(question, word), share: weigh([word]) / total }))
    .filter(({ typed, share }) => (share >= leastShare && isThing(question, typed)) || isName(question, typed))
    .toSorted((a, b) => b.share - a.share)
  const [worst] = scored
  return worst && { word: worst.typed, isWhole: worst.share >= mostShare }
}

/** The first word of the question that comes down to this one. */
const typedAs = (question: string, word: string): string =>
  question
    .split(/[\s,;:!?()"“”]+/)
    .map((typed) => typed.replace(/[.]+$/, ''))
    .find((typed) => wordsOf(typed).some((one) => stem(one) === stem(word))) ?? word

/** What the question is about or works with; what is the learner's own, or what they do, is only the setting. */
const isThing = (question: string, typed: string): boolean =>
  question.split(/\s+/).length <= 5 ||
  new RegExp(
    `\\b(?:with|for|from|on|using|into|via|about|explain|is|are)\\s+(?:an?\\s+|the\\s+|my\\s+)?${typed.replaceAll(/[^\w]/g, '.')}`,
    'i',
  ).test(question)

/** A capital letter within the question, or letters mixed with digits. */
const isName = (question: string, typed: string): boolean =>
  !question.trimStart().startsWith(typed) && /^[A-Z][a-z]+|^[A-Z]{2,}|^[a-z]+\d/.test(typed)
