import type { Activity } from 'botbuilder'
import type { View } from '../kernel/view.ts'
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
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: cardType, content: card }],
    ...('worded' in view && view.worded
      ? {
          entities: [citationEntity(view.sources)],
          channelData: { feedbackLoop: { type: 'default' } },
        }
      : {}),
  }
}
