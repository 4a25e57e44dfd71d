import type { Catalog } from '../content/catalog.ts'
import type { Intent } from './intent.ts'

/** What a person looks at while they type: the newest card that is still open in the chat. */
export type Situation = 'idle' | 'question' | 'verdict' | 'explanation' | 'drill' | 'task' | 'lab' | 'mock' | 'team'

/** The personal chat without a mock exam in progress. */
export const inChat: readonly Situation[] = ['idle', 'question', 'verdict', 'explanation', 'drill', 'task']
export const inPersonalChat: readonly Situation[] = [...inChat, 'mock']
export const anywhere: readonly Situation[] = [...inPersonalChat, 'team']

/** What a sentence names, whatever it means. */
export interface Slots {
  readonly count?: number
  /** Minutes since midnight. */
  readonly time?: number
  /** A local day, `2026-03-06`. */
  readonly date?: string
  /** 1 Monday … 7 Sunday. */
  readonly days?: readonly number[]
  /** A span of time shorter than a day, in minutes. */
  readonly minutes?: number
  /** A span of time in days. */
  readonly span?: number
  /** An IANA time zone, or an offset such as `+05:30`. */
  readonly zone?: string
  readonly difficulty?: 'easy' | 'medium' | 'hard'
  readonly platform?: 'github' | 'azure'
  readonly only?: 'new' | 'wrong'
}

export type SlotName = keyof Slots

/** A sentence as one meaning takes it. */
export interface Heard extends Slots {
  /** As typed, at most 1,000 characters. */
  readonly raw: string
  /** In lower case, without punctuation, with short forms written out and slips mended. */
  readonly plain: string
  /** The same, without politeness at both ends. */
  readonly core: string
  /** The words of `core` before slips were mended: names are what people typed. */
  readonly typed: string
  /** The words that are left for a topic, as typed but in lower case. */
  readonly topic?: string
  readonly situation: Situation
}

/** A button that says something in the learner's place. */
export interface Offer {
  readonly title: string
  readonly says: string
}

/** The newest card that is open, as the feature that showed it sees it. */
export interface OnScreen {
  readonly situation: Situation
  /** Instant at which it was shown. */
  readonly since: string
  /** How many options its question has. */
  readonly options?: number
  /** Takes a text that is no sentence but the answer to this card, such as pasted code. It has its line breaks. */
  readonly takes?: (text: string) => Intent | undefined
  /**
   * What a sentence means to this card, such as an answer in an option's words, before a topic of that name is explained.
   * @param heard what the sentence means without the card
   * @param doubt how unsure the reader is: 0 for words that can only mean one thing, 1 for words that it can't read
   */
  readonly reads?: (text: string, heard: Intent, doubt: number) => Intent | undefined
}

/**
 * Something that people say in many words. `needs` has the words without which nobody says it; the reader learns the rest from `says`.
 */
export interface Meaning<I extends Intent = Intent> {
  /** Unique among all features: `quiz`, `mock.pause`. */
  readonly name: string
  /** Where it can be meant. */
  readonly when: readonly Situation[]
  /**
   * Lines of groups that must all occur, in any order. A group is a list of words: `stop|quit`. A phrase has underscores: `opt_out`. A slot is in
   * braces: `{topic}`. After `~` come slots that may occur, and words that often do; after `!`, words that rule the line out.
   */
  readonly needs: readonly string[]
  /** Sentences that mean it: the reader's data, and its tests. */
  readonly says: readonly string[]
  /** More sentences, from the content. */
  readonly saysIn?: (catalog: Catalog) => readonly string[]
  /** @returns undefined if the sentence lacks something that the intent can't do without */
  readonly intent: (heard: Heard, catalog: Catalog) => I | undefined
  /** How it is offered when the reader isn't sure; without this, it isn't. */
  readonly offer?: Offer
  /** Changes more than what is on screen, so it isn't done while another meaning is nearly as likely. */
  readonly changes?: true
  /** It ends or deletes something, so a question that names something else doesn't mean it. */
  readonly ends?: true
  /** A sentence that starts with one of these words is meant so, unless a rule of another meaning explains it better. */
  readonly startsWith?: readonly string[]
  /** What isn't about studying at all. Any word can be in such a sentence, so a strange one says nothing against it. */
  readonly isElse?: true
  /** It's said in words of the subject, such as *pipelines*. In a sentence that it doesn't take, they speak for a question about it. */
  readonly inWordsOfSubject?: true
  /** Never done on a guess. */
  readonly careful?: true
}
