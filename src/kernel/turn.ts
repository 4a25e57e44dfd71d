import type { Contact, LearnerKey } from '../domain/learner.ts'
import type { Thread } from '../domain/team/team.ts'
import type { Scope } from './intent.ts'

/** What only a team or group chat has. */
export interface TeamTurn {
  /** The speaker's id on the channel (Teams: the MRI). */
  readonly viewer: string
  /** How to post to the channel or chat. */
  readonly thread: Thread
  /** The conversation with its message part, in which a reply is posted and edited. */
  readonly place: string
  /** Id of the message whose card was pressed. */
  readonly card?: string
  /** The team's or chat's own name, where the channel tells it. */
  readonly name?: string
  /** Ids on the channel of the people who were mentioned beside the coach. */
  readonly mentioned: readonly string[]
}

/** Who speaks, where, and when: what a capability may know of a turn. Time and chance are given, never taken. */
export interface Turn {
  readonly learner: LearnerKey
  readonly scope: Scope
  /** The team's id in a channel, elsewhere the conversation's; without a message part. */
  readonly conversation: string
  /** Only in a team or group chat. */
  readonly team?: TeamTurn
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
