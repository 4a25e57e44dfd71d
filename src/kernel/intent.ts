import type { Confidence } from '../domain/review.ts'

/**
 * What a person wants, however it was said: a typed sentence and a pressed button become the same intent, so they cannot behave differently.
 * Each feature declares its own intents, and `kind` finds the handler.
 */
export interface Intent {
  readonly kind: string
}

/** Anything that no feature understands. `problem` says in one sentence what did not fit, when that is known. */
export interface UnknownIntent extends Intent {
  readonly kind: 'unknown'
  readonly text: string
  readonly problem?: string
}

/** These people are no longer in the team or chat; in the personal chat, the person was deleted. Ids are Entra's, or the channel's. */
export interface LeftIntent extends Intent {
  readonly kind: 'left'
  readonly people: readonly string[]
}

/**
 * Letters, or yes and no, as an answer: `shown` has them as displayed, one per component. `presentation` names the question when a card was
 * submitted; typed, the answer goes to the feature whose card was shown last.
 */
export interface AnswerIntent extends Intent {
  readonly kind: 'answer'
  readonly presentation?: string
  readonly shown: readonly string[]
  readonly confidence: Confidence
}

/** The short words that carry on whatever was shown last: an answer, next, end. */
const shortWords: ReadonlySet<string> = new Set(['answer', 'next', 'end'])

export const isShortWord = ({ kind }: Intent): boolean => shortWords.has(kind)
export const isLeft = (intent: Intent): intent is LeftIntent => intent.kind === 'left'
export const isAnswer = (intent: Intent): intent is AnswerIntent => intent.kind === 'answer'

/** Where a turn happens: the learner's own chat, a group chat, or a channel of a team. */
export type Scope = 'personal' | 'group' | 'channel'
