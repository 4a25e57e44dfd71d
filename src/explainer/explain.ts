import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'
import type { Source } from '../domain/outline.ts'
import { wordsOf } from '../content/words-of.ts'
import { chooseQuotes, type Quote } from './compose/choose-quotes.ts'
import { isInstruction } from './read/is-instruction.ts'
import { topicFinder } from './find/find-topic.ts'
import {
  checkItWorks,
  examTraps,
  howItFails,
  inOneLine,
  onAzureAndGitHub,
  tradeOffs,
  whatItIs,
  whenToChooseIt,
} from './note-headings.ts'
import { officialPageFor } from './read/moving-target.ts'
import { readFollowUp, type FollowUp } from './read/read-follow-up.ts'
import { readQuestion, type Aspect, type AskedQuestion } from './read/read-question.ts'
import { sentencesOf } from './compose/sentences.ts'
import { meanings, stem, vocabularyOf } from './find/vocabulary.ts'

/** An answer composed from the notes' sentences. */
export type Explanation = Topic | { readonly kind: 'comparison'; readonly comparison: Comparison } | Refusal

export interface Topic {
  readonly kind: 'topic'
  readonly note: Note
  /** What a follow-up narrows the topic to, as typed. */
  readonly focus?: string
  /** The quoted notes, the topic first. Quotes refer to them by number, from 1. */
  readonly sources: readonly Note[]
  /** The topic in one line; also a second one that the question names. */
  readonly lines: readonly Quote[]
  /** Up to four sentences that answer the question, ordered by section. */
  readonly quotes: readonly Quote[]
  /** All sections, those that answer the question first. */
  readonly headings: readonly NoteHeading[]
  /** Other notes that the question might mean, most likely first. */
  readonly others: readonly Note[]
  /** What people confuse the topic with: notes on the same objectives, those that share the most first. */
  readonly related: readonly Note[]
  /** The question names the topic; otherwise the topic was found by its content. */
  readonly named: boolean
}

export interface Refusal {
  readonly kind: 'refusal'
  /** The parts of the question that no note covers, as typed. */
  readonly unknown: readonly string[]
  readonly found: readonly Note[]
  /** The closest notes; can be empty. */
  readonly nearest: readonly Note[]
  /** The question is about something that changes all the time; this page has the answer. */
  readonly page?: Source
}

export interface Comparison {
  readonly notes: readonly Note[]
  /** When to choose which, one sentence per note. */
  readonly rule: readonly string[]
  readonly rows: readonly { readonly heading: NoteHeading; readonly cells: readonly string[] }[]
}

export interface Explainer {
  /**
   * @param question in the learner's words, of any length, case, and punctuation
   * @param before the previous topic, for a question that refers back to it (`and with AKS?`)
   */
  readonly explain: (question: string, before?: readonly Note[]) => Explanation
  /** Explains a note. Quotes are chosen by the words of the question. */
  readonly explainNote: (note: Note, question: string) => Topic
  /** Whether a question refers back to the previous topic. */
  readonly refersBack: (question: string) => boolean
}

/** The sections that answer each aspect first. The others follow in their usual order. */
const firstFor: Readonly<Record<Aspect, readonly NoteHeading[]>> = {
  what: [inOneLine, whatItIs],
  when: [inOneLine, whenToChooseIt],
  how: [inOneLine, onAzureAndGitHub, checkItWorks],
  why: [inOneLine, tradeOffs, whenToChooseIt],
  fails: [inOneLine, howItFails],
  check: [inOneLine, checkItWorks],
  exam: [inOneLine, examTraps],
  against: [inOneLine, tradeOffs, howItFails],
}

const compared: readonly NoteHeading[] = [whatItIs, whenToChooseIt, onAzureAndGitHub, tradeOffs, howItFails]
/** Maximum length of a comparison cell, which holds whole sentences. */
const cellLength = 260

/** Longer parts, in words, are halves of a sentence, not things to compare. */
const shortPart = 4
const maxSides = 3
const nearestShown = 3
const relatedShown = 2
const othersShown = 2

