import type { Catalog } from '../../content/catalog.ts'
import type { LabProgress } from '../../domain/learner/learner.ts'
import type { Evidence } from '../../domain/memory/review.ts'
import { wayOf, type Lab, type LabStep, type Proof, type Track } from '../../domain/practice/lab.ts'
import type { Graded } from '../../domain/task/grade.ts'
import type { Button } from '../../kernel/view.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { faultView, ruleRow } from '../tasks/index.ts'
import type { ShownStep } from './shown-step.ts'
import { texts } from './texts.en.ts'
import type { LabCheckView, LabStepView, LabView } from './views.ts'

const other: Readonly<Record<Track, Track>> = {
  'azure-pipelines': 'github-actions',
  'github-actions': 'azure-pipelines',
}

/** The platforms for which a file of a step was checked, by step. */
export type CheckedFor = ReadonlyMap<string, readonly Track[]>

/** Shows which steps are done and which are left. */
export function labView(
  lab: Lab,
  track: Track,
  { proved, checked = {} }: LabProgress,
  checkedFor: CheckedFor,
): LabView {
  const isProved = ({ id }: LabStep): boolean => proved[id] !== undefined
  const kindOf = (step: LabStep): Pick<LabView['steps'][number], 'proved'> => {
    if (!isProved(step)) return {}
    return { proved: checked[step.id] === undefined ? 'claimed' : { checkedFor: checkedFor.get(step.id) ?? [] } }
  }
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
    steps: lab.steps.map((step, index) => ({ number: index + 1, title: step.title, ...kindOf(step) })),
    next: Math.max(open, 0) + 1,
    buttons: [...(done.length > 0 ? [toExport] : []), toSwitch],
  }
}

/** The latest evidence for a step, of each kind. */
export interface LatestEvidence {
  readonly claimed?: Evidence | undefined
  readonly checked?: Evidence | undefined
}

/** Shows one step on one track, with the evidence submitted earlier. */
export function labStepView(
  lab: Lab,
  step: LabStep,
  track: Track,
  catalog: Catalog,
  { free = false, evidence }: { readonly free?: boolean | undefined; readonly evidence: LatestEvidence },
): LabStepView {
  const number = lab.steps.indexOf(step) + 1
  const way = wayOf(step, track, free)
  const { tasks, snippet, check, proof } = way
  const isFreeWay = way !== step.work[track]
  const { claimed, checked } = evidence
  const toFree: Button = { title: texts.buttons.free, verb: 'lab', data: { step: number, way: 'free' } }
  const toUsual: Button = { title: texts.buttons.usual, verb: 'lab', data: { step: number, way: 'usual' } }
  const [note] = step.notes.flatMap((id) => catalog.notes.get(id) ?? [])
  return {
    view: 'lab-step',
    step: step.id,
    track,
    way: isFreeWay ? 'free' : 'usual',
    place: texts.place({ number, steps: lab.steps.length, track: texts.tracks[track], isFreeWay }),
    title: step.title,
    why: step.why,
    needs: way.needs.flatMap((id) => {
      const need = lab.needs.find((one) => one.id === id)
      return need ? [{ title: need.what, url: need.source.url, cost: need.cost, isFree: need.isFree }] : []
    }),
    tasks,
    ...(snippet ? { snippet } : {}),
    check,
    objectives: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []),
    ...(step.work[track].example ? { example: step.work[track].example } : {}),
    evidence: step.evidence,
    ...(proof ? { toCheck: texts.toCheck(proof) } : {}),
    ...(claimed ? { submitted: { text: claimed.text, on: claimed.day } } : {}),
    ...(checked?.checked ? { checked: { file: checked.checked.file, on: checked.day } } : {}),
    buttons: [
      ...(isFreeWay ? [toUsual] : step.work[track].free ? [toFree] : []),
      { title: texts.buttons.allSteps, verb: 'lab' },
      ...(note ? [{ title: shared.buttons.explain, verb: 'explain', data: { topic: note.id } }] : []),
    ],
  }
}

interface Checked {
  readonly graded: Graded
  /** The file, if it couldn't be read. */
  readonly text?: string
  readonly lines: readonly string[]
}

/** Shows which rules a pasted file meets. */
export function labCheckView(
  { lab, step }: ShownStep,
  proof: Proof,
  { graded, text = '', lines }: Checked,
): LabCheckView {
  const number = lab.steps.indexOf(step) + 1
  const { fault } = graded
  const rules = fault ? [] : graded.rules.map(ruleRow)
  const met = rules.filter(({ isMet }) => isMet).length
  const isDone = !fault && met === rules.length
  const next = isDone && number < lab.steps.length ? number + 1 : number
  return {
    view: 'lab-check',
    title: step.title,
    place: texts.check.place({ number, steps: lab.steps.length, file: proof.file }),
    headline: fault ? texts.check.fault : texts.check.result(met, rules.length),
    rules,
    ...(fault ? { fault: faultView(fault, text, 'file') } : {}),
    lines,
    buttons: [
      {
        title: next === number ? texts.buttons.backToStep : texts.buttons.nextStep,
        verb: 'lab',
        data: { step: next },
        ...(isDone ? { primary: true } : {}),
      },
      { title: texts.buttons.allSteps, verb: 'lab' },
    ],
  }
}
