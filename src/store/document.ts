import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import { AtomicJson } from './atomic-json.ts'
import type { FileSystem } from './file-system.ts'
import { NewerSchema } from './migrate.ts'
import { VersionConflict } from './store.ts'

/** What one file holds. `tail` has the log entries that are not in the log file yet, so that both are written at once. */
export interface Envelope<T, E = never> {
  readonly version: number
  readonly value: T
  readonly tail: readonly E[]
}

export type StoreLog = (message: string, fields: Record<string, unknown>) => void

/** One versioned document in one file, through lowdb. Its operations run one after another; nobody waits for another document's. */
export class Document<T, E = never> {
  readonly #low: Low<Envelope<T, E> | null>
  readonly #path: string
  readonly #parse: (stored: unknown) => Envelope<T, E>
  readonly #log: StoreLog
  #loaded = false
  #queue: Promise<unknown> = Promise.resolve()
  /** Operations that wait or run; a busy document must not leave the cache. */
  pending = 0

  constructor(path: string, files: FileSystem, parse: (stored: unknown) => Envelope<T, E>, log: StoreLog) {
    this.#low = new Low(new AtomicJson<Envelope<T, E> | null>(path, files), null)
    this.#path = path
    this.#parse = parse
    this.#log = log
  }

  /** Runs an operation after all that were asked for before it. */
  inOrder<R>(operation: () => Promise<R>): Promise<R> {
    this.pending++
    const result = this.#queue.then(operation).finally(() => this.pending--)
    this.#queue = result.catch(() => {})
    return result
  }

  /** Only inside `inOrder`. Null when there is no document, or when it could not be read and has been set aside. */
  async current(): Promise<Envelope<T, E> | null> {
    if (this.#loaded) return this.#low.data
    try {
      await this.#low.read()
      if (this.#low.data !== null) this.#low.data = this.#parse(this.#low.data)
    } catch (error) {
      this.#low.data = null
      if (error instanceof NewerSchema || (error as NodeJS.ErrnoException).code !== undefined) throw error
      await this.#setAside(error)
    }
    this.#loaded = true
    return this.#low.data
  }

  /** Only inside `inOrder`. @throws VersionConflict, or the disk's error, and then the old document still holds */
  async replace(expected: number, next: Envelope<T, E>): Promise<void> {
    const before = await this.current()
    if ((before?.version ?? 0) !== expected)
      throw new VersionConflict(`expected version ${expected}, found ${before?.version ?? 0}`)
    this.#low.data = next
    try {
      await this.#low.write()
    } catch (error) {
      // After a failed rename or folder sync the disk may hold either text; the next operation reads what it is.
      this.#loaded = false
      throw error
    }
  }

  /** Only inside `inOrder`, after the file was removed. */
  forget(): void {
    this.#low.data = null
    this.#loaded = true
  }

  async #setAside(error: unknown): Promise<void> {
    const aside = `${this.#path}.corrupt-${process.hrtime.bigint().toString(36)}`
    await rename(this.#path, aside)
    this.#log('a document could not be read and was set aside', {
      file: aside,
      reason: error instanceof Error ? error.message.slice(0, 300) : String(error),
      hint: 'The learner goes on with what the review log tells. To restore a repaired file, stop the coach and rename it back.',
    })
  }
}
