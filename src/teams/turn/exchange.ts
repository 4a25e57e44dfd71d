import type { Coach } from '../../kernel/coach.ts'
import type { Finder } from '../../kernel/search.ts'
import type { Sender } from '../../kernel/send/sender.ts'
import type { Authenticated, Channel } from '../channel/channel.ts'
import type { Deadline } from '../channel/deadline.ts'
import type { Waiting } from '../channel/retry.ts'
import type { Timers } from '../channel/timers.ts'
import type { Incoming } from '../incoming/incoming.ts'
import type { AskedSearch } from '../incoming/read-search.ts'
import type { Parsers } from '../incoming/understand.ts'
import type { Render } from '../outgoing/message.ts'

/** How a turn ended without the coach's answer. `ignored` and `duplicate` need none. */
type Unanswered = 'apology' | 'late' | 'duplicate' | 'refused' | 'busy' | 'stranger' | 'ignored'

export interface BotParts extends Parsers {
  readonly channel: Pick<Channel, 'authenticate'>
  readonly coach: Coach
  /** For searches from the message extension. */
  readonly find: Finder
  /** For messages to people other than the speaker. */
  readonly sender: Sender
  readonly render: Render
  /** The channel can show a message in a team or group chat to one person. */
  readonly targeted?: boolean
  /** Without credentials, the channel's ids replace missing ids of Entra. */
  readonly local: boolean
  readonly clock: () => Date
  readonly waiting: Waiting
  readonly timers: Timers
  /** Told how a turn ended if it wasn't answered; absent without telemetry. */
  readonly ended?: (how: Unanswered) => void
  readonly log: (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>) => void
}

/** The HTTP response to an activity. `after` runs once the response is sent. */
export interface Received {
  readonly status: number
  readonly body?: unknown
  readonly after?: () => Promise<void>
}

/** The body of an invoke's response, `undefined` for other activities, and the work that's left for later. */
export interface Outcome {
  readonly body?: object
  readonly after?: () => Promise<void>
}

/** One activity, from its arrival to its response. */
export interface Exchange {
  readonly authorization: string
  readonly activity: Incoming
  readonly deadline: Deadline
  /** Set if the activity is a search. */
  readonly search?: AskedSearch
  /** Set once the token has been checked. */
  authenticated?: Authenticated
  /** Set once the turn has started. Never rejects. */
  turn?: Promise<Outcome>
  /** A message was sent, or may have been. */
  hasSpoken: boolean
}
