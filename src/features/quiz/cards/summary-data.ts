import { texts } from '../summary/texts.en.ts'
import { wrongListed } from '../verdict/wrong.ts'
import type { SummaryView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal, quoted } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'

/** A round has up to fifty questions. Nobody reads a list that long, and it wouldn't fit on a card. */
const listed = 8

/** Data of `cards/quiz/summary.json`. `again` has one group, or none if nothing was missed. */
export const summaryData = (view: SummaryView) => ({
  summary: `${view.title}: ${view.score}`,
  title: literal(view.title),
  score: view.score,
  lines: view.lines,
  again: view.again.length === 0 ? [] : [againData(view.again)],
  buttons: buttonsData(view.buttons),
})

function againData(again: SummaryView['again']) {
  const more = again.length - listed
  return {
    title: texts.again,
    items: again.slice(0, listed).map(({ objective, stem }) => ({ objective, runs: runs(quoted(stem), subtle) })),
    more: more > 0 ? [texts.more(more, wrongListed)] : [],
  }
}
