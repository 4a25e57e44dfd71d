import { isUtf8 } from 'node:buffer'
import type { Accept } from '../../salvage/accept.ts'
import { objectsIn } from '../../salvage/salvage.ts'

/** One line of a file with one JSON object per line. */
export interface Line<E> {
  /** Usually one. None if the line is unreadable; several if a damaged line break has joined lines. */
  readonly entries: readonly E[]
  /** A part of it is unreadable. */
  readonly damaged: boolean
  /** It's the last line and has no line break: its write was interrupted, or the break is damaged. */
  readonly torn: boolean
  /** Its bytes without the line break; undefined if it's longer than any entry can be. */
  readonly bytes: Buffer | undefined
  /** Where it starts, and where the next line starts. */
  readonly start: number
  readonly end: number
}

/** Much longer than any entry. A longer line is damage and isn't held in memory. */
const maxLineBytes = 1024 * 1024

/** Splits the pieces of a file into lines and reads them. */
export class LineSplitter<E> {
  readonly #accept: Accept<E>
  #begun: Buffer[] = []
  #length = 0
  #start = 0

  constructor(accept: Accept<E>) {
    this.#accept = accept
  }

  lines(piece: Buffer): readonly Line<E>[] {
    const last = piece.lastIndexOf(10)
    if (last !== -1 && this.#length + piece.length <= maxLineBytes) {
      const whole = Buffer.concat([...this.#begun, piece.subarray(0, last)])
      if (isUtf8(whole)) {
        const lines = this.#decoded(whole)
        this.#begin(this.#start + whole.length + 1)
        this.#take(piece.subarray(last + 1))
        return lines
      }
    }
    return this.#oneByOne(piece)
  }

  /** Decoding many lines at once takes half the time. */
  #decoded(whole: Buffer): Line<E>[] {
    let from = 0
    return whole
      .toString()
      .split('\n')
      .map((text) => {
        const to = from + Buffer.byteLength(text)
        const line = new WholeLine(readText(text, this.#accept), whole, from, to, this.#start)
        from = to + 1
        return line
      })
  }

  #oneByOne(piece: Buffer): Line<E>[] {
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
    this.#begin(end)
    return { ...readLine(bytes, this.#accept), torn, bytes, start, end }
  }

  #begin(start: number): void {
    this.#begun = []
    this.#length = 0
    this.#start = start
  }

  #joined(): Buffer {
    return this.#begun.length === 1 ? (this.#begun[0] as Buffer) : Buffer.concat(this.#begun)
  }
}

/** A line of a piece that was decoded as a whole. Its bytes are rarely needed, so they're computed on demand. */
class WholeLine<E> implements Line<E> {
  readonly entries: readonly E[]
  readonly damaged: boolean
  readonly torn = false
  readonly start: number
  readonly end: number
  readonly #piece: Buffer
  readonly #at: number

  constructor(read: Read<E>, piece: Buffer, from: number, to: number, at: number) {
    this.entries = read.entries
    this.damaged = read.damaged
    this.start = at + from
    this.end = at + to + 1
    this.#piece = piece
    this.#at = at
  }

  get bytes(): Buffer {
    return this.#piece.subarray(this.start - this.#at, this.end - this.#at - 1)
  }
}

type Read<E> = Pick<Line<E>, 'entries' | 'damaged'>

function readLine<E>(bytes: Buffer | undefined, accept: Accept<E>): Read<E> {
  if (bytes === undefined) return { entries: [], damaged: true }
  return isUtf8(bytes) ? readText(bytes.toString(), accept) : { entries: objectsIn(bytes, accept), damaged: true }
}

function readText<E>(text: string, accept: Accept<E>): Read<E> {
  const entry = entryIn(text, accept) ?? entryIn(text.replace(/^\uFEFF/, ''), accept)
  if (entry !== undefined) return { entries: [entry], damaged: false }
  if (text.trim() === '') return { entries: [], damaged: false }
  return { entries: objectsIn(Buffer.from(text), accept), damaged: true }
}

function entryIn<E>(text: string, accept: Accept<E>): E | undefined {
  try {
    return accept(JSON.parse(text))
  } catch {
    return undefined
  }
}
