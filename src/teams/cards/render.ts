import type { View } from '../../kernel/view.ts'
import { cardData } from './card-data.ts'
import { cardTemplate, type AdaptiveCardJson } from './card-template.ts'

export interface RenderedCard {
  readonly card: AdaptiveCardJson
  /** The message's `summary`, for notifications and the chat list. Plain text. */
  readonly summary: string
}

/** Fills a view's template. Templates are expanded once, so text in the data that looks like a binding stays text. */
export function render<V extends View>(view: V): RenderedCard {
  const data = cardData(view)
  return { card: cardTemplate(view.view).expand({ $root: data }), summary: data.summary }
}
