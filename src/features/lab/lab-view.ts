import type { Catalog } from '../../content/catalog.ts'
import type { LabProgress } from '../../domain/learner/learner.ts'
import type { Evidence } from '../../domain/memory/review.ts'
import type { Lab, LabStep, Track } from '../../domain/practice/lab.ts'
import type { Button } from '../../kernel/view.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'
import type { LabStepView, LabView } from './views.ts'

const other: Readonly<Record<Track, Track>> = {
  'azure-pipelines': 'github-actions',
  'github-actions': 'azure-pipelines',
}

/** Shows which steps are done and which are left. */
export function labView(lab: Lab, track: Track, { proved }: LabProgress): LabView {
  const isProved = ({ id }: LabStep): boolean => proved[id] !== undefined
  const open = lab.steps.findIndex((step) => !isProved(step))
  const done = lab.steps.filter(isProved)
  const objectives = (steps: readonly LabStep[]): number => new Set(steps.flatMap((step) => step.objectives)).size
  const toSwitch: Button = {
    title: texts.buttons.switchTo(texts.tracks[other[track]]),
    verb: 'lab',
    data: { track: other[track] },
  }
  const toExport: Button = { title: texts.buttons.export, verb: 'lab.export', ...(open < 0 ? { primary: true } : {}) }
  return {
    view: 'lab',
    title: lab.title,
    intro: lab.intro,
    progress: texts.progress({
      track: texts.tracks[track],
      done: done.length,
      steps: lab.steps.length,
      covered: objectives(done),
      objectives: objectives(lab.steps),
    }),
    steps: lab.steps.map((step, index) => ({ number: index + 1, title: step.title, proved: isProved(step) })),
    next: Math.max(open, 0) + 1,
    buttons: [...(done.length > 0 ? [toExport] : []), toSwitch],
  }
}

/** Shows one step on one track, with the evidence submitted earlier. */
export function labStepView(
  lab: Lab,
  step: LabStep,
  track: Track,
  catalog: Catalog,
  submitted: Evidence | undefined,
): LabStepView {
  const number = lab.steps.indexOf(step) + 1
  const { tasks, snippet, check } = step.work[track]
  const [note] = step.notes.flatMap((id) => catalog.notes.get(id) ?? [])
  return {
    view: 'lab-step',
    step: step.id,
    track,
    place: texts.place({ number, steps: lab.steps.length, track: texts.tracks[track] }),
    title: step.title,
    why: step.why,
    tasks,
    ...(snippet ? { snippet } : {}),
    check,
    objectives: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []),
    evidence: step.evidence,
    ...(submitted ? { submitted: { text: submitted.text, on: submitted.day } } : {}),
    buttons: [
      { title: texts.buttons.allSteps, verb: 'lab' },
      ...(note ? [{ title: shared.buttons.explain, verb: 'explain', data: { topic: note.id } }] : []),
    ],
  }
}
