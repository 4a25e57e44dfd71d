import type { ConfusionView } from '../views.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal, markdown, quoted } from '../../../kernel/card/markdown.ts'

const stemLength = 160

/** Data of `cards/explain/confusion.json`. Each optional part is a group for the template's `$data`, or none. */
export const confusionData = (view: ConfusionView) => ({
  summary: view.title,
  title: literal(view.title),
  stem: literal(clipped(quoted(view.stem), stemLength)),
  items: view.items.map(({ chosen, belief, truth, rationale }) => ({
    chosen: literal(`You answered: ${chosen}`),
    beliefs: belief && truth ? [{ belief: markdown(`The belief behind it: “${belief}”`), truth: markdown(truth) }] : [],
    rationale: markdown(rationale),
  })),
  keys: view.keys.map(({ text, rationale }) => ({ text: literal(`Right: ${text}`), rationale: markdown(rationale) })),
  quotes: view.worded || view.quotes.length === 0 ? [] : [{ texts: view.quotes.map(cited) }],
  ...groundsData(view),
})
