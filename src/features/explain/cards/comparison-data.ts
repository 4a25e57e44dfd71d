import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { ComparedRow, ComparisonView } from '../views.ts'

/** Data of `cards/explain/comparison.json`. The cells of a row are side by side on a wide screen and stacked on a phone. */
export const comparisonData = (view: ComparisonView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  remarks: view.remark === undefined ? [] : [markdown(view.remark)],
  rule: view.worded ? [] : [{ texts: view.rule.map(cited) }],
  rows: rowsData(view, view.rows),
  pictures: view.pictures ?? [],
  others: view.more.length + (view.pictures ?? []).length === 0 ? [] : [{}],
  more: rowsData(view, view.more),
  labels: { byAi: texts.labels.byAi, showAll: texts.buttons.showAll, sources: shared.sources },
  ...groundsData(view),
})

const rowsData = ({ names }: ComparisonView, rows: readonly ComparedRow[]) =>
  rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((cell, index) => ({ name: literal(names[index] ?? ''), text: cited(cell) })),
  }))
