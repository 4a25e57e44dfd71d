import type { Grounded, NumberedSource, View } from '../../kernel/view.ts'

/** Fills the cards; passed in, so that the bot can be tested without templates. */
export type Render = (view: View) => { readonly card: object; readonly summary: string }

/** A message with one card, for any channel. */
export interface Message {
  readonly card: object
  /** What a notification says. */
  readonly summary: string
  /** Set if a language model worded the card: the sources behind the marks in its text. */
  readonly citations?: readonly NumberedSource[]
}

/** Renders a view as a message. */
export function toMessage(render: Render, view: View): Message {
  const { card, summary } = render(view)
  const { worded, sources } = view as Partial<Grounded>
  return { card, summary, ...(worded && sources ? { citations: sources } : {}) }
}
