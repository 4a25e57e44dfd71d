import { nameKey, wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { Answer, Topic } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { matchedName } from '../find/matched-name.ts'
import type { Passage } from '../find/passages.ts'
import { asking, stem, stemsIn } from '../find/vocabulary.ts'
import { inOneLine } from '../note-headings.ts'
import { kindOf, type Kind } from '../read/kind.ts'
import { askedFor, asksWhatItIs, otherVerb, samePolarity } from '../read/question-words.ts'
import { readQuestion, type AskedQuestion } from '../read/read-question.ts'
import type { Ground } from './ground.ts'
import { composeTopic } from './topic.ts'

/** Other topics that an answer offers. */
export const othersShown = 2

export interface TopicExplainer {
  readonly topic: (note: Note, kind: Kind, answer: Answer, more?: Partial<Topic>) => Topic
  /**
   * What a note answers.
   * @param titled the passage that is asked for in its own words
   */
  readonly explainOne: (note: Note, question: string, kind: Kind, more?: Partial<Topic>, titled?: Passage) => Topic
  /** The answer by this passage, although its title may ask something else. */
  readonly explainBy: (passage: Passage, asked: AskedQuestion, more?: Partial<Topic>) => Topic
  readonly groundFor: (note: Note, question: string, kind: Kind, context?: string) => Ground
  /** The question's words that aren't part of the note's name; of *what is X in Azure Pipelines*, nothing is left. */
  readonly wordsAsked: (note: Note, question: string, kind: Kind) => string[]
  /** What is asked for, without the words of the topic's own name: flaky tests are a topic, not a trouble. */
  readonly kindBeside: (note: Note, plain: string, whole?: Kind) => Kind
}

/** Explains one topic: what of its note the question is about, and what is composed from that. */
export function topicExplainer({ vocabulary, passages, inForm, related }: Library): TopicExplainer {
  /** The question's words that aren't part of the note's name. */
  const wordsBeside = (note: Note, question: string): string[] => {
    if (nameKey(readQuestion(question).whole) === nameKey(note.title)) return []
    const words = vocabulary.wordsOfQuestion(question).filter((word) => !asking.has(word))
    const named = matchedName(note, words)
    const own = named.size > 0 ? named : stemsIn([note.title])
    const beside = words.filter((word) => !own.has(stem(word)))
    if (beside.length > 0) return beside
    if (kindOf(question) === 'what' && named.size > 0 && wordsOf(note.title).some((word) => named.has(stem(word))))
      return []
    // An alias can be a part of the topic: a span is no other word for tracing.
    const known = stemsIn([note.title, note.sections[inOneLine]])
    return words.filter((word) => !known.has(stem(word)))
  }

  const wordsAsked = (note: Note, question: string, kind: Kind): string[] => {
    const beside = wordsBeside(note, question)
    return kind === 'what' && beside.every((word) => ofPlatform.has(word)) ? [] : beside
  }

  /** The passage that says what a part of a note's topic is, if the question asks for that part only. */
  const definingIn = (note: Note, question: string): Passage | undefined => {
    const { whole, kind } = readQuestion(question)
    if (kind !== 'what') return undefined
    const words = vocabulary.wordsOfQuestion(whole)
    const own = stemsIn([note.title, ...note.aliases])
    return passages.defining(note, words, (word) => ofPlatform.has(word) || own.has(stem(word)))
  }

  const groundFor = (note: Note, question: string, kind: Kind, context?: string): Ground => ({
    note,
    kind,
    words: wordsAsked(note, question, kind),
    passages: inForm.within(note, question, context),
    asksOne: askedFor(question) !== undefined,
    isName: kind === 'what' && isNameOf(note, readQuestion(question).whole),
    defines: asksWhatItIs.test(question),
    vocabulary,
    titled: titledIn(note, question),
    alsoWhat: readQuestion(question).alsoWhat,
    otherVerb: otherVerb(question),
    samePolarity: samePolarity(question),
  })

  const titledIn = (note: Note, question: string): Passage | undefined => {
    const titled = passages.titled(question)
    return titled?.note === note ? titled : definingIn(note, question)
  }

  const kindBeside = (note: Note, plain: string, whole = kindOf(plain)): Kind => {
    const name = [note.title, ...note.aliases]
      .map((name) => name.toLowerCase())
      .filter((name) => name.length > 3 && plain.includes(name))
      .toSorted((a, b) => b.length - a.length)[0]
    if (whole !== 'trouble' && whole !== 'check' && whole !== 'exam') return whole
    return kindOf((name ? plain.replace(name, 'it') : plain).trim())
  }

  const topic = (note: Note, kind: Kind, answer: Answer, more: Partial<Topic> = {}): Topic => ({
    kind: 'topic',
    note,
    asked: kind,
    sources: [note],
    ...answer,
    others: [],
    related: related(note),
    named: true,
    ...more,
  })

  const explainOne = (note: Note, question: string, kind: Kind, more: Partial<Topic> = {}, titled?: Passage): Topic => {
    const ground = groundFor(note, question, kind)
    return topic(note, kind, composeTopic(titled ? { ...ground, titled } : ground), more)
  }

  const explainBy = (passage: Passage, { plain, kind }: AskedQuestion, more: Partial<Topic> = {}): Topic => {
    const { note } = passage
    const asked = kindBeside(note, plain, kind)
    return topic(note, asked, composeTopic({ ...groundFor(note, plain, asked), chosen: passage }), more)
  }

  return { topic, explainOne, explainBy, groundFor, wordsAsked, kindBeside }
}

const isNameOf = ({ title, aliases }: Note, text: string): boolean =>
  [title, ...aliases].some((name) => nameKey(name) === nameKey(text))

/** Where something is used, which says little about which part of it is meant. */
const ofPlatform = new Set(
  'azure microsoft devop github pipeline yaml ado action workflow repository feature exam concept term'.split(' '),
)
