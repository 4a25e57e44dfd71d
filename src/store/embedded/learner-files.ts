import { join } from 'node:path'
import { Learner, type LearnerKey } from '../../domain/learner/learner.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import { Document } from './document.ts'
import { DueIndex } from './due-index.ts'
import { fileNameOf } from './files/file-names.ts'
import { parseLearner, withTail } from './learner-document.ts'
import { LogFile } from './log-file.ts'
import { isNewer } from '../is-newer.ts'
import { learnerMigrations, migrate } from '../migrate.ts'
import type { Needles } from './files/needles.ts'
import { partOf } from './journal/part.ts'
import { recoverLearner } from '../salvage/salvage-document.ts'
import type { EngineParts } from './engine-parts.ts'
import { assertStorable } from '../storable.ts'
import type { Change, LearnerStore } from '../store.ts'
import { cache, idsIn, idsOfDamaged, isTaken, removeAll, stored, storedIn } from './stored-files.ts'

type LearnerChange = Extract<Change, { kind: 'learner' }>

interface Folder {
  readonly document: Document<Learner, LogEntry>
  readonly log: LogFile
}

/** Entries that a document holds before they move to its log file, so that one answer is one file write. */
const tailLength = 32

/** The learner part of the embedded engine. */
export function openLearnerFiles(parts: EngineParts) {
  const { dir, files, log, journals, cacheSize, makeFolder } = parts
  const pushes = new DueIndex<LearnerKey, Learner>(
    ({ tenant, user }) => `${tenant}\n${user}`,
    ({ tenant, user }) => ({ tenant, user }),
    ({ due }) => Object.values(due).flatMap(({ at }) => (at === undefined ? [] : [at])),
  )
  const folders = cache<Folder>(cacheSize)
  const folderOf = (tenant: string) => join(dir, 'tenants', fileNameOf(tenant), 'learners')
  const pathOf = (key: LearnerKey) => join(folderOf(key.tenant), fileNameOf(key.user))
  const at = (key: LearnerKey): Folder => folders.get(pathOf(key), () => folderAt(key))
  const folderAt = (key: LearnerKey): Folder => {
    const logFile = new LogFile(`${pathOf(key)}.log.jsonl`, files, log)
    const form = {
      kind: 'learner',
      parse: (raw: unknown) =>
        parseLearner(
          raw,
          ({ tenant, user }) => tenant === key.tenant && user === key.user,
          () => logFile.entries(),
        ),
      recover: async (bytes: Buffer, writtenAt: Date) => recoverLearner(key, bytes, writtenAt, await logFile.entries()),
      settle: () => journals.settle(`${pathOf(key)}.json`),
      held: (learner: Learner) => pushes.set(learner),
    }
    return { document: new Document(`${pathOf(key)}.json`, form, parts), log: logFile }
  }
  const readLearner = (key: LearnerKey) => {
    const { document } = at(key)
    return document.inOrder(async () => stored(await document.current()))
  }

  const skipped = (count: number) => log("files can't be read and are skipped", { document: 'learner', files: count })
  /** Streams every learner's key; `take` gets each document that's intact enough for an index. A damaged one is rebuilt. */
  async function* keys(take: (learner: Learner) => unknown): AsyncGenerator<LearnerKey> {
    for await (const { path, value } of storedIn(dir, 'learners', { files, skipped })) {
      const own = idsIn(path, 'user', value)
      const [tenant, user] = own ?? (await idsOfDamaged(path, 'user')) ?? []
      if (tenant === undefined || user === undefined) {
        log('a damaged document has no readable id; it stays until its owner returns', { document: 'learner' })
        continue
      }
      if (!own || !isTaken(value as Learner, take))
        await readLearner({ tenant, user }).catch(() => log("a document can't be read", { document: 'learner' }))
      yield { tenant, user }
    }
  }
  const buildIndex = async (): Promise<void> => {
    // A document from a newer Shipmate waits for that version. An older one is migrated in memory only, so that its messages are found.
    const take = (learner: Learner): unknown =>
      isNewer(learner, Learner) || pushes.setFirst(migrate(learner, learnerMigrations) as Learner)
    for await (const _ of keys(take));
  }
  let indexed: Promise<void> | undefined
  const isIndexed = () =>
    (indexed ??= buildIndex().catch((error: unknown) => {
      // The next call tries again.
      indexed = undefined
      throw error
    }))

  const store: LearnerStore = {
    readLearner,
    readLog(key) {
      const { document, log: logFile } = at(key)
      return document.inOrder(async () => {
        const tail = (await document.current())?.tail ?? []
        return withTail(await logFile.entries(), tail)
      })
    },
    async *logEntries(key) {
      const { document, log: logFile } = at(key)
      // Entries that move from the tail to the file meanwhile occur there first.
      const tail = await document.inOrder(async () => (await document.current())?.tail ?? [])
      const ids = new Set<string>()
      const isFirst = ({ id }: LogEntry): boolean => !ids.has(id) && ids.add(id) !== undefined
      for await (const piece of logFile.pieces()) yield* piece.filter(isFirst)
      yield* tail.filter(isFirst)
    },
    async duePushes(now, limit) {
      await isIndexed()
      const taken = new Map<string, number>()
      return pushes.due(now, Infinity).filter(({ tenant }) => {
        const count = (taken.get(tenant) ?? 0) + 1
        taken.set(tenant, count)
        return count <= limit
      })
    },
    async *learners() {
      // A learner whose first document is only in a journal has no file yet.
      await journals.finish()
      yield* keys(() => {})
    },
  }
  return {
    store,
    partOf({ key, value, expected, entries }: LearnerChange) {
      if (value.tenant !== key.tenant || value.user !== key.user)
        throw new Error('the document belongs to another learner')
      return partOf({
        path: `${pathOf(key)}.json`,
        take: () => at(key).document,
        value,
        expected,
        check(before) {
          assertStorable('learner', Learner, value, before)
          for (const entry of entries) assertStorable('log', LogEntry, entry)
        },
        async tail(before) {
          if (expected === 0) await makeFolder(folderOf(key.tenant))
          return tailWith(before, entries, at(key).log)
        },
      })
    },
    /** Removes the document, the log, and set-aside files. Journals that contain a needle are finished first. */
    remove(key: LearnerKey, needles: Needles): Promise<void> {
      const { document, log: logFile } = at(key)
      return document.inOrder(async () => {
        await journals.forget(needles)
        try {
          await removeAll(files, folderOf(key.tenant), fileNameOf(key.user))
          pushes.delete(key)
        } finally {
          document.forget()
          logFile.forget()
        }
      })
    },
    settled: () => folders.settled(),
  }
}

/** Computes the new tail. A tail that's too long moves to the log file first, so that a crash in between duplicates entries but loses none. */
async function tailWith(
  tail: readonly LogEntry[],
  entries: readonly LogEntry[],
  logFile: LogFile,
): Promise<readonly LogEntry[]> {
  if (entries.length === 0) return tail
  const ids = await logFile.ids()
  const fresh = entries.filter(({ id }) => !ids.has(id) && !tail.some((entry) => entry.id === id))
  if (tail.length + fresh.length <= tailLength) return [...tail, ...fresh]
  await logFile.append(tail)
  return fresh
}
