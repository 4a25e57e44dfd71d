import type { ComparisonView } from '../views.ts'
import type { CitedText } from '../../../kernel/view.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Data of `cards/explain/comparison.json`: the cells of a row stand beside each other where there is room, below each other on a phone. */
export const comparisonData = (view: ComparisonView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  rule: view.worded ? [] : [{ texts: [inOneSentence(view.rule)] }],
  rows: view.rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((cell, index) => ({ name: literal(view.names[index] ?? ''), text: cited(cell) })),
  })),
  ...groundsData(view),
})

/** `A canary suits … [1]; rings suit … [2].` */
const inOneSentence = (rule: readonly CitedText[]): string =>
  `${rule
    .map(({ text, sources }, index) => {
      const clause = text.replace(/\.$/, '')
      // An article begins no sentence any more; a name stays as it is.
      return cited({
        text: index > 0 ? clause.replace(/^(?:An?|The) /, (word) => word.toLowerCase()) : clause,
        sources,
      })
    })
    .join('; ')}.`
