import { features } from '../features/index.ts'
import type { CardData } from '../kernel/card/card-data.ts'
import type { View } from '../kernel/view.ts'

const cards = new Map<string, (view: View) => CardData>(
  features.flatMap((feature) => Object.entries(feature.cards ?? {})),
)

/** The views that there are; each has a template of its name. */
export const views: readonly string[] = [...cards.keys()]

/** The data for the template of a view. @throws Error when no feature has it, which is a mistake in a descriptor */
export function cardData(view: View): CardData {
  const fill = cards.get(view.view)
  if (!fill) throw new Error(`no feature has a card for ${view.view}`)
  return fill(view)
}
