import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { linkGroup, literal } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { TaskEndView } from '../views.ts'
import { ruleData } from './graded-data.ts'

/** Data of `cards/tasks/task-end.json`. */
export const taskEndData = (view: TaskEndView) => ({
  summary: `${view.title}: ${view.headline}`,
  title: literal(view.title),
  headline: literal(view.headline),
  lines: view.lines,
  rules: view.rules.map(ruleData),
  solutions: view.solution ? [texts.labels.solution] : [],
  ...snippetData(view.solution),
  debrief: runs(view.debrief),
  sources: linkGroup(view.sources),
  labels: { debrief: texts.labels.debrief, sources: shared.sources },
  buttons: buttonsData(view.buttons),
})
