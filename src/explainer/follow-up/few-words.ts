import type { Note } from '../../domain/note.ts'
import { comparison } from '../compose/comparison.ts'
import { sentencesOf } from '../compose/sentences.ts'
import { composeSection, composeTopic } from '../compose/topic.ts'
import type { Before, Explanation, Quote, Topic } from '../explanation.ts'
import type { Passage } from '../find/passages.ts'
import { stemsIn } from '../find/vocabulary.ts'
import { inOneLine, questions } from '../note-headings.ts'
import { askedFor, differsOrChooses } from '../read/question-words.ts'
import { contextOf } from './context-of.ts'
import { nearEnough } from './fits.ts'
import { notesInFocus } from './go-on.ts'
import type { Grounds } from './grounds.ts'
import { isPair } from './is-pair.ts'
import type { OfPair } from './of-pair.ts'
import type { OfTopic } from './of-topic.ts'
import { otherWordsFor } from './paraphrases.ts'

export interface FewWords {
  /** A sentence or two: the rule of a pair, or the beginning of the last answer and the topic in one line. */
  readonly brief: (before: Before) => Explanation | undefined
  /** Where, who, or how much of what was asked before: the entry that asks the same, otherwise the sentences that name it. */
  readonly toldOf: (plain: string, before: Before) => Topic | undefined
  /** The command for what was explained, in a task or in an example. */
  readonly command: (before: Before) => Topic | undefined
  /** What else there is: the entry of the topic's questions that says which one to use. */
  readonly alternativesTo: (before: Before) => Topic | undefined
  /** The difference of what the topic itself tells apart: the entry of its questions that says so. */
  readonly differenceIn: (note: Note, before: Before) => Explanation | undefined
  /** Why one of a pair rather than the other: the entry of either topic's questions that has both names. */
  readonly reasonOf: (before: Before) => Topic | undefined
}

/** Answers follow-ups that say what they want in a few words and leave out of what: `in short?`, `who?`, `the command?` */
export function fewWords(
  { passages, vocabulary, topic, groundFor, within }: Grounds,
  { wordsIn }: OfTopic,
  { comparedAgain }: OfPair,
): FewWords {
  const context = (before: Before): string => contextOf(before, vocabulary)

  const brief = (before: Before): Explanation | undefined => {
    if (isPair(before) && before.compared && before.focus === undefined) {
      const { rows, more, lead, ...compared } = comparedAgain(before, 'what', '')
      return comparison({ ...compared, lead: lead.slice(0, 1), rows: [], more: [...rows, ...more] })
    }
    const [note] = notesInFocus(before)
    if (!note) return undefined
    const passage = passages.of(note).find(({ type, title }) => type === 'question' && title === before.about)
    const line = composeSection({ note, kind: 'what', words: [], passages: [], vocabulary }, inOneLine)
    const [first] = passage ? sentencesOf(passage.text) : []
    const lead: readonly Quote[] = first ? [{ text: first, heading: questions, source: 1 }] : []
    return topic(note, 'what', {
      lead: [...lead, ...line.parts.flatMap(({ quotes }) => quotes)],
      parts: [],
      examples: [],
      ...(passage ? { answeredBy: passage.title } : {}),
    })
  }

  const toldOf = (plain: string, before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    if (!note) return undefined
    const words = wordsIn(`${otherWordsFor(plain)} ${context(before)}`)
    const alike = within(note, '', context(before)).filter(
      ({ passage, score }) => score >= nearEnough && askedFor(passage.title.toLowerCase()) === askedFor(plain),
    )
    return topic(
      note,
      'fact',
      composeTopic({ ...groundFor(note, plain, 'fact'), words, passages: alike, least: nearEnough }),
    )
  }

  const command = (before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    const [best] = note
      ? within(note, '', context(before)).filter(
          ({ passage: { type, text }, score }) =>
            score >= nearEnough && (type === 'example' || /`[^`]{6,}`/.test(text)),
        )
      : []
    return note && best
      ? topic(note, 'example', composeTopic({ ...groundFor(note, '', 'example'), titled: best.passage }))
      : undefined
  }

  const alternativesTo = (before: Before): Topic | undefined => {
    const [note] = notesInFocus(before)
    const [best] = note
      ? within(note, alternatives.join(' '), context(before)).filter(
          ({ passage: { type, title } }) =>
            type === 'question' && /\bwhich (?:one|of)\b|\binstead\b|\balternatives?\b|\bbesides\b/i.test(title),
        )
      : []
    return note && best && topic(note, 'when', composeTopic({ ...groundFor(note, '', 'when'), titled: best.passage }))
  }

  const differenceIn = (note: Note, before: Before): Explanation | undefined => {
    const telling = passages
      .of(note)
      .filter(({ type, title }) => type === 'question' && /\bdiffer|\bor\b.*\?$|\bvs\b/i.test(title))
    const best = within(note, 'difference', context(before)).find(({ passage }) => telling.includes(passage))
    const passage = best?.passage ?? telling[0]
    return passage && topic(note, 'what', composeTopic({ ...groundFor(note, '', 'what'), titled: passage }))
  }

  const reasonOf = ({ notes, compared = [], focus }: Before): Topic | undefined => {
    if (focus !== undefined || compared.length < 2) return undefined
    // One word is enough of a name, if the others' names don't have it.
    const names = compared.map((name) => {
      const others = stemsIn(compared.filter((other) => other !== name))
      return [...stemsIn([name])].filter((key) => !others.has(key))
    })
    const hasAll = ({ type, title }: Passage): boolean => {
      const said = stemsIn([title])
      const setsApart = /^why\b/i.test(title) || differsOrChooses.test(title)
      return type === 'question' && setsApart && names.every((name) => name.some((key) => said.has(key)))
    }
    const [best] = notes
      .flatMap((note) =>
        within(note, ['why', 'which', 'one', ...compared].join(' ')).filter(({ passage }) => hasAll(passage)),
      )
      .toSorted((a, b) => b.score - a.score)
    if (!best) return undefined
    const { note } = best.passage
    return topic(note, 'why', composeTopic({ ...groundFor(note, '', 'why'), titled: best.passage }))
  }

  return { brief, toldOf, command, alternativesTo, differenceIn, reasonOf }
}

/** Words of questions about what else there is. */
const alternatives = ['which', 'one', 'instead', 'besides', 'alternative']
