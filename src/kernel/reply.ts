import type { Contact } from '../domain/learner/learner.ts'
import type { View } from './view.ts'

/** The coach's answer. Plain data, except for `later`. */
export interface Reply {
  /** New messages, in order. */
  readonly messages: readonly View[]
  /**
   * In a team or group chat: what only the person who asked sees, if the channel can show a message to one person. Otherwise, everyone sees
   * `messages`, so they must give nothing away.
   */
  readonly alone?: View
  /** Replaces the pressed card; if absent, the card stays. Only if `turn.pressed`. */
  readonly replace?: View
  /** Replaces a shared card only for the person who pressed it. Only if `turn.pressed`. */
  readonly mine?: View
  /** One sentence, shown briefly next to the pressed card if there is no other answer. */
  readonly note?: string
  /** Messages of this conversation to edit, best effort, such as the question card after a typed answer. */
  readonly edits?: readonly { readonly activity: string; readonly view: View }[]
  /** Messages to other people's personal chats, best effort. One with `presents` is recorded like a message of this chat. */
  readonly elsewhere?: readonly { readonly to: Contact; readonly view: View }[]
  /** Replaces the first message when a slow model finishes; undefined keeps it. Never rejects. */
  readonly later?: Promise<View | undefined>
}
