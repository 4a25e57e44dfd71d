import { LogEntry } from '../../domain/memory/review.ts'
import type { FileSystem } from './files/file-system.ts'
import { LineFile } from './files/line-file.ts'
import type { StoreLog } from '../store-log.ts'

/** The append-only part of a learner's log, one JSON entry per line, each id once. */
export class LogFile {
  readonly #file: LineFile<LogEntry>
  /** Ids in the file: read once, then updated by `append`. */
  #ids: Set<string> | undefined

  constructor(path: string, files: FileSystem, log: StoreLog) {
    this.#file = new LineFile({ path, files, schema: LogEntry, kind: 'log', log })
  }

  async ids(): Promise<ReadonlySet<string>> {
    if (!this.#ids) await this.entries()
    return this.#ids as Set<string>
  }

  async entries(): Promise<LogEntry[]> {
    const entries: LogEntry[] = []
    const ids = new Set<string>()
    for await (const piece of this.#file.load())
      for (const entry of piece) {
        if (ids.has(entry.id)) continue
        ids.add(entry.id)
        entries.push(entry)
      }
    this.#ids = ids
    return entries
  }

  /** Streams the entries as they are on the disk, including duplicates. */
  pieces(): AsyncGenerator<readonly LogEntry[]> {
    return this.#file.entries()
  }

  /** Durably appends the entries that aren't there yet. */
  async append(entries: readonly LogEntry[]): Promise<void> {
    const ids = await this.ids()
    const fresh = entries.filter(({ id }) => !ids.has(id))
    if (fresh.length === 0) return
    await this.#file.append(fresh)
    for (const { id } of fresh) this.#ids?.add(id)
  }

  /** Call it after the file was removed or rewritten. */
  forget(): void {
    this.#ids = undefined
    this.#file.forget()
  }
}
