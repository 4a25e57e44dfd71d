import type { CodeExample } from '../domain/note-parts.ts'
import type { Note, NoteHeading } from '../domain/note.ts'
import type { Source } from '../domain/outline.ts'
import type { Kind } from './read/kind.ts'

/** An answer composed from the notes' sentences. */
export type Explanation = Topic | { readonly kind: 'comparison'; readonly comparison: Compared } | Refusal

/** A sentence or a step, word for word from a note. */
export interface Quote {
  readonly text: string
  readonly heading: NoteHeading
  /** The note it's from: the number of one of the explanation's sources, from 1. */
  readonly source: number
}

/** What belongs together below one title; an empty title continues the lead. */
export interface Part {
  readonly title: string
  readonly form: 'text' | 'steps' | 'list'
  readonly quotes: readonly Quote[]
  /** It only adds to an answer that is complete without it. */
  readonly adds?: true
}

export interface Example extends CodeExample {
  /** The number of its source, from 1. */
  readonly source: number
}

/** The answer itself, in reading order. */
export interface Answer {
  /** Answers what was asked. Empty if the first part or the first example does. */
  readonly lead: readonly Quote[]
  /** The reason, and what to do or to watch for. */
  readonly parts: readonly Part[]
  readonly examples: readonly Example[]
  /** The title of the passage that answers, if one does. */
  readonly answeredBy?: string
}

export interface Topic extends Answer {
  readonly kind: 'topic'
  readonly note: Note
  /** What was asked for. */
  readonly asked: Kind
  /** What a follow-up narrows the topic to, as typed. */
  readonly focus?: string
  /** The quoted notes, the topic first. */
  readonly sources: readonly Note[]
  /** Other notes that the question might mean, most likely first. */
  readonly others: readonly Note[]
  /** What people confuse the topic with, most likely first. */
  readonly related: readonly Note[]
  /** The question names the topic; otherwise the topic was found by its content. */
  readonly named: boolean
  /** A rare word of the question that nothing shown has, as typed. */
  readonly missing?: string
  /** The notes don't answer the question; what is shown only comes closest. */
  readonly isNear?: boolean
  /** Titles of passages that come near what was asked, for the learner to choose. */
  readonly choices?: readonly string[]
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

/** A sentence of a comparison, with the numbers of its sources, from 1. */
export interface CitedText {
  readonly text: string
  readonly sources: readonly number[]
}

export interface ComparedRow {
  readonly aspect: string
  /** One text per side. */
  readonly cells: readonly CitedText[]
}

/** Two or three things side by side. Two of them can be parts of one note. */
export interface Compared {
  /** The notes that explain the sides, each once. */
  readonly notes: readonly Note[]
  readonly sides: readonly { readonly name: string; readonly note: Note }[]
  /** Which to choose: for what was asked, if the question says so, then in general. */
  readonly lead: readonly CitedText[]
  /** What differs, what was asked first. */
  readonly rows: readonly ComparedRow[]
  /** The other rows. */
  readonly more: readonly ComparedRow[]
  /** How much of what was asked besides the sides the rule and the first row have, from 0 to 1; 1 if nothing else was asked. */
  readonly fit: number
  /** What was asked for and nothing compares, as typed. */
  readonly missing?: string
  /** Official pages of the comparison itself. */
  readonly sources: readonly Source[]
  readonly checked: string
}

/** What a follow-up refers to. */
export interface Before {
  readonly notes: readonly Note[]
  /** Names of the sides, if the last explanation compared them. */
  readonly compared?: readonly string[]
  /** Which of them the last answer was about, counted from 0; undefined if it was about all. */
  readonly focus?: number
  readonly asked?: Kind
  readonly trouble?: string
  /** Sections that were shown. */
  readonly shown?: readonly string[]
  /** The questions about the topic so far, newest first, as typed. */
  readonly questions?: readonly string[]
  /** What the last answer was about: the title of its passage, or the thing that was picked. */
  readonly about?: string
  /** What all answers about the topic so far were about, newest first. */
  readonly told?: readonly string[]
  /** What the last list listed, in its order. */
  readonly items?: readonly string[]
  /** What was explained before that, newest first. */
  readonly earlier?: readonly Before[]
}

export interface Explainer {
  /** Reads all that questions are answered from, which takes a part of a second, so that the first question needn't. */
  readonly prepare: () => void
  /**
   * @param question in the learner's words, of any length, case, and punctuation
   * @param before what was explained last, for a question that refers back to it (`and with AKS?`)
   */
  readonly explain: (question: string, before?: Before) => Explanation
  /** Explains a note. The question chooses what of it is shown. */
  readonly explainNote: (note: Note, question: string) => Topic
  /** Goes on with what was explained last: simpler, an example, more. Undefined if nothing is left. */
  readonly goOn: (kind: Kind | 'further', before: Before) => Topic | undefined
  /** Whether the notes surely answer a question that doesn't go on with anything: with a passage of its own, or a comparison. */
  readonly surelyAnswers: (question: string) => boolean
  /** Whether a question refers back to what was explained last. */
  readonly refersBack: (question: string) => boolean
  /** Whether what was explained last answers a question that refers back to it, so that nothing else can be meant. */
  readonly answers: (question: string, before: Before) => boolean
  readonly continues: (question: string, before: Before) => boolean
  /**
   * Whether a passage of what was explained last asks the same as a short question in its title.
   * @param nearly whether nearly the same is enough
   */
  readonly asksOfTopic: (question: string, before: Before, nearly?: boolean) => boolean
}
