import type { Contact, LearnerKey } from '../domain/learner.ts'
import type { Scope } from './intent.ts'

/** Who speaks, where, and when: what a capability may know of a turn. Time and chance are given, never taken. */
export interface Turn {
  readonly learner: LearnerKey
  readonly scope: Scope
  /** The conversation's id without a message part. */
  readonly conversation: string
  /** Identifies the incoming activity; the same id again must change nothing. */
  readonly activity: string
  /** A button was pressed; otherwise something was typed, or happened. */
  readonly pressed: boolean
  readonly now: Date
  /** A number in [0, 1), as `Math.random` gives. */
  readonly chance: () => number
  /** IANA time zone of the learner's client, when it tells. */
  readonly timeZone?: string
  /** Language tag of the learner's client, when it tells. */
  readonly locale?: string
  /** How to reach the learner later; only in the personal chat. */
  readonly contact?: Contact
}
