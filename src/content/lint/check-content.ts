import { addDays } from '../../domain/calendar.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import { checkBank } from './checks/check-bank.ts'
import { checkResponsibilities } from './checks/check-responsibilities.ts'
import type { Content } from '../catalog.ts'
import { changeProblems } from './checks/check-changes.ts'
import { codeProblems } from './code/code-problems.ts'
import { coverageReport } from './coverage-report.ts'
import { readContent } from '../read-content.ts'
import { byPlace, problemLine } from '../problem.ts'
import { shareReport } from './share-report.ts'
import { tellReport } from './tells/tell-report.ts'

/** The options of `npm run content:check`. */
export interface CheckOptions {
  readonly dir: string
  /** Today; nothing can have been checked later. */
  readonly today: string
  /** `d3`: only what belongs to this skill area. */
  readonly area?: string | undefined
  /** The folder has only a part of a bank, so the rules for whole banks don't apply. */
  readonly part?: boolean
  /** Problems only, no report. */
  readonly quiet?: boolean
}

/** Checks a content folder. `output` is for the terminal; `ok` means that there are no problems. */
export async function checkContent(options: CheckOptions): Promise<{ output: string; ok: boolean }> {
  const { dir, today, area, part, quiet } = options
  const { content, problems: found, read } = await readContent(dir, { today })
  const problems = [...found, ...changeProblems(read), ...(await codeProblems(read))].toSorted(byPlace)
  const all = part || area !== undefined ? problems : [...problems, ...checkBank(read), ...checkResponsibilities(read)]
  const shown = all.filter(({ file }) => area === undefined || inArea(file, area))
  const lines = shown.map(problemLine)
  if (shown.length > 0) lines.push('', `${shown.length} ${shown.length === 1 ? 'problem' : 'problems'}`)
  if (content && !quiet) lines.push('', ...report(area === undefined ? content : partOf(content, area), today))
  return { output: lines.join('\n').trim(), ok: shown.length === 0 }
}

// Files of an area are questions/d3/deployments.strategy.yaml, notes/d3/canary.md and misconceptions/d3-deployments.yaml.
const inArea = (file: string, area: string): boolean => new RegExp(`/${area}(?![0-9a-z])`).test(file)

function partOf(content: Content, area: string): Content {
  const isIn = ({ objectives }: { readonly objectives: readonly string[] }) =>
    skillAreaIdOf(objectives[0] as string) === area
  return {
    ...content,
    outline: { ...content.outline, skillAreas: content.outline.skillAreas.filter(({ id }) => id === area) },
    notes: content.notes.filter(isIn),
    questions: content.questions.filter(isIn),
  }
}

/** Half a year after its check, an item is due for another one. */
const daysBetweenChecks = 180

/** Everything whose facts were checked on a day. */
const datedItems = ({ outline, notes, questions, comparisons, drills, labs, guides }: Content) => [
  ...notes,
  ...questions,
  ...comparisons,
  ...drills,
  ...labs,
  ...guides,
  { id: 'outline', checked: outline.checked },
]

/** The oldest day of a check, and how many items were checked then. */
function oldestCheck(content: Content): string {
  const items = datedItems(content)
  const [oldest] = items.toSorted((a, b) => (a.checked < b.checked ? -1 : 1))
  return `${oldest?.checked} (${items.filter(({ checked }) => checked === oldest?.checked).length} of ${items.length})`
}

/** How many items were checked too long ago, and the first of them. */
function dueForCheck(content: Content, today: string): string {
  const limit = addDays(today, -daysBetweenChecks)
  const due = datedItems(content).filter(({ checked }) => checked < limit)
  return `${due.length} checked before ${limit}${
    due.length === 0
      ? ''
      : `, such as ${due
          .slice(0, 3)
          .map(({ id }) => id)
          .join(', ')}`
  }`
}

const report = (content: Content, today: string): string[] => [
  `${content.questions.length} questions, ${content.cases.length} case studies, ${content.notes.length} notes, ${content.comparisons.length} comparisons, ${content.misconceptions.length} misconceptions, ${content.drills.length} drills, ${content.labs.length} labs, ${content.guides.length} guides`,
  `oldest check: ${oldestCheck(content)}`,
  `due for another check: ${dueForCheck(content, today)}`,
  '',
  ...shareReport(content.outline, content.questions),
  '',
  ...tellReport(content.questions),
  '',
  ...coverageReport(content),
]
