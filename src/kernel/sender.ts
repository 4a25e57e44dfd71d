import type { Contact } from '../domain/learner.ts'
import type { Posted, Thread } from '../domain/team/team.ts'
import type { View } from './view.ts'

/**
 * What became of a proactive message. Only `sent` and `unclear` may have reached the learner.
 * - `blocked`: 403, the learner blocked or removed the app, or an admin did
 * - `gone`: 404, the conversation no longer exists
 * - `throttled`: certainly not delivered; try again after `retryAfterMs`
 * - `refused`: certainly not delivered and no retry would help
 * - `unclear`: a time-out, a lost connection or a 5xx after the request was written
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activity: string }
  | { readonly outcome: 'blocked' | 'gone' | 'refused' | 'unclear' }
  | { readonly outcome: 'throttled'; readonly retryAfterMs: number }

/** Delivers one message outside a turn, or changes one. Never throws: each failure is an outcome. */
export interface Sender {
  send(contact: Contact, view: View): Promise<SendOutcome>
  /** A new message in a team's channel or a group chat. */
  post(thread: Thread, view: View): Promise<SendOutcome>
  /** A card that stands there becomes another one. Doing it twice does no harm. */
  edit(thread: Thread, post: Posted, view: View): Promise<SendOutcome>
}
