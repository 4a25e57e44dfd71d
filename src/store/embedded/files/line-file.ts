import type { ZodType } from 'zod'
import { accepting, type Accept } from '../../salvage/accept.ts'
import { appendAt, removeFile, type FileSystem } from './file-system.ts'
import { linesOf, piecesOf } from './json-lines.ts'
import type { Line } from './line-splitter.ts'
import { holdsAny, type Needles } from './needles.ts'
import { replaceFile } from './replace-file.ts'
import { assertStorable } from '../../storable.ts'
import type { StoreLog } from '../../store-log.ts'

interface LineFileOptions<E> {
  readonly path: string
  readonly files: FileSystem
  readonly schema: ZodType<E>
  /** `log`, `answers` or `reports`, for the operator. */
  readonly kind: string
  readonly log: StoreLog
}

/**
 * A file of JSON lines: appended to, read in pieces, and rewritten to remove lines. An unreadable line stays in place and is skipped and
 * counted, so that reading never writes; `npm run doctor -- --repair` sets such lines aside.
 * The caller runs the calls that change the file in order.
 */
export class LineFile<E> {
  readonly #options: LineFileOptions<E>
  readonly #accept: Accept<E>
  /** Bytes that were read or durably appended. Anything after them is left from a failed write, and the next append truncates it. */
  #size: number | undefined
  /** The last line that counts lacks its line break. */
  #open = false
  /** The file's name is certainly durable. */
  #named = false
  #reported = 0

  constructor(options: LineFileOptions<E>) {
    this.#options = options
    this.#accept = accepting(options.schema)
  }

  /** Reads the whole file, piece by piece. The first time, it finds the place of the next append. */
  async *load(): AsyncGenerator<readonly E[]> {
    let size = 0
    let open = false
    let damaged = 0
    for await (const lines of linesOf(this.#options.path, this.#accept, this.#size)) {
      for (const line of lines) {
        if (line.damaged && !line.torn) damaged++
        if (line.torn && line.entries.length === 0) continue
        size = line.end
        open = line.torn
      }
      yield lines.flatMap(({ entries }) => entries)
    }
    this.#size ??= size
    this.#open = open
    this.#report(damaged)
  }

  /** Reads the entries from the disk, piece by piece, outside the order of other calls. */
  async *entries(): AsyncGenerator<readonly E[]> {
    for await (const lines of linesOf(this.#options.path, this.#accept)) yield lines.flatMap(({ entries }) => entries)
  }

  /** Appends durably. @throws Unstorable or the disk's error, and then nothing was appended */
  async append(entries: readonly E[]): Promise<void> {
    const { path, files, schema, kind } = this.#options
    for (const entry of entries) assertStorable(kind, schema, entry)
    if (this.#size === undefined) for await (const _ of this.load());
    const size = this.#size ?? 0
    const text = (this.#open ? '\n' : '') + textOf(entries)
    await appendAt(files, path, text, size, this.#named)
    this.#named = true
    this.#open = false
    this.#size = size + Buffer.byteLength(text)
  }

  /**
   * Removes the entries that don't pass, and damaged lines that contain a needle (`'all'`: every damaged line). The file is removed with its
   * last line. Nothing is written if nothing is removed.
   */
  async keep(passes: (entry: E) => boolean, needles: Needles | 'all'): Promise<void> {
    const { path, files } = this.#options
    let changes = false
    let left = false
    for await (const lines of this.#sifted(passes, needles)) {
      changes ||= lines.some(({ kept }) => kept !== 'whole')
      left ||= lines.some(({ kept }) => kept !== 'nothing')
    }
    if (!changes) return
    this.forget()
    if (left) await replaceFile(files, path, this.#keptBytes(passes, needles))
    else await removeFile(files, path)
  }

  /** Call it after other code changed or removed the file. */
  forget(): void {
    this.#size = undefined
    this.#open = false
    this.#named = false
  }

  async *#sifted(passes: (entry: E) => boolean, needles: Needles | 'all') {
    for await (const lines of linesOf(this.#options.path, this.#accept)) {
      const sifted = []
      for (const line of lines) sifted.push({ line, kept: await this.#verdict(line, passes, needles) })
      yield sifted
    }
  }

  /** Decides what stays of a line: all of its bytes, the entries that pass, or nothing. */
  async #verdict(
    line: Line<E>,
    passes: (entry: E) => boolean,
    needles: Needles | 'all',
  ): Promise<'whole' | 'entries' | 'nothing'> {
    const all = line.entries.every(passes)
    const isTainted = line.damaged && (needles === 'all' || (await this.#holds(line, needles)))
    if (all && !isTainted && (!line.torn || line.entries.length > 0)) return 'whole'
    return line.entries.some(passes) ? 'entries' : 'nothing'
  }

  async #holds({ bytes, start, end }: Line<E>, needles: Needles): Promise<boolean> {
    if (bytes) return holdsAny([bytes], needles)
    return holdsAny(piecesOf(this.#options.path, start, end), needles)
  }

  async *#keptBytes(passes: (entry: E) => boolean, needles: Needles | 'all'): AsyncGenerator<Uint8Array> {
    for await (const lines of this.#sifted(passes, needles)) {
      const parts: Buffer[] = []
      for (const { line, kept } of lines) {
        if (kept === 'entries') parts.push(Buffer.from(textOf(line.entries.filter(passes))))
        if (kept === 'whole' && line.bytes) parts.push(line.bytes, newline)
        if (kept !== 'whole' || line.bytes) continue
        yield Buffer.concat(parts.splice(0))
        yield* piecesOf(this.#options.path, line.start, line.end)
      }
      yield Buffer.concat(parts)
    }
  }

  #report(damaged: number): void {
    if (damaged > this.#reported)
      this.#options.log("lines can't be read and are skipped", {
        file: this.#options.kind,
        lines: damaged,
        hint: 'npm run doctor shows where they are; npm run doctor -- --repair sets them aside.',
      })
    this.#reported = damaged
  }
}

const newline = Buffer.from('\n')
/** Entries as lines of a file. */
export const textOf = (entries: readonly unknown[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
