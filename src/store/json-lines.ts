import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import type { Accept } from './accept.ts'
import { missing } from './file-system.ts'
import { objectsIn } from './salvage.ts'

/** One line of a file of JSON objects, one a line. */
export interface Line<E> {
  /** Usually one. None when nothing on it can be read; several when a damaged line break has joined lines. */
  readonly entries: readonly E[]
  /** Something on it cannot be read. */
  readonly damaged: boolean
  /** The last line has no line break: its write was cut off, or the break is damaged. */
  readonly torn: boolean
  /** Its bytes without the line break; undefined when it is longer than any entry can be. */
  readonly bytes: Buffer | undefined
  /** Where it begins, and where the next one does. */
  readonly start: number
  readonly end: number
}

const pieceBytes = 256 * 1024
/** No entry is nearly as long; what is longer is damage and is not held in memory. */
const maxLineBytes = 1024 * 1024

/**
 * Reads a file of JSON lines in pieces, up to `until` bytes. A missing file has no lines. Whatever is damaged, every line that can be read is
 * given: NUL bytes, carriage returns and byte order marks around an entry are skipped, joined lines are taken apart.
 */
export async function* linesOf<E>(
  path: string,
  accept: Accept<E>,
  until = Infinity,
): AsyncGenerator<readonly Line<E>[]> {
  const splitter = new Splitter(accept)
  for await (const piece of piecesOf(path, 0, until)) yield splitter.lines(piece)
  yield splitter.rest()
}

/** The bytes of a part of a file, piece by piece. */
export async function* piecesOf(path: string, start: number, end: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch(missing)
  if (!file) return
  try {
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, end - at))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Cuts pieces into lines. */
class Splitter<E> {
  readonly #accept: Accept<E>
  #begun: Buffer[] = []
  #length = 0
  #start = 0

  constructor(accept: Accept<E>) {
    this.#accept = accept
  }

  lines(piece: Buffer): Line<E>[] {
    const lines: Line<E>[] = []
    let from = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      this.#take(piece.subarray(from, at))
      lines.push(this.#line(false))
      from = at + 1
    }
    this.#take(piece.subarray(from))
    return lines
  }

  rest(): Line<E>[] {
    return this.#length === 0 ? [] : [this.#line(true)]
  }

  #take(part: Buffer): void {
    this.#length += part.length
    if (this.#length > maxLineBytes) this.#begun = []
    else if (part.length > 0) this.#begun.push(part)
  }

  #line(torn: boolean): Line<E> {
    const bytes = this.#length > maxLineBytes ? undefined : this.#joined()
    const start = this.#start
    const end = start + this.#length + (torn ? 0 : 1)
    this.#begun = []
    this.#length = 0
    this.#start = end
    return { ...readLine(bytes, this.#accept), torn, bytes, start, end }
  }

  #joined(): Buffer {
    return this.#begun.length === 1 ? (this.#begun[0] as Buffer) : Buffer.concat(this.#begun)
  }
}

function readLine<E>(bytes: Buffer | undefined, accept: Accept<E>): Pick<Line<E>, 'entries' | 'damaged'> {
  if (bytes === undefined) return { entries: [], damaged: true }
  const text = isUtf8(bytes) ? bytes.toString().replace(/^\uFEFF/, '') : undefined
  if (text?.trim() === '') return { entries: [], damaged: false }
  const entry = text === undefined ? undefined : entryIn(text, accept)
  return entry === undefined
    ? { entries: objectsIn(bytes, accept), damaged: true }
    : { entries: [entry], damaged: false }
}

function entryIn<E>(text: string, accept: Accept<E>): E | undefined {
  try {
    return accept(JSON.parse(text))
  } catch {
    return undefined
  }
}
