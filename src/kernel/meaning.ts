import type { Intent, Scope } from './intent.ts'

/** What a person looks at while they type: the newest card that is still open in the chat. */
export type Situation = 'idle' | 'question' | 'verdict' | 'explanation' | 'mock' | 'team'

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
  /** In lower case, without punctuation, with short forms written out. */
  readonly plain: string
  /** The words that are left for a topic, as typed but in lower case. */
  readonly topic?: string
  readonly situation: Situation
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
  /** @returns undefined if the sentence lacks something that the intent can't do without */
  readonly intent: (heard: Heard) => I | undefined
  /** The title of the button that offers it when the reader isn't sure. Without one, it isn't offered. */
  readonly offer?: string
  /** Never done on a guess. */
  readonly careful?: true
  readonly scopes?: readonly Scope[]
}
