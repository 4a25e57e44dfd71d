import type { Catalog } from '../../content/catalog.ts'
import type { Lab, LabStep, Track } from '../../domain/practice/lab.ts'
import type { LabProgress } from '../../domain/learner/learner.ts'
import type { Evidence } from '../../domain/memory/review.ts'
import type { LabStepView, LabView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { counted } from '../../kernel/text/words.ts'

export const trackNames: Readonly<Record<Track, string>> = {
  'azure-pipelines': 'Azure Pipelines',
  'github-actions': 'GitHub Actions',
}

const other: Readonly<Record<Track, Track>> = {
  'azure-pipelines': 'github-actions',
  'github-actions': 'azure-pipelines',
}

/** What is proved and what is left. */
export function labView(lab: Lab, track: Track, { proved }: LabProgress): LabView {
  const isProved = ({ id }: LabStep): boolean => proved[id] !== undefined
  const open = lab.steps.findIndex((step) => !isProved(step))
  const done = lab.steps.filter(isProved)
  const objectives = (steps: readonly LabStep[]): number => new Set(steps.flatMap((step) => step.objectives)).size
  const switched: Button = { title: `Do it on ${trackNames[other[track]]}`, verb: 'lab', data: { track: other[track] } }
  const toExport: Button = { title: 'Export my lab', verb: 'lab.export', ...(open < 0 ? { primary: true } : {}) }
  return {
    view: 'lab',
    title: lab.title,
    intro: lab.intro,
    standing: `${trackNames[track]} · ${done.length} of ${lab.steps.length} steps proved, with them ${objectives(done)} of ${counted(objectives(lab.steps), 'objective')}`,
    steps: lab.steps.map((step, index) => ({ number: index + 1, title: step.title, proved: isProved(step) })),
    next: Math.max(open, 0) + 1,
    buttons: [...(done.length > 0 ? [toExport] : []), switched],
  }
}

/** One step on one track, with what was handed in before. */
export function labStepView(
  lab: Lab,
  step: LabStep,
  track: Track,
  catalog: Catalog,
  given: Evidence | undefined,
): LabStepView {
  const number = lab.steps.indexOf(step) + 1
  const { tasks, snippet, check } = step.work[track]
  const [note] = step.notes.flatMap((id) => catalog.notes.get(id) ?? [])
  return {
    view: 'lab-step',
    step: step.id,
    track,
    place: `Step ${number} of ${lab.steps.length} · ${trackNames[track]}`,
    title: step.title,
    why: step.why,
    tasks,
    ...(snippet ? { snippet } : {}),
    check,
    objectives: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []),
    evidence: step.evidence,
    ...(given ? { given: { text: given.text, on: given.day } } : {}),
    buttons: [
      { title: 'All steps', verb: 'lab' },
      ...(note ? [{ title: 'Explain', verb: 'explain', data: { topic: note.id } }] : []),
    ],
  }
}
