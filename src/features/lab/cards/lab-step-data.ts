import { longestFile } from '../../../domain/practice/lab.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { link, literal, ownWords } from '../../../kernel/card/markdown.ts'
import { runs, subtle, withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import type { Button } from '../../../kernel/view.ts'
import { texts } from '../texts.en.ts'
import type { LabStepView } from '../views.ts'

const longestEvidence = 2000

/** Data of `cards/lab/lab-step.json`. */
export const labStepData = (view: LabStepView) => {
  const hasCheck = view.toCheck !== undefined
  const onCard = { step: view.step, track: view.track }
  const withText: readonly Button[] = [
    { title: texts.buttons.submit, verb: 'lab.evidence', data: onCard },
    ...(hasCheck ? [{ title: texts.buttons.check, verb: 'lab.check', data: { ...onCard, way: view.way } }] : []),
  ]
  // Both kinds share the six places on the card.
  const actions = buttonsData([...withText, ...view.buttons])
  return {
    summary: `${view.title}: ${view.place}`,
    title: literal(view.title),
    place: view.place,
    why: runs(view.why),
    tasks: view.tasks.map((task, index) => ({ label: `${index + 1}. `, runs: runs(task) })),
    ...snippetData(view.snippet),
    check: runs(view.check),
    skills: texts.labels.skills(view.objectives),
    submitted: [
      ...(view.checked
        ? [{ text: texts.labels.met(literal(view.checked.file)), on: texts.labels.checked(longDay(view.checked.on)) }]
        : []),
      ...(view.submitted
        ? [{ text: ownWords(view.submitted.text), on: texts.labels.submitted(longDay(view.submitted.on)) }]
        : []),
    ],
    needs: [{ lines: view.needs.map((need) => `${link(need)}: ${need.cost}`) }].filter(({ lines }) => lines.length > 0),
    examples: view.example === undefined ? [] : [{ runs: runs(texts.labels.example(view.example), subtle) }],
    checks: view.toCheck === undefined ? [] : [{ runs: runs(view.toCheck) }],
    evidence: withoutCodeMarks(view.evidence),
    labels: {
      needs: texts.labels.needs,
      tasks: texts.labels.tasks,
      check: texts.labels.check,
      evidenceHint: hasCheck ? texts.labels.fileHint : texts.labels.evidenceHint,
    },
    longest: hasCheck ? longestFile : longestEvidence,
    actions: actions.slice(0, withText.length),
    buttons: actions.slice(withText.length),
  }
}
