import { opendir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LogEntry } from '../domain/review.ts'
import { runId } from './atomic-json.ts'
import type { Envelope } from './document.ts'
import { missing, realFileSystem, syncFolder } from './file-system.ts'
import { migrate, type Migrations } from './migrate.ts'

// What the files of learners and those of teams have in common.

export const stored = <T>(envelope: Envelope<T, LogEntry> | null) => envelope ?? undefined

export const parserOf =
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

/** Removes every file of one id: document, log, temporary files, what was set aside. */
export async function removeAll(folder: string, name: string): Promise<void> {
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

/** Every document of a kind as it stands on the disk, unchecked; unreadable ones are left to their own turn. */
export async function* storedIn<T>(dir: string, kind: string): AsyncGenerator<T> {
  for await (const tenant of await opendir(join(dir, 'tenants'))) {
    const folder = join(dir, 'tenants', tenant.name, kind)
    const entries = await opendir(folder).catch(missing)
    if (!entries) continue
    for await (const { name } of entries) {
      if (name.endsWith('.tmp') && !name.includes(runId)) await rm(join(folder, name), { force: true })
      if (!name.endsWith('.json')) continue
      const text = await readFile(join(folder, name), 'utf8').catch(missing)
      const document = text === undefined ? undefined : (parsed(text) as T | undefined)
      if (document) yield document
    }
  }
}

function parsed(text: string): unknown {
  try {
    const { value } = JSON.parse(text) as Envelope<{ tenant?: unknown }>
    return typeof value.tenant === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

/** Least recently used first; a document with work under way stays. */
export function cache<
  T extends { readonly document: { pending: number; inOrder<R>(run: () => Promise<R>): Promise<R> } },
>(size: number, make: (path: string) => T) {
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
