import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { replay } from '../../../domain/memory/replay.ts'
import { Report } from '../../../domain/report.ts'
import { LogEntry } from '../../../domain/memory/review.ts'
import { Team, TeamAnswer } from '../../../domain/team/team.ts'
import { isAsideDocument, isAsideLines } from './aside.ts'
import { missing } from '../files/file-system.ts'
import { brokenIn } from '../../invariants.ts'
import { layoutIn } from '../layout.ts'
import { checkLines } from './check-lines.ts'
import { parseLearner, withTail } from '../learner-document.ts'
import { NewerSchema, teamMigrations } from '../../migrate.ts'
import { journalsIn } from '../journal/replay-journals.ts'
import { isLeftOver } from '../files/replace-file.ts'
import { idsIn, parserOf } from '../stored-files.ts'

/** The results of checking a data folder. */
export interface CheckUp {
  learners: number
  teams: number
  /** Log entries. */
  entries: number
  /** One line per problem, with ids only. */
  readonly problems: string[]
  /** Information that needs no repair. */
  readonly remarks: string[]
}

/** Checks every file of a data folder, and changes none. @throws UnknownLayout */
export async function checkUp(dir: string): Promise<CheckUp> {
  const found: CheckUp = { learners: 0, teams: 0, entries: 0, problems: [], remarks: [] }
  const layout = await layoutIn(dir)
  const isEmpty = (await readdir(join(dir, 'tenants')).catch(missing)) === undefined
  if (layout === 'damaged' || (layout === 'missing' && !isEmpty)) found.problems.push(`store.json: ${layout}`)
  const pending = (await journalsIn(dir)).length
  if (pending > 0) found.problems.push(`interrupted commits that the next start finishes: ${pending}`)
  const reports = await checkLines(join(dir, 'reports.jsonl'), Report)
  found.problems.push(...reports.problems.map((problem) => `reports: ${problem}`))
  for (const tenant of (await readdir(join(dir, 'tenants')).catch(missing)) ?? []) {
    for (const path of await filesIn(join(dir, 'tenants', tenant, 'learners'))) await checkLearner(path, found)
    for (const path of await filesIn(join(dir, 'tenants', tenant, 'teams'))) await checkTeam(path, found)
  }
  await checkOthers(dir, found)
  return found
}

const filesIn = async (folder: string): Promise<string[]> =>
  ((await readdir(folder).catch(missing)) ?? []).sort().map((name) => join(folder, name))

async function checkLearner(path: string, found: CheckUp): Promise<void> {
  const stem = path.replace(/\.json$/, '')
  if (path.endsWith('.log.jsonl') && (await isMissing(path.replace(/\.log\.jsonl$/, '.json'))))
    found.remarks.push(
      `${labelOf(path)}: the document is lost; the answers in the log come back with the learner's next message`,
    )
  if (stem === path) return
  found.learners++
  const label = labelOf(path)
  const log = await checkLines(`${stem}.log.jsonl`, LogEntry)
  found.problems.push(...log.problems.map((problem) => `${label}: log: ${problem}`))
  const read = await readDocument(path, (raw) =>
    parseLearner(
      raw,
      (value) => isNamed(path, 'user', value),
      async () => log.entries,
    ),
  )
  if (typeof read === 'string') {
    found.problems.push(`${label}: ${read}`)
    return
  }
  const { value, tail } = read
  const all = withTail(log.entries, tail)
  found.entries += all.length
  found.problems.push(...brokenIn(value, value, all, replay).map((problem) => `${label}: ${problem}`))
}

async function checkTeam(path: string, found: CheckUp): Promise<void> {
  const label = labelOf(path)
  if (path.endsWith('.answers.jsonl')) {
    const { problems } = await checkLines(path, TeamAnswer)
    found.problems.push(...problems.map((problem) => `${label}: answers: ${problem}`))
  }
  if (!path.endsWith('.json')) return
  found.teams++
  const read = await readDocument(
    path,
    parserOf(Team, teamMigrations, (value) => isNamed(path, 'conversation', value)),
  )
  if (typeof read === 'string') found.problems.push(`${label}: ${read}`)
}

/** Temporary leftovers are problems; set-aside files are remarks. */
async function checkOthers(dir: string, found: CheckUp): Promise<void> {
  const paths = (await readdir(dir, { recursive: true })).sort()
  const leftOver = paths.filter((path) => isLeftOver(basename(path))).length
  if (leftOver > 0) found.problems.push(`temporary files of interrupted writes: ${leftOver}`)
  for (const path of paths) {
    if (isAsideDocument(basename(path)))
      found.remarks.push(
        `set aside: ${path}: a damaged document that was rebuilt; remove it when you no longer need it`,
      )
    if (isAsideLines(basename(path)))
      found.remarks.push(`set aside: ${path}: unreadable lines; remove it when you no longer need it`)
  }
}

async function readDocument<T>(path: string, parse: (raw: unknown) => T | Promise<T>): Promise<T | string> {
  try {
    const bytes = await readFile(path)
    return await parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    return error instanceof NewerSchema ? error.message : 'the document cannot be read'
  }
}

const isNamed = (path: string, field: string, value: unknown): boolean => idsIn(path, field, value) !== undefined

const isMissing = async (path: string): Promise<boolean> => (await readFile(path).catch(missing)) === undefined

/** `<tenant>/<user>` or `<tenant>/teams/<conversation>`, from the file names. */
function labelOf(path: string): string {
  const [tenant, kind, name] = path.split(/[\\/]/).slice(-3) as [string, string, string]
  const id = name.replace(/\.(?:json|log\.jsonl|answers\.jsonl)$/, '')
  return kind === 'teams' ? `${tenant}/teams/${id}` : `${tenant}/${id}`
}
