import { mkdir, opendir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Learner, type LearnerKey } from '../domain/learner.ts'
import { LogEntry } from '../domain/review.ts'
import { Team, type TeamKey } from '../domain/team.ts'
import { runId } from './atomic-json.ts'
import { Document, type Envelope, type StoreLog } from './document.ts'
import { fileNameOf } from './file-names.ts'
import { missing, realFileSystem, syncFolder, writeNew, type FileSystem } from './file-system.ts'
import { lockFolder } from './lock.ts'
import { LogFile } from './log-file.ts'
import { learnerMigrations, migrate, teamMigrations, type Migrations } from './migrate.ts'
import { PushIndex } from './push-index.ts'
import { ReportFile } from './report-file.ts'
import type { Store } from './store.ts'

export interface LowdbOptions {
  /** The data folder; made when it is missing, owned by one process. */
  readonly dir: string
  readonly log?: StoreLog
  readonly files?: FileSystem
  /** Documents kept in memory. */
  readonly cacheSize?: number
}

interface Folder<T> {
  readonly document: Document<T, LogEntry>
  readonly log: LogFile
}

/** Entries that travel in a document before they move to its log file: one answer is one file write. */
const tailLength = 32
const layout = 1

/**
 * The embedded engine: one small file per learner and per team, through lowdb. Layout of the folder:
 * `tenants/<tenant>/learners/<user>.json` and `.log.jsonl`, `tenants/<tenant>/teams/<conversation>.json`, `reports.jsonl`, `store.json`, `lock`.
 * @throws FolderInUse when another live process holds the folder
 */
export async function openLowdbStore(options: LowdbOptions): Promise<Store> {
  const { dir, log = () => {}, files = realFileSystem, cacheSize = 1000 } = options
  await mkdir(join(dir, 'tenants'), { recursive: true })
  const unlock = await lockFolder(dir)
  try {
    await checkLayout(dir)
  } catch (error) {
    await unlock()
    throw error
  }
  const reports = new ReportFile(join(dir, 'reports.jsonl'), files)
  const pushes = new PushIndex()
  const learnerFiles = cache(cacheSize, (path): Folder<Learner> => ({
    document: new Document<Learner, LogEntry>(`${path}.json`, files, parserOf(Learner, learnerMigrations), log),
    log: new LogFile(`${path}.log.jsonl`, files),
  }))
  const teamFiles = cache(cacheSize, (path): Folder<Team> => ({
    document: new Document<Team, LogEntry>(`${path}.json`, files, parserOf(Team, teamMigrations), log),
    log: new LogFile(`${path}.log.jsonl`, files),
  }))
  const folderOf = (tenant: string, kind: string) => join(dir, 'tenants', fileNameOf(tenant), kind)
  const learnerPath = (key: LearnerKey) => join(folderOf(key.tenant, 'learners'), fileNameOf(key.user))
  const learnerAt = (key: LearnerKey) => learnerFiles.get(learnerPath(key))
  const teamAt = (key: TeamKey) => teamFiles.get(join(folderOf(key.tenant, 'teams'), fileNameOf(key.conversation)))
  let indexed: Promise<void> | undefined

  const store: Store = {
    readLearner(key) {
      const { document } = learnerAt(key)
      return document.inOrder(async () => stored(await document.current()))
    },
    commitLearner(key, learner, expected, entries) {
      if (learner.tenant !== key.tenant || learner.user !== key.user)
        throw new Error('the document belongs to another learner')
      const { document, log: logFile } = learnerAt(key)
      return document.inOrder(async () => {
        const before = await document.current()
        if (expected === 0) await mkdir(folderOf(key.tenant, 'learners'), { recursive: true })
        const tail = await tailWith(before?.tail ?? [], entries, logFile, (before?.version ?? 0) === expected)
        await document.replace(expected, { version: expected + 1, value: learner, tail })
        pushes.set(learner)
        return expected + 1
      })
    },
    readLog(key) {
      const { document, log: logFile } = learnerAt(key)
      return document.inOrder(async () => {
        const tail = (await document.current())?.tail ?? []
        const kept = await logFile.entries()
        const ids = new Set(kept.map(({ id }) => id))
        return [...kept, ...tail.filter(({ id }) => !ids.has(id))]
      })
    },
    async deleteLearner(key) {
      const { document } = learnerAt(key)
      await reports.deleteOf(key)
      await document.inOrder(async () => {
        await removeAll(folderOf(key.tenant, 'learners'), fileNameOf(key.user))
        document.forget()
        learnerFiles.drop(learnerPath(key))
        pushes.delete(key)
      })
    },
    async duePushes(now, limit) {
      indexed ??= buildIndex(dir, pushes)
      await indexed
      return pushes.due(now, limit)
    },
    async *learners() {
      for await (const learner of storedLearners(dir)) yield { tenant: learner.tenant, user: learner.user }
    },
    readTeam(key) {
      const { document } = teamAt(key)
      return document.inOrder(async () => stored(await document.current()))
    },
    commitTeam(key, team, expected) {
      if (team.tenant !== key.tenant || team.conversation !== key.conversation)
        throw new Error('the document belongs to another team')
      const { document } = teamAt(key)
      return document.inOrder(async () => {
        if (expected === 0) await mkdir(folderOf(key.tenant, 'teams'), { recursive: true })
        await document.replace(expected, { version: expected + 1, value: team, tail: [] })
        return expected + 1
      })
    },
    async deleteTeam(key) {
      const { document } = teamAt(key)
      await document.inOrder(async () => {
        await removeAll(folderOf(key.tenant, 'teams'), fileNameOf(key.conversation))
        document.forget()
      })
    },
    addReport: (report) => reports.add(report),
    reports: () => reports.all(),
    async probe() {
      const path = join(dir, `.probe-${runId}`)
      await writeNew(files, path, 'probe').finally(() => files.unlink(path).catch(() => {}))
    },
    async close() {
      await Promise.all([learnerFiles.settled(), teamFiles.settled(), reports.all()])
      await unlock()
    },
  }
  return store
}

