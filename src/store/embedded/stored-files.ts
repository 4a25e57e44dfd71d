import { LRUCache } from 'lru-cache'
import { opendir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { accepting, type Accept } from '../salvage/accept.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import type { Envelope } from '../envelope.ts'
import { fileNameOf } from './files/file-names.ts'
import { missing, syncFolder, type FileSystem } from './files/file-system.ts'
import { missingOrUnreadable } from './repair/unreadable.ts'
import { migrate, type Migrations } from '../migrate.ts'
import { isLeftOver } from './files/replace-file.ts'
import { fieldIn } from '../salvage/salvage.ts'

// Shared by the files of learners and of teams.

export const stored = <T>(envelope: Envelope<T, LogEntry> | null) => envelope ?? undefined

/** @param isOwn whether a document belongs to the file that it was found in */
export const parserOf =
  <T>(schema: { parse(value: unknown): T }, migrations: Migrations, isOwn: (value: T) => boolean) =>
  (raw: unknown): Envelope<T, LogEntry> => {
    const { version, value: old, tail } = raw as Envelope<unknown, unknown>
    if (!Number.isInteger(version) || !Array.isArray(tail)) throw new Error('the file has no version or no tail')
    const value = schema.parse(migrate(old, migrations))
    if (!isOwn(value)) throw new Error('the document belongs to another file')
    return { version, value, tail: tail.map((entry) => LogEntry.parse(entry)) }
  }

/** Removes every file of one id: document, log, temporary files, and set-aside files. */
export async function removeAll(files: FileSystem, folder: string, name: string): Promise<void> {
  const entries = await opendir(folder).catch(missing)
  if (!entries) return
  const mine: string[] = []
  for await (const { name: file } of entries)
    if (file.startsWith(`${name}.`) || file.startsWith(`.${name}.`)) mine.push(file)
  // The document last: while it exists the id is listed, so that a retry finds what a failure has left.
  mine.sort((a, b) => Number(a === `${name}.json`) - Number(b === `${name}.json`))
  for (const file of mine) await files.unlink(join(folder, file)).catch(missing)
  await syncFolder(files, folder)
}

/** A document's file. */
interface Found {
  readonly path: string
  /** The stored value, unchecked; undefined if it isn't JSON. */
  readonly value: unknown
}

interface Walk {
  /** If set, leftovers of earlier processes are removed. */
  readonly files?: FileSystem
  /** Called with the number of unreadable files and folders, if there are any. */
  readonly skipped?: (count: number) => void
}

/** Streams every document of a kind as it is on the disk. Unreadable ones don't block the others. */
export async function* storedIn(dir: string, kind: Kind, { files, skipped }: Walk = {}): AsyncGenerator<Found> {
  let unread = 0
  const skip = (error: unknown): undefined => {
    if (missingOrUnreadable(error)) unread++
  }
  for await (const tenant of await opendir(join(dir, 'tenants'))) {
    const folder = join(dir, 'tenants', tenant.name, kind)
    const entries = await opendir(folder).catch(noFolder).catch(skip)
    if (!entries) continue
    for await (const { name } of entries) {
      const path = join(folder, name)
      if (files && isLeftOver(name)) await files.unlink(path).catch(missing)
      if (!name.endsWith('.json')) continue
      const text = await readFile(path, 'utf8').catch(skip)
      if (text !== undefined) yield { path, value: valueIn(text) }
    }
  }
  if (unread > 0) skipped?.(unread)
}

type Kind = 'learners' | 'teams'

/** A file in place of a folder isn't ours. */
function noFolder(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') missing(error)
}

function valueIn(text: string): unknown {
  try {
    return (JSON.parse(text) as Envelope<unknown>).value
  } catch {
    return undefined
  }
}

/** Reads the two ids that a document's file is named after: the tenant and `idField`. */
export function idsIn(path: string, idField: string, value: unknown): [tenant: string, id: string] | undefined {
  const [tenant, id] = namesIn(path)
  const { tenant: itsTenant, [idField]: itsId } = (value ?? {}) as Record<string, unknown>
  return isNamed(itsTenant, tenant) && isNamed(itsId, id) ? [itsTenant, itsId] : undefined
}

/**
 * The same for a damaged document, from its readable parts, or from file names that are the ids themselves. An id counts only if it matches
 * the file's name.
 * @param elsewhere looks for the id in other fields
 * @throws the disk's error if the file can't be read
 */
export async function idsOfDamaged(
  path: string,
  idField: string,
  elsewhere?: Elsewhere,
): Promise<[tenant: string, id: string] | undefined> {
  const bytes = (await readFile(path).catch(missing)) ?? Buffer.alloc(0)
  const [tenant, id] = namesIn(path).map((name, place) => {
    const named = accepting({ safeParse: (value) => (isNamed(value, name) ? { data: value } : {}) })
    const field = fieldIn(bytes, place === 0 ? 'tenant' : idField, named)
    return field ?? (place === 0 ? undefined : elsewhere?.(bytes, named)) ?? (isNamed(name, name) ? name : undefined)
  })
  return tenant !== undefined && id !== undefined ? [tenant, id] : undefined
}

/** @returns the id from another field, if `named` accepts it */
export type Elsewhere = (bytes: Buffer, named: Accept<string>) => string | undefined

const isNamed = (value: unknown, name: string): value is string =>
  typeof value === 'string' && fileNameOf(value) === name

const namesIn = (path: string): [tenant: string, name: string] => [
  basename(dirname(dirname(path))),
  basename(path, '.json'),
]

/** Adds an unchecked document to an index. @returns false if it lacks the needed fields */
export function isTaken<T>(value: T, take: (document: T) => unknown): boolean {
  try {
    take(value)
    return true
  } catch {
    return false
  }
}

interface Cached {
  readonly document: { pending: number; inOrder<R>(run: () => Promise<R>): Promise<R> }
}

/** Keeps the documents that were used last, and every document that has an operation waiting or running. */
export function cache<T extends Cached>(size: number) {
  /** Evicted while busy. A second instance of the same document would not know what the first one writes. */
  const busy = new Map<string, T>()
  const recent = new LRUCache<string, T>({
    max: size,
    dispose(item, path, reason) {
      if (reason === 'evict' && item.document.pending > 0) busy.set(path, item)
    },
  })
  return {
    get(path: string, make: () => T): T {
      const found = recent.get(path)
      if (found) return found
      const item = busy.get(path) ?? make()
      for (const [old, { document }] of busy) if (old === path || document.pending === 0) busy.delete(old)
      recent.set(path, item)
      return item
    },
    settled: () =>
      Promise.all(
        [...recent.values(), ...busy.values()].map(({ document }) => document.inOrder(() => Promise.resolve())),
      ),
  }
}
