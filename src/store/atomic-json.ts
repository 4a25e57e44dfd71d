import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { missing, syncFolder, writeNew, type FileSystem } from './file-system.ts'

/** Temporary files of this process carry this mark; those of an earlier one are left-overs of a crash. */
export const runId = randomBytes(6).toString('hex')
let written = 0

/**
 * A lowdb adapter for one JSON file. When `write` resolves the new text survives a power cut; when it rejects the old text is still there whole.
 * lowdb's own adapter uses one fixed temporary name and never calls fsync.
 */
export class AtomicJson<T> implements Adapter<T> {
  readonly #path: string
  readonly #files: FileSystem

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  /** @returns null when there is no file. @throws SyntaxError when it is no JSON */
  async read(): Promise<T | null> {
    const text = await readFile(this.#path, 'utf8').catch(missing)
    return text === undefined ? null : (JSON.parse(text) as T)
  }

  async write(data: T): Promise<void> {
    const folder = dirname(this.#path)
    const temporary = join(folder, `.${basename(this.#path)}.${runId}-${++written}.tmp`)
    try {
      await writeNew(this.#files, temporary, JSON.stringify(data))
      await this.#files.rename(temporary, this.#path)
    } catch (error) {
      await this.#files.unlink(temporary).catch(() => {})
      throw error
    }
    await syncFolder(this.#files, folder)
  }
}
