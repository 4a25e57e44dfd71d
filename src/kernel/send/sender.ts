import type { Contact } from '../../domain/learner/learner.ts'
import type { Posted, Thread } from '../../domain/team/team.ts'
import type { View } from '../view.ts'

/**
 * The outcome of a proactive message. Only `sent` and `unclear` may have reached the learner.
 * - `blocked`: 403, the learner or an admin blocked or removed the app
 * - `gone`: 404, the conversation no longer exists
 * - `throttled`: not delivered; retry after `retryAfterMs`
 * - `refused`: not delivered, and a retry wouldn't help
 * - `unclear`: a timeout, a lost connection, or a 5xx after the request was written
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activity: string }
  | { readonly outcome: 'blocked' | 'gone' | 'refused' | 'unclear' }
  | { readonly outcome: 'throttled'; readonly retryAfterMs: number }

/** An address with its tenant: each tenant has a limit of its own. */
export type Addressed<T> = T & { readonly tenant: string }

/** A place among the messages that Teams' limits allow. */
export interface Reservation {
  /** Leaves the place to another message. */
  release(): void
}

/** Sends or edits messages outside a turn. Never throws: each failure is an outcome. */
export interface Sender {
  send(contact: Addressed<Contact>, view: View, reservation?: Reservation): Promise<SendOutcome>
  /**
   * Waits until a message may be sent, so that what is stored before it is sent is stored only then: if the process is killed, few messages are
   * stored and not sent. Use the reservation or release it. Absent if nothing limits the sender.
   */
  reserve?(contact: Addressed<Pick<Contact, 'conversationId'>>): Promise<Reservation>
  /** Posts a new message to a team's channel or a group chat. */
  post(thread: Addressed<Thread>, view: View): Promise<SendOutcome>
  /** Replaces the card of a posted message. Idempotent. */
  edit(thread: Addressed<Thread>, post: Posted, view: View): Promise<SendOutcome>
}
