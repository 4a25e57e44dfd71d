import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { DrillEndView, PathStep } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { resultData, resultLabels } from './drill-data.ts'
import { linkGroup, literal } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'

const marks = {
  good: { sign: '✓', colour: 'good' },
  workable: { sign: '◐', colour: 'warning' },
  harmful: { sign: '✗', colour: 'attention' },
} as const

/** Data of `cards/drill/drill-end.json`. */
export const drillEndData = (view: DrillEndView) => ({
  summary: `${view.title}: ${view.headline}`,
  title: literal(view.title),
  last: resultData(view.last),
  headline: literal(view.headline),
  path: view.path.map(stepData),
  debrief: runs(view.debrief),
  question: runs(view.question),
  followUps: texts.labels.followUps(view.followUps),
  sources: linkGroup(view.sources),
  labels: {
    ...resultLabels,
    strong: texts.labels.strong,
    debrief: texts.labels.debrief,
    interview: texts.labels.interview,
    yourAnswer: texts.labels.yourAnswer,
    sources: shared.sources,
    compare: texts.buttons.compare,
  },
  compare: { verb: 'drill.answer', walk: view.walk },
  buttons: buttonsData(view.buttons),
})

const stepData = ({ decision, mark, chosen, strong }: PathStep) => ({
  label: `${marks[mark].sign} ${decision}: `,
  colour: marks[mark].colour,
  chosen: runs(chosen),
  strong: strong === undefined ? [] : [{ runs: runs(strong) }],
})
