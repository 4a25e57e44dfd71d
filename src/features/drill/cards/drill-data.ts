import { texts } from '../texts.en.ts'
import type { DrillResult, DrillView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'

/** Data of `cards/drill/drill.json`. */
export const drillData = (view: DrillView) => ({
  summary: `${view.title}: ${view.place}`,
  title: literal(view.title),
  place: view.place,
  situation: view.situation === undefined ? [] : [{ runs: runs(view.situation) }],
  last: resultData(view.last),
  question: runs(view.question),
  choices: view.choices.map(({ letter, text }) => ({ label: `${letter}. `, runs: runs(text) })),
  labels: resultLabels,
  buttons: buttonsData(view.buttons),
})

/** The result of the last choice: one item, or none before the first choice. */
export const resultData = (last: DrillResult | undefined) =>
  last === undefined
    ? []
    : [{ chosen: runs(last.chosen), consequence: runs(last.consequence), tradeoff: runs(last.tradeoff) }]

export const resultLabels = { chosen: texts.labels.chosen, tradeoff: texts.labels.tradeoff }
