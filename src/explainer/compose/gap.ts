import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { Answer } from '../explanation.ts'
import { asking, isOfTheField, meanings, stem, stemsIn, type Vocabulary } from '../find/vocabulary.ts'

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
  const has = saidIn(note, answer)
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

/** The stems of what an answer shows, and of the names of its topic. */
const saidIn = (note: Note, { lead, parts, examples }: Answer): ReadonlySet<string> =>
  stemsIn([
    note.title,
    ...note.aliases,
    ...note.asks,
    ...lead.map(({ text }) => text),
    ...parts.flatMap(({ title, quotes }) => [title, ...quotes.map(({ text }) => text)]),
    ...examples.flatMap(({ title, code, remarks }) => [title, code, ...remarks]),
  ])

/** What people say for nearly everything that can be done, so that an answer needn't have it. */
const doing: ReadonlySet<string> = new Set(
  'set up configure create add make write enable use define implement build manage do setup turn off on start change put run itself keyword setting'
    .split(' ')
    .map(stem),
)

/** Says when, why, or in what way, not what. */
const circumstance = /(?<=\S) (?:without|before|after|when|while|if|so|because|by|during)\b.*/

/** Whether a word of a question, other than what is done, stands neither in an answer nor in the topic's names. */
export function lacksWord(
  question: string,
  note: Note,
  answer: Answer,
  { wordsOfQuestion, trust }: Vocabulary,
): boolean {
  const has = saidIn(note, answer)
  const trusted = trust(question)
  return wordsOfQuestion(question.replace(circumstance, '')).some(
    (word) =>
      trusted(word) === 1 &&
      !asking.has(word) &&
      !doing.has(stem(word)) &&
      !meanings(word).some((meaning) => has.has(stem(meaning))),
  )
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
    `\\b(?:with|for|from|on|using|into|via|about|explain|is|are|create|configure|write|enable)\\s+(?:an?\\s+|the\\s+|my\\s+)?${typed.replaceAll(/[^\w]/g, '.')}`,
    'i',
  ).test(question)

/** A capital letter within the question, or letters mixed with digits. */
const isName = (question: string, typed: string): boolean =>
  !question.trimStart().startsWith(typed) && /^[A-Z][a-z]+|^[A-Z]{2,}|^[a-z]+\d/.test(typed)
