import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { Low } from 'lowdb'
import { ZodError } from 'zod'
import { AtomicJson } from './files/atomic-json.ts'
import { NewerSchema } from '../migrate.ts'
import { replaceFile } from './files/replace-file.ts'
import type { EngineParts } from './engine-parts.ts'
import type { Envelope } from '../envelope.ts'
import { VersionConflict } from '../store.ts'

/** How to read the documents of a kind, and how to rebuild a damaged one. */
export interface Form<T, E> {
  /** `learner` or `team`, for the operator. */
  readonly kind: string
  /** @throws NewerSchema, or any other error if the document is damaged */
  readonly parse: (stored: unknown) => Envelope<T, E> | Promise<Envelope<T, E>>
  /** Rebuilds a document from the readable parts of a damaged one. @throws NewerSchema if it's only too new */
  readonly recover: (bytes: Buffer, writtenAt: Date) => Promise<Envelope<T, E>>
  /** Brings the file up to date with decided commits. @throws the disk's error, and then the file must not be read */
  readonly settle: () => Promise<void>
  /** Called with the stored value after each read and each commit. */
  readonly held: (value: T) => void
}

type DocumentParts = Pick<EngineParts, 'files' | 'log' | 'queues'>

/** One versioned document in one file, through lowdb. Its operations run in order, independently of other documents. */
export class Document<T, E = never> {
  readonly #low: Low<Envelope<T, E> | null>
  readonly #path: string
  readonly #form: Form<T, E>
  readonly #parts: DocumentParts
  #loaded = false
  /** Waiting and running operations; a busy document must stay in the cache. */
  pending = 0

  constructor(path: string, form: Form<T, E>, parts: DocumentParts) {
    this.#low = new Low(new AtomicJson<Envelope<T, E> | null>(path, parts.files), null)
    this.#path = path
    this.#form = form
    this.#parts = parts
  }

  /** Runs an operation after all earlier ones. */
  inOrder<R>(operation: () => Promise<R>): Promise<R> {
    this.pending++
    return this.#parts.queues.run(this.#path, operation).finally(() => this.pending--)
  }

  /** Call it only inside `inOrder`. Null if there is no document; a damaged one is rebuilt first. */
  async current(): Promise<Envelope<T, E> | null> {
    if (this.#loaded) return this.#low.data
    await this.#form.settle()
    // lowdb keeps its old data if there is no file.
    this.#low.data = null
    try {
      await this.#low.read()
      if (this.#low.data !== null) this.#low.data = await this.#form.parse(this.#low.data)
    } catch (error) {
      this.#low.data = null
      if (error instanceof NewerSchema || (error as NodeJS.ErrnoException).code !== undefined) throw error
      await this.#rebuild(error)
    }
    this.#loaded = true
    if (this.#low.data) this.#form.held(this.#low.data.value)
    return this.#low.data
  }

  /** Call it only inside `inOrder`. @throws VersionConflict if the document has another version */
  async at(expected: number): Promise<Envelope<T, E> | null> {
    const before = await this.current()
    const found = before?.version ?? 0
    if (found !== expected) throw new VersionConflict(`expected version ${expected}, found ${found}`)
    return before
  }

  /** Call it only inside `inOrder`, after `at`. @throws the disk's error, and then the file has either the old document or the new one */
  async replace(next: Envelope<T, E>): Promise<void> {
    this.#low.data = next
    try {
      await this.#low.write()
    } catch (error) {
      // After a failed rename or folder sync, the file may have either content, so it's read again.
      this.#loaded = false
      await this.current().catch(() => {})
      throw error
    }
    this.#form.held(next.value)
  }

  /** Call it only inside `inOrder`, after `at`: a journal has stored this. @param isWritten whether the document's own file has it too */
  decided(next: Envelope<T, E>, isWritten: boolean): void {
    this.#low.data = next
    this.#loaded = isWritten
    this.#form.held(next.value)
  }

  /** Call it only inside `inOrder`, if the file was removed, or its content is unknown. */
  forget(): void {
    this.#loaded = false
  }

  /** Copies the damaged text aside before it's replaced. The copy is named by its content, so that repeated attempts leave only one. */
  async #rebuild(error: unknown): Promise<void> {
    const [bytes, { mtime }] = [await readFile(this.#path), await stat(this.#path)]
    const envelope = await this.#form.recover(bytes, mtime)
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    await replaceFile(this.#parts.files, `${this.#path}.corrupt-${mark}`, bytes)
    this.#low.data = envelope
    await this.#low.write()
    this.#parts.log('a damaged document was set aside and rebuilt from its readable parts', {
      document: this.#form.kind,
      reason: reasonOf(error),
      hint: 'npm run doctor lists what was set aside.',
    })
  }
}

/** Leaves out the parsers' messages, because they quote the content. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'no JSON'
  if (error instanceof ZodError) return `schema: ${error.issues[0]?.code ?? 'unknown'}`
  return 'form'
}
