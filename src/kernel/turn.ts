import type { Contact, LearnerKey } from '../domain/learner/learner.ts'
import type { Thread } from '../domain/team/team.ts'
import type { Scope } from './intent.ts'

/** Details of a turn in a team or group chat. */
export interface TeamTurn {
  /** The speaker's id on the channel (Teams: the MRI). */
  readonly viewer: string
  /** How to post to the channel or chat. */
  readonly thread: Thread
  /** The conversation id with its message part, where replies are posted and edited. */
  readonly place: string
  /** Id of the message whose card was pressed. */
  readonly card?: string
  /** The name of the team or chat, if the channel sends it. */
  readonly name?: string
  /** Channel ids of the people mentioned, without the coach. */
  readonly mentioned: readonly string[]
}

/** Who speaks, where, and when. Handlers take time and chance from here. */
export interface Turn {
  readonly learner: LearnerKey
  readonly scope: Scope
  /** The team's id in a channel, otherwise the conversation's id; without a message part. */
  readonly conversation: string
  /** Only in a team or group chat. */
  readonly team?: TeamTurn
  /** Id of the incoming activity. A turn with a known id must change nothing. */
  readonly activity: string
  /** Whether a button was pressed; otherwise, text was typed or an event occurred. */
  readonly pressed: boolean
  readonly now: Date
  /** A random number in [0, 1), like `Math.random`. */
  readonly chance: () => number
  /** IANA time zone of the learner's client, if sent. */
  readonly timeZone?: string
  /** Language tag of the learner's client, if sent. */
  readonly locale?: string
  /** How to reach the learner later; only in the personal chat. */
  readonly contact?: Contact
}
