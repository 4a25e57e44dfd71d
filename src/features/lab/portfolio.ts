import type { Catalog } from '../../content/catalog.ts'
import type { Evidence, LogEntry } from '../../domain/memory/review.ts'
import type { LabStep, Proof } from '../../domain/practice/lab.ts'
import type { Memory } from '../../domain/learner/learner.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import { rightAmong } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** What the learner's studying adds to the lab. */
export interface OwnFigures {
  readonly memory: Pick<Memory, 'total' | 'areas'>
  /** The best score of the mock exams, out of 1,000. Absent before the first. */
  readonly bestMock?: number
  readonly drills: number
}

/** Writes the lab as a Markdown page: the finished steps with the skills that they show, the learner's evidence, and the learner's own figures. */
export function portfolio(catalog: Catalog, log: readonly LogEntry[], now: Date, own?: OwnFigures): string {
  const { lab } = catalog
  const evidence = new Map<string, Evidence[]>()
  for (const entry of log)
    if (entry.type === 'evidence') evidence.set(entry.step, [...(evidence.get(entry.step) ?? []), entry])
  const known = new Set(lab?.steps.map(({ id }) => id))
  const proved = lab?.steps.filter(({ id }) => evidence.has(id)) ?? []
  const steps = proved.map((step) => {
    const own = evidence.get(step.id) ?? []
    const { track, day } = own.at(-1) as Evidence
    return [
      `## ${step.title}`,
      step.why,
      ...ofBothKinds(own, step),
      texts.portfolio.stepDone({
        track: texts.tracks[track],
        day,
        skills: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []).join('; '),
      }),
    ].join('\n\n')
  })
  const isChecked = ({ id }: LabStep): boolean => evidence.get(id)?.some(({ checked }) => checked) ?? false
  // The content no longer has these steps, but the evidence is still the learner's.
  const others = [...evidence]
    .filter(([step]) => !known.has(step))
    .map(([step, own]) => {
      const { track, day } = own.at(-1) as Evidence
      return [
        `## ${step.replaceAll('-', ' ')}`,
        ...ofBothKinds(own),
        texts.portfolio.formerStepDone({ track: texts.tracks[track], day }),
      ].join('\n\n')
    })
  const left = (lab?.steps.length ?? 0) - proved.length
  return [
    `# ${lab?.title ?? texts.portfolio.untitled}`,
    texts.portfolio.summary({
      done: proved.length,
      checked: proved.filter(isChecked).length,
      left,
      day: now.toISOString().slice(0, 10),
    }),
    ...(proved.some(isChecked) ? [texts.portfolio.whatChecked] : []),
    ...steps,
    ...others,
    ...(own ? figures(catalog, proved, own) : []),
    '',
  ].join('\n\n')
}

/** A table of the figures that there are: about the areas of the finished steps, and about everything. */
function figures(catalog: Catalog, proved: readonly LabStep[], { memory, bestMock, drills }: OwnFigures): string[] {
  const { heading, columns, covered, right, answersIn, answersTotal, mock, done, note } = texts.portfolio.figures
  const objectives = new Set(proved.flatMap((step) => step.objectives))
  const areas = new Set([...objectives].map(skillAreaIdOf))
  const outline = catalog.outline.skillAreas
  const all = outline.reduce((sum, { sections }) => sum + sections.flatMap((section) => section.objectives).length, 0)
  const rows: (readonly [string, string])[] = [
    [covered, right(String(objectives.size), all)],
    ...outline.flatMap(({ id, short }): (readonly [string, string])[] => {
      const tally = memory.areas[id]
      return areas.has(id) && tally && tally.answered > 0
        ? [[answersIn(short), right(rightAmong(tally.credit, tally.answered), tally.answered)]]
        : []
    }),
    ...(memory.total.answered > 0
      ? [[answersTotal, right(rightAmong(memory.total.credit, memory.total.answered), memory.total.answered)] as const]
      : []),
    ...(bestMock === undefined ? [] : [[mock, String(bestMock)] as const]),
    ...(drills > 0 ? [[done, String(drills)] as const] : []),
  ]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [`## ${heading}`, [line(columns), '| --- | --- |', ...rows.map(line)].join('\n'), note]
}

/** The latest evidence for a step, what was checked and what is claimed. */
function ofBothKinds(own: readonly Evidence[], step?: LabStep): readonly string[] {
  const claimed = own.findLast(({ checked }) => !checked)
  const entry = own.findLast(({ checked }) => checked)
  return [
    ...(entry?.checked ? [checkedPart(entry, entry.checked, step)] : []),
    ...(claimed ? [texts.portfolio.claimed, quote(claimed.text)] : []),
  ]
}

/** Names the file and its rules. A rule that the content no longer has is left out. */
function checkedPart(
  { track, day }: Evidence,
  { file, rules }: NonNullable<Evidence['checked']>,
  step: LabStep | undefined,
): string {
  const ways = step ? [step.work[track], ...(step.work[track].free ? [step.work[track].free] : [])] : []
  const proof = ways.flatMap((way) => way.proof ?? []).find((one) => rules.every((id) => ruleOf(one, id) !== undefined))
  const lines = proof ? rules.flatMap((id) => ruleOf(proof, id)?.does ?? []) : []
  return [
    texts.portfolio.checked({ track: texts.tracks[track], file, day, rules: rules.length }),
    lines.map((does) => `- ${does}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const ruleOf = ({ rules }: Proof, id: string): Proof['rules'][number] | undefined =>
  rules.find((rule) => rule.id === id)

/** Quotes the learner's text. Escapes only `<`, which starts HTML: an escaped `&` would break links in Markdown. */
const quote = (text: string): string =>
  text
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
