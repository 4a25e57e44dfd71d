import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { clipped } from '../../../kernel/text/words.ts'
import type { CitedText } from '../../../kernel/view.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { ComparisonView } from '../views.ts'

/** Data of `cards/explain/comparison.json`. The cells of a row are side by side on a wide screen and stacked on a phone. */
export const comparisonData = (view: ComparisonView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  remarks: view.remark === undefined ? [] : [view.remark],
  rule: view.worded ? [] : [{ texts: [inOneSentence(view.rule)] }],
  rows: view.rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((cell, index) => ({ name: literal(view.names[index] ?? ''), text: cited(cell) })),
  })),
  labels: { byAi: texts.labels.byAi, sources: shared.sources },
  ...groundsData(view),
})

/** `A canary suits … [1]; rings suit … [2].` */
const inOneSentence = (rule: readonly CitedText[]): string =>
  `${rule
    .map(({ text, sources }, index) => {
      const clause = text.replace(/\.$/, '')
      // Lowercases an article that no longer starts a sentence; a name keeps its capital letter.
      return cited({
        text: index > 0 ? clause.replace(/^(?:An?|The) /, (word) => word.toLowerCase()) : clause,
        sources,
      })
    })
    .join('; ')}.`