/** Answers from the notes alone, without a model or network. */
export function createExplainer(notes: readonly Note[]): Explainer {
  const vocabulary = vocabularyOf(notes)
  const { find, names, named, namedIn, namedAtEdge, nearest } = topicFinder(notes, vocabulary)
  const refusal = (unknown: readonly string[], found: readonly Note[]): Refusal => ({
    kind: 'refusal',
    unknown,
    found,
    nearest: nearest(unknown.join(' '), nearestShown),
  })
  const related = (note: Note): Note[] =>
    notes
      .filter((other) => other !== note)
      .map((other) => ({ other, shared: other.objectives.filter((id) => note.objectives.includes(id)).length }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .map(({ other }) => other)
      .slice(0, relatedShown)

  const topic = (
    question: string,
    aspect: Aspect,
    note: Note,
    more: Partial<Topic> & { second?: Note | undefined },
  ) => {
    const { second, ...given } = more
    const headings = ordered(aspect)
    const asked = vocabulary.wordsOfQuestion(question)
    const words = ({ title, aliases }: Note): string[] => {
      const own = new Set([title, ...aliases].flatMap(wordsOf).map(stem))
      return asked.filter((word) => !own.has(stem(word)))
    }
    const quotes = chooseQuotes({ notes: second ? [note, second] : [note], headings, words }, vocabulary)
    const sources = second && quotes.some(({ source }) => source === 2) ? [note, second] : [note]
    return {
      kind: 'topic',
      note,
      sources,
      lines: [lineOf(note, 1)],
      quotes,
      headings,
      others: [],
      related: related(note),
      named: true,
      ...given,
    } satisfies Topic
  }

  /** Answers from the previous topic's notes; if they say nothing about it, from its own note. */
  const narrowTopic = (question: string, aspect: Aspect, about: string, before: readonly Note[]): Topic | undefined => {
    const found = find(about)
    const words = vocabulary.wordsOfQuestion(about)
    const stems = words.map((word) => meanings(word).map(stem))
    const speaksOfIt = ({ text }: Quote): boolean => {
      const has = new Set(wordsOf(text).map(stem))
      return stems.filter((any) => any.some((item) => has.has(item))).length * 2 > stems.length
    }
    const said = chooseQuotes({ notes: before, headings: ordered(aspect), words: () => words }, vocabulary).filter(
      speaksOfIt,
    )
    const quoted = before.filter((_, index) => said.some(({ source }) => source === index + 1))
    const [note] = quoted
    if (!note) return found && topic(question, aspect, found.note, { others: found.others.slice(0, othersShown) })
    const own = named(about)
    const its = own && !before.includes(own) ? [own] : []
    return topic(question, aspect, note, {
      focus: question.match(new RegExp(escaped(about), 'i'))?.[0] ?? about,
      sources: [...quoted, ...its],
      lines: its.map((other) => lineOf(other, quoted.length + 1)),
      quotes: said.map((quote) => ({ ...quote, source: quoted.indexOf(before[quote.source - 1] as Note) + 1 })),
      others: its,
    })
  }

  const explainFollowUp = (
    question: string,
    { aspect }: AskedQuestion,
    followUp: FollowUp,
    before: readonly Note[],
  ): Explanation => {
    switch (followUp.kind) {
      case 'pick': {
        const note = before.at(followUp.place)
        return note ? topic(question, aspect, note, {}) : refusal([question], before)
      }
      case 'same': {
        const [note, ...rest] = before
        if (note && rest.length === 0) return topic(question, aspect, note, {})
        return { kind: 'comparison', comparison: compare(before, ordered(aspect)[1]) }
      }
      case 'about':
        return (
          narrowTopic(question, aspect, followUp.about, before) ?? { ...refusal([followUp.about], before), nearest: [] }
        )
    }
  }

  /**
   * Finds the note for one side of a comparison. A name counts more than the words around it; of several names, the one next
   * to the comparing word wins (`should we put new projects on X or Y for a team of five`).
   */
  const side = (
    part: string,
    compares: boolean,
    isFirst: boolean,
  ): { readonly note?: Note; readonly by?: 'name' | 'words' } => {
    if (part.split(' ').length <= shortPart) return find(part, compares) ?? {}
    const names = namedIn(part)
    const name = names.length < 2 ? names[0] : namedAtEdge(part, isFirst ? 'end' : 'start')
    return name ? { note: name, by: 'name' } : (find(part, compares) ?? {})
  }

  const explainAlone = (question: string, asked: AskedQuestion, before: readonly Note[]): Explanation => {
    const { plain, whole, parts: said, aspect, compares, weighs } = asked
    const parts = said.filter(names).slice(0, maxSides)
    // A name can contain a word that separates things: Stages and jobs.
    const exact = compares ? undefined : named(whole)
    if (exact) return topic(question, aspect, exact, {})
    // `and vs rolling?` has only one side. The other is the previous topic.
    const [onlySide] = parts
    const already = before[0]
    if (compares && parts.length === 1 && onlySide && already && before.length === 1) {
      const other = find(onlySide)?.note
      if (other && other !== already) return { kind: 'comparison', comparison: compare([already, other]) }
    }
    const both = weighs ? namedIn(plain).slice(0, maxSides) : []
    if (parts.length > 1) {
      const surely = parts.map((part, index) => ({ part, ...side(part, false, index === 0) }))
      const sides = surely.some(({ note }) => note)
        ? surely.map((found, index) => (found.note ? found : { ...found, ...side(found.part, compares, index === 0) }))
        : surely
      const known = unique(sides.flatMap(({ note }) => note ?? []))
      const unknown = sides.filter(({ note }) => !note).map(({ part }) => part)
      const certain = compares || sides.every(({ part, by }) => by === 'name' || part.split(' ').length <= shortPart)
      if (certain && known.length > 1 && unknown.length === 0) return { kind: 'comparison', comparison: compare(known) }
      if (compares && unknown.length > 0 && both.length < 2) return refusal(unknown, known)
    }
    if (both.length > 1) return { kind: 'comparison', comparison: compare(both) }
    const found = find(whole)
    if (!found) return refusal([whole], [])
    const { note, others, by, second } = found
    return topic(question, aspect, note, { others: others.slice(0, othersShown), named: by !== 'words', second })
  }

  return {
    explain(question, before = []) {
      const asked = readQuestion(question)
      const { plain, whole, compares } = asked
      if (isInstruction(question.toLowerCase())) return { kind: 'refusal', unknown: [whole], found: [], nearest: [] }
      // A note on release notes themselves is no question for the newest ones.
      const page = named(whole) ? undefined : officialPageFor(plain)
      if (page) {
        const note = find(whole)?.note
        return { kind: 'refusal', unknown: [whole], found: note ? [note] : [], nearest: [], page }
      }
      const followUp = before.length > 0 && !compares ? readFollowUp(plain) : undefined
      return followUp ? explainFollowUp(question, asked, followUp, before) : explainAlone(question, asked, before)
    },
    explainNote: (note, question) => topic(question, readQuestion(question).aspect, note, {}),
    refersBack(question) {
      const { plain } = readQuestion(question)
      const followUp = readFollowUp(plain)
      return followUp !== undefined && (followUp.kind !== 'about' || followUp.isClear)
    },
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const lineOf = (note: Note, source: number): Quote => ({
  text: note.sections[inOneLine],
  heading: inOneLine,
  source,
})

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]

const ordered = (aspect: Aspect): NoteHeading[] => [...new Set([...firstFor[aspect], ...noteHeadings])]

/** @param first the row that the question asks for */
function compare(notes: readonly Note[], first?: NoteHeading): Comparison {
  const headings = [...new Set([...(first ? [first] : []), ...compared])]
  return {
    notes,
    rule: notes.map((note) => sentencesOf(note.sections[whenToChooseIt])[0] ?? ''),
    rows: headings.map((heading) => ({ heading, cells: notes.map((note) => cell(sentencesFor(note, heading))) })),
  }
}

/** The sentences that a cell can use. The first one on when to choose it is already in the rule. */
function sentencesFor({ sections }: Note, heading: NoteHeading): string[] {
  const sentences = sentencesOf(sections[heading])
  if (heading === whatItIs) return [sections[inOneLine], ...sentences]
  return heading === whenToChooseIt && sentences.length > 1 ? sentences.slice(1) : sentences
}

/** Joins as many whole sentences as fit, at least one. */
function cell([first = '', ...rest]: readonly string[]): string {
  let text = first
  for (const sentence of rest) {
    if (text.length + 1 + sentence.length > cellLength) break
    text = `${text} ${sentence}`
  }
  return text
}
