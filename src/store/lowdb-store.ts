import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Learner, type LearnerKey } from '../domain/learner.ts'
import { LogEntry } from '../domain/review.ts'
import { runId } from './atomic-json.ts'
import { Document, type StoreLog } from './document.ts'
import { DueIndex } from './due-index.ts'
import { fileNameOf } from './file-names.ts'
import { missing, realFileSystem, writeNew, type FileSystem } from './file-system.ts'
import { lockFolder } from './lock.ts'
import { LogFile } from './log-file.ts'
import { learnerMigrations } from './migrate.ts'
import { ReportFile } from './report-file.ts'
import type { Store } from './store.ts'
import { cache, parserOf, removeAll, stored, storedIn } from './stored-files.ts'
import { openTeamFiles } from './team-files.ts'

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
 * `tenants/<tenant>/learners/<user>.json` and `.log.jsonl`, `tenants/<tenant>/teams/<conversation>.json` and `.answers.jsonl`, `reports.jsonl`, `store.json`, `lock`.
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
  const pushes = new DueIndex<LearnerKey, Learner>(
    ({ tenant, user }) => `${tenant}\n${user}`,
    ({ tenant, user }) => ({ tenant, user }),
    ({ push }) => push.nextAt,
  )
  const learnerFiles = cache(cacheSize, (path): Folder<Learner> => ({
    document: new Document<Learner, LogEntry>(`${path}.json`, files, parserOf(Learner, learnerMigrations), log),
    log: new LogFile(`${path}.log.jsonl`, files),
  }))
  const teams = openTeamFiles({ dir, files, log, cacheSize })
  const folderOf = (tenant: string) => join(dir, 'tenants', fileNameOf(tenant), 'learners')
  const learnerPath = (key: LearnerKey) => join(folderOf(key.tenant), fileNameOf(key.user))
  const learnerAt = (key: LearnerKey) => learnerFiles.get(learnerPath(key))
  let indexed: Promise<void> | undefined
  const buildIndex = async (): Promise<void> => {
    for await (const learner of storedIn<Learner>(dir, 'learners')) pushes.setFirst(learner)
  }

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
        if (expected === 0) await mkdir(folderOf(key.tenant), { recursive: true })
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
    async *logEntries(key) {
      yield* await store.readLog(key)
    },
    async deleteLearner(key) {
      const { document } = learnerAt(key)
      await reports.deleteOf(key)
      await document.inOrder(async () => {
        await removeAll(folderOf(key.tenant), fileNameOf(key.user))
        document.forget()
        learnerFiles.drop(learnerPath(key))
        pushes.delete(key)
      })
    },
    async duePushes(now, limit) {
      indexed ??= buildIndex()
      await indexed
      return pushes.due(now, limit)
    },
    async *learners() {
      for await (const learner of storedIn<Learner>(dir, 'learners'))
        yield { tenant: learner.tenant, user: learner.user }
    },
    ...teams.store,
    addReport: (report) => reports.add(report),
    reports: () => reports.all(),
    async probe() {
      const path = join(dir, `.probe-${runId}`)
      await writeNew(files, path, 'probe').finally(() => files.unlink(path).catch(() => {}))
    },
    async close() {
      await Promise.all([learnerFiles.settled(), teams.settled(), reports.settled()])
      await unlock()
    },
  }
  return store
}

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

/** Refuses a folder of a later layout; an unknown one must not be written into. */
async function checkLayout(dir: string): Promise<void> {
  const path = join(dir, 'store.json')
  const text = await readFile(path, 'utf8').catch(missing)
  if (text === undefined) return writeFile(path, JSON.stringify({ layout }))
  const found = (JSON.parse(text) as { layout: number }).layout
  if (found !== layout)
    throw new Error(`${dir} has layout ${found}, this Shipmate knows ${layout}. Start the version that wrote it.`)
}
