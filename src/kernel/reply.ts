import type { Contact } from '../domain/learner.ts'
import type { View } from './view.ts'

/** What the coach answers, as plain data but for `later` and `sent`. */
export interface Reply {
  /** New messages, in order. */
  readonly messages: readonly View[]
  /** What the pressed card becomes; absent = it stays as it is. Only when `turn.pressed`. */
  readonly replace?: View
  /** What the person who pressed sees in the place of a card that others see too; nobody else's view changes. Only when `turn.pressed`. */
  readonly mine?: View
  /** One sentence that is shown beside the pressed card for a moment, when nothing else is said. */
  readonly note?: string
  /** Other messages of this conversation to edit, best effort: the question card when its answer was typed. */
  readonly edits?: readonly { readonly activity: string; readonly view: View }[]
  /** Messages to other people's personal chats, best effort. `sent` is told the message's id. */
  readonly elsewhere?: readonly {
    readonly to: Contact
    readonly view: View
    readonly sent?: (activity: string) => Promise<unknown>
  }[]
  /** What the first message becomes when a slow model finishes; undefined when it stays as it is. Never rejects. */
  readonly later?: Promise<View | undefined>
}
