import type { Activity } from 'botbuilder'
import type { Grounded, View } from '../kernel/view.ts'
import { citationEntity } from './citation-entity.ts'

/** Fills the cards; given by the composition root, so that the bot can be tried without templates. */
export type Render = (view: View) => { readonly card: object; readonly summary: string }

export const cardType = 'application/vnd.microsoft.card.adaptive'

/**
 * A message that carries one card. `summary` is what a notification says. What a model worded gets Teams' AI label, its
 * citations and thumbs for feedback; fixed content gets none of them.
 */
export function cardMessage(render: Render, view: View): Partial<Activity> {
  const { card, summary } = render(view)
  const { worded, sources } = view as Partial<Grounded>
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: cardType, content: card }],
    ...(worded && sources
      ? {
          entities: [citationEntity(sources)],
          channelData: { feedbackLoop: { type: 'default' } },
        }
      : {}),
  }
}
