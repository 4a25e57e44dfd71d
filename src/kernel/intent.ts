import type { Confidence } from '../domain/memory/review.ts'
import type { Offer } from './meaning.ts'

/**
 * What a person asks for. A typed sentence and a button press become the same intent, so they can't behave differently.
 * Each feature declares its own intents; `kind` selects the handler.
 */
export interface Intent {
  readonly kind: string
}

/** Input that no feature understands. `problem` explains in one sentence what is wrong, if known. */
export interface UnknownIntent extends Intent {
  readonly kind: 'unknown'
  readonly text: string
  readonly problem?: string
  /** What it could mean, the likeliest first. */
  readonly offers?: readonly Offer[]
}

/** Whether no feature understood the text and no other problem is known. */
export const isUnexplained = (intent: Intent): intent is UnknownIntent =>
  intent.kind === 'unknown' && !(intent as UnknownIntent).problem

/** Something that a team or group chat can't answer, because it belongs in the personal chat. */
export interface PrivateIntent extends Intent {
  readonly kind: 'private'
  /** What to say there. */
  readonly text: string
}

/** A sentence before the router has read it. */
export interface SaidIntent extends Intent {
  readonly kind: 'said'
  readonly text: string
  /** The text with its line breaks and indentation, if it has several lines. */
  readonly lines?: string
}

export const isSaid = (intent: Intent): intent is SaidIntent => intent.kind === 'said'

/** These people are no longer in the team or chat; in the personal chat, the person was deleted. Ids are Entra's, or the channel's. */
export interface LeftIntent extends Intent {
  readonly kind: 'left'
  readonly people: readonly string[]
}

/**
 * An answer to a question. `shown` has the displayed letters, or yes and no, one per component. A submitted card sets `presentation`; a typed
 * answer goes to the feature whose card was shown last.
 */
export interface AnswerIntent extends Intent {
  readonly kind: 'answer'
  readonly presentation?: string
  readonly shown: readonly string[]
  readonly confidence: Confidence
  /** The learner didn't say how sure they are. `confidence` is the neutral one then. */
  readonly assumed?: true
}

/** Kinds of short words that continue with the last card: an answer, next, end. */
const shortWords: ReadonlySet<string> = new Set(['answer', 'next', 'end'])

export const isShortWord = ({ kind }: Intent): boolean => shortWords.has(kind)
export const isLeft = (intent: Intent): intent is LeftIntent => intent.kind === 'left'
export const isAnswer = (intent: Intent): intent is AnswerIntent => intent.kind === 'answer'

/** Where a turn happens: the personal chat, a group chat, or a channel of a team. */
export type Scope = 'personal' | 'group' | 'channel'
