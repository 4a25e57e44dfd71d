import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { LearnerKey } from '../../../domain/learner/learner.ts'
import { isLogged } from '../../../domain/learner/recovered-learner.ts'
import { replay } from '../../../domain/memory/replay.ts'
import { Report } from '../../../domain/report.ts'
import { LogEntry, standingReviews } from '../../../domain/memory/review.ts'
import { TeamAnswer } from '../../../domain/team/team.ts'
import { mendLines } from './check-lines.ts'
import { missing, realFileSystem } from '../files/file-system.ts'
import { ensureLayout } from '../layout.ts'
import { guardedBy, lockFolder } from '../files/lock.ts'
import { openLowdbStore } from '../lowdb-store.ts'
import { isLeftOver } from '../files/replace-file.ts'
import type { Store } from '../../store.ts'
import type { StoreLog } from '../../store-log.ts'
import { idsIn, storedIn } from '../stored-files.ts'
import { teamIdsOfDamaged } from '../teams/team-ids.ts'

/**
 * Repairs what it can without guessing, and reports each repair in a line: `store.json`, temporary leftovers, unreadable lines, damaged
 * documents, and memory that differs from the log. Idempotent.
 * @throws FolderInUse while the coach is running
 */
export async function repair(dir: string, did: (line: string) => void): Promise<void> {
  await repairFiles(dir, did)
  const log: StoreLog = (message) => did(message)
  const store = await openLowdbStore({ dir, log })
  try {
    for await (const key of store.learners()) await repairLearner(store, key, did)
    for await (const { path, value } of storedIn(dir, 'teams')) {
      const [tenant, conversation] = idsIn(path, 'conversation', value) ?? (await teamIdsOfDamaged(path)) ?? []
      if (tenant !== undefined && conversation !== undefined)
        await readable(() => store.readTeam({ tenant, conversation }))
    }
  } finally {
    await store.close()
  }
}

const kinds = [
  ['.log.jsonl', LogEntry],
  ['.answers.jsonl', TeamAnswer],
  ['reports.jsonl', Report],
] as const

async function repairFiles(dir: string, did: (line: string) => void): Promise<void> {
  const lock = await lockFolder(dir, () => {})
  try {
    const files = guardedBy(lock, realFileSystem)
    await ensureLayout(dir, files, (message) => did(message))
    let leftOver = 0
    for (const path of (await readdir(dir, { recursive: true })).sort()) {
      if (isLeftOver(basename(path))) {
        await files.unlink(join(dir, path)).catch(missing)
        leftOver++
      }
      const schema = kinds.find(([ending]) => path.endsWith(ending))?.[1]
      const mended = schema ? await mendLines<{ id: string }>(files, join(dir, path), schema) : []
      for (const problem of mended) did(`repaired ${path}: ${problem}`)
    }
    if (leftOver > 0) did(`removed temporary files of interrupted writes: ${leftOver}`)
  } finally {
    await lock.release()
  }
}

async function repairLearner(store: Store, key: LearnerKey, did: (line: string) => void): Promise<void> {
  const stored = await readable(() => store.readLearner(key))
  if (!stored) return
  const log = await store.readLog(key)
  const { round, ...learner } = stored.value
  const memory = replay(log)
  const isWhole = round === undefined || isLogged(round, new Set(standingReviews(log).map(({ id }) => id)))
  if (isWhole && isDeepStrictEqual(learner.memory, memory)) return
  await store.commitLearner(key, { ...learner, memory, ...(round && isWhole ? { round } : {}) }, stored.version, [])
  did(`repaired ${key.tenant}/${key.user}: ${isWhole ? 'memory' : 'memory and the open round'} rebuilt from the log`)
}

/** Undefined if a newer Shipmate wrote it; such documents are left alone. */
const readable = <R>(read: () => Promise<R>): Promise<R | undefined> => read().catch(() => undefined)
