import type { Activity } from 'botbuilder'
import type { View } from '../coach/view.ts'

/** Fills the cards; given by the composition root, so that the bot can be tried without templates. */
export type Render = (view: View) => { readonly card: object; readonly summary: string }

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** A message that carries one card. `summary` is what a notification says. */
export function cardMessage(render: Render, view: View): Partial<Activity> {
  const { card, summary } = render(view)
  return { type: 'message', summary, attachments: [{ contentType: cardType, content: card }] }
}
