import type { LabStepView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { literal, ownWords } from '../../../kernel/card/markdown.ts'
import { runs, withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Data of `cards/lab/lab-step.json`. */
export const labStepData = (view: LabStepView) => ({
  summary: `${view.title}: ${view.place}`,
  title: literal(view.title),
  place: view.place,
  why: runs(view.why),
  tasks: view.tasks.map((task, index) => ({ label: `${index + 1}. `, runs: runs(task) })),
  ...snippetData(view.snippet),
  check: runs(view.check),
  objectives: view.objectives.join(' · '),
  given: view.given ? [{ text: ownWords(view.given.text), on: `Your evidence of ${longDay(view.given.on)}` }] : [],
  evidence: withoutCodeMarks(view.evidence),
  keep: { verb: 'lab.evidence', step: view.step, track: view.track },
  buttons: buttonsData(view.buttons),
})
