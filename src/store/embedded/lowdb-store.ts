import { randomBytes } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Queues } from '../../queues.ts'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import { committer } from './journal/commit.ts'
import { makeFolder, missing, realFileSystem, syncFolder, writeNew, type FileSystem } from './files/file-system.ts'
import { forgetAside } from './repair/aside.ts'
import { Journals } from './journal/journals.ts'
import { folderProblem } from './files/folder-problem.ts'
import { readExportKey } from './export-key.ts'
import { ensureLayout } from './layout.ts'
import { openLearnerFiles } from './learner-files.ts'
import { guardedBy, lockFolder, type Heartbeat } from './files/lock.ts'
import { needlesOf } from './files/needles.ts'
import { isLeftOver, runId } from './files/replace-file.ts'
import { ReportFile } from './report-file.ts'
import { replayJournals } from './journal/replay-journals.ts'
import type { StoreLog } from '../store-log.ts'
import { singleCommits } from '../single-commits.ts'
import type { DocumentChange, Store } from '../store.ts'
import { openTeamFiles } from './teams/team-files.ts'

export interface LowdbOptions {
  /** The data folder. It's created if it's missing, and locked by one process. */
  readonly dir: string
  readonly log?: StoreLog
  readonly files?: FileSystem
  /** How many documents of a kind stay in memory. */
  readonly cacheSize?: number
  /** When to check that this process still holds the folder. */
  readonly heartbeat?: Heartbeat
}

/**
 * The embedded engine: one small file per learner and per team, through lowdb. Layout of the folder:
 * `tenants/<tenant>/learners/<user>.json` and `.log.jsonl`, `tenants/<tenant>/teams/<conversation>.json` and `.answers.jsonl`, `reports.jsonl`, `export-key`, `journal/<run>-<n>.json`, `store.json`, `lock`.
 * There may also be `.json.corrupt-…`, a copy of a damaged document that was rebuilt, and `.jsonl.damaged`, damaged lines that a repair set aside.
 * @throws FolderInUse if another live process holds the folder
 * @throws UnknownLayout if another version arranged it
 * @throws DiskFull if the disk has no space left for the lock or the first files
 * @throws AccessDenied if this process may not read or write the folder
 */
export function openLowdbStore(options: LowdbOptions): Promise<Store> {
  return openFolder(options).catch((error: unknown) => {
    throw folderProblem(options.dir, error)
  })
}

async function openFolder(options: LowdbOptions): Promise<Store> {
  const { log = () => {}, cacheSize = 1000 } = options
  // Absolute, because folders are compared as text: `./data` and `data` are the same folder.
  const dir = resolve(options.dir)
  await makeDataFolder(dir)
  const lock = await lockFolder(
    dir,
    () =>
      log('another process took over the data folder; nothing more is saved', {
        hint: 'Stop one of the two processes.',
      }),
    options.heartbeat,
    options.files,
  )
  const files = guardedBy(lock, options.files ?? realFileSystem)
  const queues = new Queues()
  const reports = new ReportFile(join(dir, 'reports.jsonl'), { files, log, queues })
  const common = { dir, files, log, queues, reportFile: reports, makeFolder: folderMaker(files, dir) }
  try {
    await ensureLayout(dir, files, log)
    await makeFolder(files, dir, join(dir, 'tenants'))
    await sweep(dir, files)
    await replayJournals(common)
  } catch (error) {
    await lock.release()
    throw error
  }
  const journals = new Journals(common)
  const learners = openLearnerFiles({ ...common, journals, cacheSize })
  const teams = openTeamFiles({ ...common, journals, cacheSize })
  const partOf = (change: DocumentChange) =>
    change.kind === 'learner' ? learners.partOf(change) : teams.partOf(change)
  /** A document that can't be read right now still has an owner. */
  const isLearner = (key: LearnerKey): Promise<boolean> =>
    learners.store.readLearner(key).then(
      (stored) => stored !== undefined,
      () => true,
    )
  let exportKey: Promise<Uint8Array> | undefined
  const commit = committer({ partOf, reports, journals, log })
  return {
    ...learners.store,
    ...teams.store,
    commit,
    ...singleCommits(commit),
    async deleteLearner(key, traces = []) {
      const needles = needlesOf([key.user, ...traces])
      await journals.forget(needles)
      await reports.deleteOf(key, needles, isLearner)
      await forgetAside(files, join(dir, 'reports.jsonl.damaged'), needles)
      const unread = await teams.forget(key, needles)
      await learners.remove(key, needles)
      return unread
    },
    addReport: (report) => reports.add(report),
    async *reports() {
      await journals.settleReports()
      yield* reports.all()
    },
    exportKey: () => (exportKey ??= readExportKey(dir, files, log)),
    async probe() {
      const path = join(dir, `.probe-${runId}-${randomBytes(6).toString('hex')}`)
      await writeNew(files, path, 'probe').finally(() => files.unlink(path).catch(() => {}))
    },
    async close() {
      await Promise.all([learners.settled(), teams.settled(), reports.settled()])
      // The next start finishes what the disk still refuses.
      await journals.finish().catch(() => {})
      await lock.release()
    },
  }
}

/** Creates folders below the data folder durably, each once. */
function folderMaker(files: FileSystem, dir: string): (path: string) => Promise<void> {
  const made = new Set<string>()
  return async (path) => {
    if (made.has(path)) return
    await makeFolder(files, dir, path)
    made.add(path)
  }
}

/** Creates the data folder for the owner only, and syncs its name to the disk where the parent folder allows it. */
async function makeDataFolder(dir: string): Promise<void> {
  const first = await mkdir(dir, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = resolve(dir); made !== dirname(resolve(first)); made = dirname(made))
    await syncFolder(realFileSystem, dirname(made)).catch(() => {})
}

/** Removes leftovers of interrupted writes from the folder itself; other folders are swept when they're read. */
async function sweep(dir: string, files: FileSystem): Promise<void> {
  for (const name of await readdir(dir)) if (isLeftOver(name)) await files.unlink(join(dir, name)).catch(missing)
}
