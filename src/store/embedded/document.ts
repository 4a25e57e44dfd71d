import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { Low } from 'lowdb'
import { ZodError } from 'zod'
import { AtomicJson } from './files/atomic-json.ts'
import { NewerSchema } from '../migrate.ts'
import { replaceFile } from './files/replace-file.ts'
import type { EngineParts } from './engine-parts.ts'
import { VersionConflict } from '../store.ts'

/** What one file holds. `tail` has the log entries that are not in the log file yet, so that both are written at once. */
export interface Envelope<T, E = never> {
  readonly version: number
  readonly value: T
  readonly tail: readonly E[]
}

/** How the documents of a kind are read, and what becomes of a damaged one. */
export interface Form<T, E> {
  /** `learner` or `team`, for the operator. */
  readonly kind: string
  /** @throws NewerSchema, or anything else when the document is damaged */
  readonly parse: (stored: unknown) => Envelope<T, E>
  /** A whole document from what is readable of a damaged one. @throws NewerSchema when it only is too new */
  readonly recover: (bytes: Buffer, writtenAt: Date) => Promise<Envelope<T, E>>
  /** Brings the file up to date with what was decided. @throws the disk's error, and then the file must not be read */
  readonly settle: () => Promise<void>
  /** Told what the disk holds, after each reading and each commit. */
  readonly held: (value: T) => void
}

type DocumentParts = Pick<EngineParts, 'files' | 'log' | 'queues'>

/** One versioned document in one file, through lowdb. Its operations run one after another; nobody waits for another document's. */
export class Document<T, E = never> {
  readonly #low: Low<Envelope<T, E> | null>
  readonly #path: string
  readonly #form: Form<T, E>
  readonly #parts: DocumentParts
  #loaded = false
  /** Operations that wait or run; a busy document must not leave the cache. */
  pending = 0

  constructor(path: string, form: Form<T, E>, parts: DocumentParts) {
    this.#low = new Low(new AtomicJson<Envelope<T, E> | null>(path, parts.files), null)
    this.#path = path
    this.#form = form
    this.#parts = parts
  }

  /** Runs an operation after all that were asked for before it. */
  inOrder<R>(operation: () => Promise<R>): Promise<R> {
    this.pending++
    return this.#parts.queues.run(this.#path, operation).finally(() => this.pending--)
  }

  /** Only inside `inOrder`. Null when there is no document; a damaged one is rebuilt first. */
  async current(): Promise<Envelope<T, E> | null> {
    if (this.#loaded) return this.#low.data
    await this.#form.settle()
    // lowdb keeps what it had when there is no file.
    this.#low.data = null
    try {
      await this.#low.read()
      if (this.#low.data !== null) this.#low.data = this.#form.parse(this.#low.data)
    } catch (error) {
      this.#low.data = null
      if (error instanceof NewerSchema || (error as NodeJS.ErrnoException).code !== undefined) throw error
      await this.#rebuild(error)
    }
    this.#loaded = true
    if (this.#low.data) this.#form.held(this.#low.data.value)
    return this.#low.data
  }

  /** Only inside `inOrder`. @throws VersionConflict when the document has another version */
  async at(expected: number): Promise<Envelope<T, E> | null> {
    const before = await this.current()
    const found = before?.version ?? 0
    if (found !== expected) throw new VersionConflict(`expected version ${expected}, found ${found}`)
    return before
  }

  /** Only inside `inOrder`, after `at`. @throws the disk's error, and then the old document still holds, or the new one whole */
  async replace(next: Envelope<T, E>): Promise<void> {
    this.#low.data = next
    try {
      await this.#low.write()
    } catch (error) {
      // After a failed rename or folder sync the disk may hold either text: what it holds is read again.
      this.#loaded = false
      await this.current().catch(() => {})
      throw error
    }
    this.#form.held(next.value)
  }

  /** Only inside `inOrder`, after `at`: a journal holds this. @param isWritten whether the document's own file does as well */
  decided(next: Envelope<T, E>, isWritten: boolean): void {
    this.#low.data = next
    this.#loaded = isWritten
    this.#form.held(next.value)
  }

  /** Only inside `inOrder`, after the file was removed, or may have been, or when nobody knows what it holds. */
  forget(): void {
    this.#loaded = false
  }

  /** The damaged text is copied aside before anything takes its place. Its copy is named by its content: a rebuild that fails leaves one. */
  async #rebuild(error: unknown): Promise<void> {
    const [bytes, { mtime }] = [await readFile(this.#path), await stat(this.#path)]
    const envelope = await this.#form.recover(bytes, mtime)
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    await replaceFile(this.#parts.files, `${this.#path}.corrupt-${mark}`, bytes)
    this.#low.data = envelope
    await this.#low.write()
    this.#parts.log('a damaged document was set aside and rebuilt from what can be read', {
      document: this.#form.kind,
      reason: reasonOf(error),
      hint: 'npm run doctor lists what was set aside.',
    })
  }
}

/** Without a word of the content, which the messages of parsers quote. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'no JSON'
  if (error instanceof ZodError) return `schema: ${error.issues[0]?.code ?? 'unknown'}`
  return 'form'
}
