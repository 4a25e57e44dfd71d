import type { ComparisonView } from '../coach/view.ts'
import { clipped } from '../coach/words.ts'
import { cited, groundsData } from './grounds-data.ts'
import { literal } from './markdown.ts'

/** Data of `cards/comparison.json`: the cells of a row stand beside each other where there is room, below each other on a phone. */
export const comparisonData = (view: ComparisonView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  rule: view.worded ? [] : [{ texts: view.rule.map(cited) }],
  rows: view.rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((cell, index) => ({ name: literal(view.names[index] ?? ''), text: cited(cell) })),
  })),
  ...groundsData(view),
})
