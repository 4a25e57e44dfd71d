import type { ComparisonView } from '../coach/view.ts'
import { clipped } from '../coach/words.ts'
import { buttonsData } from './buttons-data.ts'
import { longDay } from './day.ts'
import { link, literal, markdown } from './markdown.ts'

/** Data of `cards/comparison.json`: stacked row by row, because two columns of sentences cannot be read on a phone. */
export const comparisonData = (view: ComparisonView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  rule: view.rule.map(({ text, note }) => ({ text: cited(text, note) })),
  rows: view.rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map(({ name, text, note }) => ({ name: literal(name), text: cited(text, note) })),
  })),
  sources: view.sources.map(
    ({ note, title, links }) => `${mark(note)} ${literal(title)}: ${links.map(link).join(' · ')}`,
  ),
  checked: `Checked on ${longDay(view.checked)}.`,
  buttons: buttonsData(view.buttons),
})

const cited = (text: string, note: number): string => `${markdown(text)} ${mark(note)}`

const mark = (note: number): string => `[${note}]`
