import type { Catalog } from '../../../content/catalog.ts'
import type { Memory, Tally } from '../../../domain/learner/learner.ts'
import type { Evidence, LogEntry } from '../../../domain/memory/review.ts'
import type { Note } from '../../../domain/note.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { LabStep, Proof, Track } from '../../../domain/practice/lab.ts'
import { texts } from '../texts.en.ts'

/** What the learner's studying adds to the lab. */
export interface OwnFigures {
  readonly memory: Pick<Memory, 'total' | 'areas'>
  /** The best score of the mock exams, out of 1,000. Absent before the first. */
  readonly bestMock?: number
  readonly drills: number
}

/** A file that met every rule of a step. */
export interface CheckedFile {
  /** The platform that the file was checked for. */
  readonly track: Track
  readonly day: string
  readonly file: string
  readonly rules: number
  /** What the rules are about. A rule that the content no longer has is left out. */
  readonly lines: readonly string[]
}

/** A step with evidence. */
export interface DoneStep {
  readonly title: string
  readonly track: Track
  /** Of the latest evidence. */
  readonly day: string
  readonly checked?: CheckedFile
  /** In the learner's own words. */
  readonly claimed?: { readonly day: string; readonly text: string }
  /** Absent if the content no longer has the step. */
  readonly step?: {
    /** From 1, among all steps of the lab. */
    readonly number: number
    readonly why: string
    readonly skills: readonly string[]
    readonly notes: readonly Note[]
  }
}

/** Everything that a portfolio shows, as plain data. */
export interface Portfolio {
  readonly title: string
  readonly day: string
  readonly done: number
  /** How many of these a file was checked for. */
  readonly checked: number
  readonly left: number
  readonly steps: readonly DoneStep[]
  readonly figures?: Figures
}

/** About the areas of the finished steps, and about everything. */
interface Figures {
  readonly covered: { readonly objectives: number; readonly of: number }
  readonly areas: readonly { readonly short: string; readonly tally: Tally }[]
  readonly total: Tally
  readonly bestMock?: number
  readonly drills: number
}

/** The lab as far as the learner has built it: the finished steps with the skills that they show, their evidence, and the learner's own figures. */
export function portfolioOf(catalog: Catalog, log: readonly LogEntry[], now: Date, own?: OwnFigures): Portfolio {
  const { lab } = catalog
  const evidence = new Map<string, Evidence[]>()
  for (const entry of log)
    if (entry.type === 'evidence') evidence.set(entry.step, [...(evidence.get(entry.step) ?? []), entry])
  const known = new Set(lab?.steps.map(({ id }) => id))
  const proved = lab?.steps.filter(({ id }) => evidence.has(id)) ?? []
  const isChecked = ({ id }: LabStep): boolean => evidence.get(id)?.some(({ checked }) => checked) ?? false
  return {
    title: lab?.title ?? texts.portfolio.untitled,
    day: now.toISOString().slice(0, 10),
    done: proved.length,
    checked: proved.filter(isChecked).length,
    left: (lab?.steps.length ?? 0) - proved.length,
    steps: [
      ...proved.map((step): DoneStep => ({
        title: step.title,
        ...ofBothKinds(evidence.get(step.id) ?? [], step),
        step: {
          number: (lab?.steps.indexOf(step) ?? 0) + 1,
          why: step.why,
          skills: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []),
          notes: step.notes.flatMap((id) => catalog.notes.get(id) ?? []),
        },
      })),
      // The content no longer has these steps, but the evidence is still the learner's.
      ...[...evidence]
        .filter(([step]) => !known.has(step))
        .map(([step, entries]): DoneStep => ({ title: step.replaceAll('-', ' '), ...ofBothKinds(entries) })),
    ],
    ...(own ? { figures: figuresOf(catalog, proved, own) } : {}),
  }
}

/** The latest evidence for a step: what was checked, and what is claimed. */
function ofBothKinds(entries: readonly Evidence[], step?: LabStep): Omit<DoneStep, 'title' | 'step'> {
  const { track, day } = entries.at(-1) as Evidence
  const claimed = entries.findLast(({ checked }) => !checked)
  const entry = entries.findLast(({ checked }) => checked)
  return {
    track,
    day,
    ...(entry?.checked ? { checked: checkedFile(entry, entry.checked, step) } : {}),
    ...(claimed ? { claimed: { day: claimed.day, text: claimed.text } } : {}),
  }
}

function checkedFile(
  { track, day }: Evidence,
  { file, rules }: NonNullable<Evidence['checked']>,
  step: LabStep | undefined,
): CheckedFile {
  const ways = step ? [step.work[track], ...(step.work[track].free ? [step.work[track].free] : [])] : []
  const proof = ways.flatMap((way) => way.proof ?? []).find((one) => rules.every((id) => ruleOf(one, id) !== undefined))
  const lines = proof ? rules.flatMap((id) => ruleOf(proof, id)?.does ?? []) : []
  return { track, day, file, rules: rules.length, lines }
}

const ruleOf = ({ rules }: Proof, id: string): Proof['rules'][number] | undefined =>
  rules.find((rule) => rule.id === id)

function figuresOf({ outline }: Catalog, proved: readonly LabStep[], own: OwnFigures): Figures {
  const { memory, bestMock, drills } = own
  const objectives = new Set(proved.flatMap((step) => step.objectives))
  const areas = new Set([...objectives].map(skillAreaIdOf))
  const all = outline.skillAreas.flatMap(({ sections }) => sections.flatMap((section) => section.objectives))
  return {
    covered: { objectives: objectives.size, of: all.length },
    areas: outline.skillAreas.flatMap(({ id, short }) => {
      const tally = memory.areas[id]
      return areas.has(id) && tally && tally.answered > 0 ? [{ short, tally }] : []
    }),
    total: memory.total,
    ...(bestMock === undefined ? {} : { bestMock }),
    drills,
  }
}
