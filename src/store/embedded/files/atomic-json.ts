import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { missing, type FileSystem } from './file-system.ts'
import { replaceFile } from './replace-file.ts'

/**
 * A lowdb adapter for one JSON file, with `replaceFile`'s promises. lowdb's own adapter uses one fixed temporary name and never calls fsync.
 */
export class AtomicJson<T> implements Adapter<T> {
  readonly #path: string
  readonly #files: FileSystem

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  /** @returns null if there is no file. @throws SyntaxError if it isn't a JSON object */
  async read(): Promise<T | null> {
    const bytes = await readFile(this.#path).catch(missing)
    if (bytes === undefined) return null
    // Decoding would silently replace broken characters.
    if (!isUtf8(bytes)) throw new SyntaxError('not UTF-8')
    const value: unknown = JSON.parse(bytes.toString())
    if (typeof value !== 'object' || value === null) throw new SyntaxError('not a JSON object')
    return value as T
  }

  write(data: T): Promise<void> {
    return replaceFile(this.#files, this.#path, JSON.stringify(data))
  }
}
