import type { View } from './view.ts'

/** What the coach answers, as plain data but for `later`. */
export interface Reply {
  /** New messages, in order. */
  readonly messages: readonly View[]
  /** What the pressed card becomes; absent = it stays as it is. Only when `turn.pressed`. */
  readonly replace?: View
  /** One sentence that is shown beside the pressed card for a moment, when nothing else is said. */
  readonly note?: string
  /** Other messages of this conversation to edit, best effort: the question card when its answer was typed. */
  readonly edits?: readonly { readonly activity: string; readonly view: View }[]
  /** The presentation, drill walk or explanation whose card is among `messages`: its activity id is told back with `coach.delivered`. */
  readonly presents?: string
  /** What the first message becomes when a slow model finishes; undefined when it stays as it is. Never rejects. */
  readonly later?: Promise<View | undefined>
}
