import { opendir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Learner } from '../../domain/learner/learner.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import type { Report } from '../../domain/report.ts'
import { Team } from '../../domain/team/team.ts'
import { teamMigrations } from '../migrate.ts'
import { accepting } from '../salvage/accept.ts'
import { missing } from './files/file-system.ts'
import { linesOf } from './files/json-lines.ts'
import { layoutIn } from './layout.ts'
import { parseLearner, withTail } from './learner-document.ts'
import { reportsIn } from './report-file.ts'
import { idsIn, parserOf } from './stored-files.ts'

/** What can't be read and was skipped. Counts only, because files are named after people. */
interface Skipped {
  documents: number
  lines: number
}

/** A data folder as it is on the disk, without its lock: the coach can be running. Nothing is written, rebuilt, or removed. */
export interface ReadOnlyStore {
  /** Every learner with the whole log, each entry once. */
  learners(): AsyncIterable<{ readonly learner: Learner; readonly log: readonly LogEntry[] }>
  teams(): AsyncIterable<Team>
  reports(): AsyncIterable<Report>
  /** Counts what the calls so far have skipped. */
  readonly skipped: Readonly<Skipped>
}

/** A missing folder is an empty store. @throws UnknownLayout */
export async function openReadOnly(dir: string): Promise<ReadOnlyStore> {
  await layoutIn(dir)
  const skipped: Skipped = { documents: 0, lines: 0 }

  /** Each file is replaced as a whole, so it's read complete: before a change or after it. */
  async function* documents<T>(kind: 'learners' | 'teams', parse: (path: string, raw: unknown) => T | Promise<T>) {
    for await (const folder of foldersIn(join(dir, 'tenants'))) {
      for await (const path of jsonFilesIn(join(folder, kind))) {
        const bytes = await readFile(path).catch(() => undefined)
        // Deleted in the meantime.
        if (!bytes) continue
        try {
          yield await parse(path, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
        } catch {
          skipped.documents++
        }
      }
    }
  }

  /** Call it after the document was read: entries that move from it to the file meanwhile are found there. */
  async function logAt(path: string): Promise<readonly LogEntry[]> {
    const entries = new Map<string, LogEntry>()
    for await (const lines of linesOf(path, accepting(LogEntry)))
      for (const line of lines) {
        if (line.damaged && !line.torn) skipped.lines++
        for (const entry of line.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry)
      }
    return [...entries.values()]
  }

  return {
    skipped,
    async *learners() {
      const parse = async (path: string, raw: unknown) => {
        let log: Promise<readonly LogEntry[]> | undefined
        const logged = () => (log ??= logAt(path.replace(/\.json$/, '.log.jsonl')))
        return { ...(await parseLearner(raw, (value) => idsIn(path, 'user', value) !== undefined, logged)), logged }
      }
      for await (const { value, tail, logged } of documents('learners', parse))
        yield { learner: value, log: withTail(await logged(), tail) }
    },
    async *teams() {
      const parse = (path: string, raw: unknown) =>
        parserOf(Team, teamMigrations, (value) => idsIn(path, 'conversation', value) !== undefined)(raw)
      for await (const { value } of documents('teams', parse)) yield value
    },
    reports: () => reportsIn(join(dir, 'reports.jsonl')),
  }
}

async function* foldersIn(dir: string): AsyncGenerator<string> {
  for await (const entry of (await opendir(dir).catch(missing)) ?? [])
    if (entry.isDirectory()) yield join(dir, entry.name)
}

async function* jsonFilesIn(dir: string): AsyncGenerator<string> {
  for await (const { name } of (await opendir(dir).catch(missing)) ?? [])
    if (name.endsWith('.json') && !name.startsWith('.')) yield join(dir, name)
}
