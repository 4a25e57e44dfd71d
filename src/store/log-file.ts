import { readFile } from 'node:fs/promises'
import { LogEntry } from '../domain/review.ts'
import { appendAt, missing, type FileSystem } from './file-system.ts'

/** The append-only part of a learner's log, one JSON entry a line. Nothing rewrites it. */
export class LogFile {
  readonly #path: string
  readonly #files: FileSystem
  /** Ids in the file; read once, then kept up by `append`. */
  #ids: Set<string> | undefined
  /** Bytes of whole lines; a torn last line lies behind and is cut off by the next append. */
  #size = 0

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  async ids(): Promise<ReadonlySet<string>> {
    if (this.#ids) return this.#ids
    const lines = await this.#lines()
    // The id is found without parsing: a long log is read for its ids on the first answer after a start.
    this.#ids = new Set(lines.map((line) => /"id":"([^"]*)"/.exec(line)?.[1] ?? ''))
    return this.#ids
  }

  async entries(): Promise<LogEntry[]> {
    return (await this.#lines()).map((line) => LogEntry.parse(JSON.parse(line)))
  }

  /** Appends what is not there yet, durably. */
  async append(entries: readonly LogEntry[]): Promise<void> {
    const ids = await this.ids()
    const fresh = entries.filter(({ id }) => !ids.has(id))
    if (fresh.length === 0) return
    const text = fresh.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    // A failed append may have left bytes behind; the next one cuts them off, because the size has not moved.
    await appendAt(this.#files, this.#path, text, this.#size)
    this.#size += Buffer.byteLength(text)
    for (const { id } of fresh) this.#ids?.add(id)
  }

  async #lines(): Promise<string[]> {
    const text = (await readFile(this.#path, 'utf8').catch(missing)) ?? ''
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    this.#size = Buffer.byteLength(whole)
    return whole.split('\n').filter((line) => line !== '')
  }
}
