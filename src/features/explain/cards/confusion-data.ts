import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal, markdown, quoted } from '../../../kernel/card/markdown.ts'
import { withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { ConfusionView } from '../views.ts'

const stemLength = 160

/** Data of `cards/explain/confusion.json`. Each optional part is a list of one item or none, for the template's `$data`. */
export const confusionData = (view: ConfusionView) => ({
  summary: view.title,
  title: literal(view.title),
  stem: literal(clipped(withoutCodeMarks(quoted(view.stem)), stemLength)),
  items: view.items.map(({ chosen, belief, truth, rationale }) => ({
    chosen: literal(texts.labels.answered(withoutCodeMarks(chosen))),
    beliefs: belief && truth ? [{ belief: markdown(texts.labels.misconception(belief)), truth: markdown(truth) }] : [],
    rationale: markdown(rationale),
  })),
  keys: view.keys.map(({ text, rationale }) => ({
    text: literal(texts.labels.correct(withoutCodeMarks(text))),
    rationale: markdown(rationale),
  })),
  quotes: view.worded || view.quotes.length === 0 ? [] : [{ texts: view.quotes.map(cited) }],
  labels: { byAi: texts.labels.byAi, fromNotes: texts.labels.fromNotes, sources: shared.sources },
  ...groundsData(view),
})
