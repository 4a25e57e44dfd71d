import { features } from '../../features/index.ts'
import type { CardData } from '../../kernel/card/card-data.ts'
import type { View } from '../../kernel/view.ts'

const cards = new Map<string, (view: View) => CardData>(
  features.flatMap((feature) => Object.entries(feature.cards ?? {})),
)

/** All views; each has a template with its name. */
export const views: readonly string[] = [...cards.keys()]

/** Creates the data for a view's template. @throws Error if no feature owns the view, which is a bug in a descriptor */
export function cardData(view: View): CardData {
  const fill = cards.get(view.view)
  if (!fill) throw new Error(`no feature has a card for ${view.view}`)
  return fill(view)
}