const stored = <T>(envelope: Envelope<T, LogEntry> | null) => envelope ?? undefined

/** The document's new tail; what has grown too long moves to the log file first, so a crash in between leaves it in both and loses nothing. */
async function tailWith(
  tail: readonly LogEntry[],
  entries: readonly LogEntry[],
  logFile: LogFile,
  willCommit: boolean,
): Promise<readonly LogEntry[]> {
  if (entries.length === 0) return tail
  const ids = await logFile.ids()
  const fresh = entries.filter(({ id }) => !ids.has(id) && !tail.some((entry) => entry.id === id))
  if (!willCommit || tail.length + fresh.length <= tailLength) return [...tail, ...fresh]
  await logFile.append(tail)
  return fresh
}

const parserOf =
  <T>(schema: { parse(value: unknown): T }, migrations: Migrations) =>
  (raw: unknown): Envelope<T, LogEntry> => {
    const { version, value, tail } = raw as Envelope<unknown, unknown>
    if (!Number.isInteger(version) || !Array.isArray(tail)) throw new Error('the file has no version or no tail')
    return {
      version,
      value: schema.parse(migrate(value, migrations)),
      tail: tail.map((entry) => LogEntry.parse(entry)),
    }
  }

/** Refuses a folder of a later layout; an unknown one must not be written into. */
async function checkLayout(dir: string): Promise<void> {
  const path = join(dir, 'store.json')
  const text = await readFile(path, 'utf8').catch(missing)
  if (text === undefined) return writeFile(path, JSON.stringify({ layout }))
  const found = (JSON.parse(text) as { layout: number }).layout
  if (found !== layout)
    throw new Error(`${dir} has layout ${found}, this Shipmate knows ${layout}. Start the version that wrote it.`)
}

/** Removes every file of one id: document, log, temporary files, what was set aside. */
async function removeAll(folder: string, name: string): Promise<void> {
  const entries = await opendir(folder).catch(missing)
  if (!entries) return
  const mine: string[] = []
  for await (const { name: file } of entries)
    if (file.startsWith(`${name}.`) || file.startsWith(`.${name}.`)) mine.push(file)
  // The log first: a document without a log is complete, a log without a document would be taken for a lost one's.
  mine.sort((a, b) => Number(b.includes('.log.')) - Number(a.includes('.log.')))
  for (const file of mine) await rm(join(folder, file), { force: true })
  await syncFolder(realFileSystem, folder)
}

async function buildIndex(dir: string, pushes: PushIndex): Promise<void> {
  for await (const learner of storedLearners(dir)) pushes.setFirst(learner)
}

/** Every learner's document as it stands on the disk, unchecked; unreadable ones are left to the learner's own turn. */
async function* storedLearners(dir: string): AsyncGenerator<Learner> {
  for await (const tenant of await opendir(join(dir, 'tenants'))) {
    const folder = join(dir, 'tenants', tenant.name, 'learners')
    const entries = await opendir(folder).catch(missing)
    if (!entries) continue
    for await (const { name } of entries) {
      if (name.endsWith('.tmp') && !name.includes(runId)) await rm(join(folder, name), { force: true })
      if (!name.endsWith('.json')) continue
      const text = await readFile(join(folder, name), 'utf8').catch(missing)
      const learner = text === undefined ? undefined : parsed(text)
      if (learner) yield learner
    }
  }
}

function parsed(text: string): Learner | undefined {
  try {
    const { value } = JSON.parse(text) as Envelope<Learner>
    return typeof value.tenant === 'string' && typeof value.user === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

/** Least recently used first; a document with work under way stays. */
function cache<T extends { readonly document: { pending: number; inOrder<R>(run: () => Promise<R>): Promise<R> } }>(
  size: number,
  make: (path: string) => T,
) {
  const items = new Map<string, T>()
  return {
    get(path: string): T {
      const item = items.get(path) ?? make(path)
      items.delete(path)
      items.set(path, item)
      for (const [old, { document }] of items) {
        if (items.size <= size) break
        if (document.pending === 0 && old !== path) items.delete(old)
      }
      return item
    },
    drop: (path: string) => void items.delete(path),
    settled: () => Promise.all([...items.values()].map(({ document }) => document.inOrder(() => Promise.resolve()))),
  }
}
