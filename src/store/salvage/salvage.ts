import { isUtf8 } from 'node:buffer'
import type { Accept } from './accept.ts'

// Finds the readable parts of damaged JSON. It treats bytes as characters: JSON's punctuation is ASCII, so it's found even between damaged
// bytes, and each value is decoded separately.

/** No entry is longer. */
const maxEntryBytes = 64 * 1024
/** Characters to examine in one text. Nested openings make the search quadratic, so it's limited; a document needs a hundredth of this. */
const maxSteps = 50_000_000

/** Finds every accepted object, in order, without looking inside accepted ones. */
export function objectsIn<E>(bytes: Buffer, accept: Accept<E>): E[] {
  const text = bytes.toString('latin1')
  const found: E[] = []
  let steps = 0
  for (let at = text.indexOf('{"'); at !== -1 && steps < maxSteps;) {
    const end = endOfValue(text, at, maxEntryBytes)
    steps += Math.abs(end) - at
    const entry = end > 0 ? accepted(text.slice(at, end), accept) : undefined
    if (entry !== undefined) found.push(entry)
    at = text.indexOf('{"', entry === undefined ? at + 1 : end)
  }
  return found
}

/** Finds the first accepted value of a key, at any depth. */
export function fieldIn<E>(bytes: Buffer, key: string, accept: Accept<E>): E | undefined {
  const text = bytes.toString('latin1')
  const mark = `"${key}":`
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\') continue
    const start = at + mark.length
    const end = endOfValue(text, start, text.length)
    const value = end > 0 ? accepted(text.slice(start, end), accept) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

/** Finds every key with an accepted object as its value: the readable part of a record. */
export function pairsIn<E>(bytes: Buffer, accept: Accept<E>): [key: string, value: E][] {
  const text = bytes.toString('latin1')
  const found: [string, E][] = []
  for (let at = text.indexOf('":{'); at !== -1; at = text.indexOf('":{', at + 1)) {
    const key = accepted(text.slice(text.lastIndexOf('"', at - 1), at + 1), (value) => value as string)
    const end = endOfValue(text, at + 2, maxEntryBytes)
    const value = end > 0 ? accepted(text.slice(at + 2, end), accept) : undefined
    if (typeof key === 'string' && value !== undefined) found.push([key, value])
  }
  return found
}

/** Returns the bytes from the start of a key's object, even if the object is damaged. */
export function behindKey(bytes: Buffer, key: string): Buffer | undefined {
  const text = bytes.toString('latin1')
  const mark = `"${key}":{`
  let at = text.indexOf(mark)
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(mark, at + 1)
  return at === -1 ? undefined : bytes.subarray(at + mark.length)
}

/** Reads the texts of a list that may be damaged or cut off. */
export function textsIn(bytes: Buffer, key: string): string[] {
  const list = /^[^\]]*/.exec(bytes.toString('latin1').split(`"${key}":["`, 2)[1] ?? '')?.[0] ?? ''
  const parts = list.split('","')
  const last = parts.pop() ?? ''
  if (last.endsWith('"')) parts.push(last.slice(0, -1))
  return parts.flatMap(
    (part) => accepted(`"${part}"`, (value) => (typeof value === 'string' ? value : undefined)) ?? [],
  )
}

/** @returns the place after the value that starts at `at`, or the negated place where it turned out not to be a value */
function endOfValue(text: string, at: number, most: number): number {
  const limit = Math.min(text.length, at + most)
  let depth = 0
  for (let place = at; place < limit; place++) {
    const mark = text[place] as string
    if (mark === '"') {
      place = endOfString(text, place, limit)
      if (place < 0) return place
      if (depth === 0) return place + 1
    } else if (mark === '{' || mark === '[') depth++
    else if (mark === '}' || mark === ']') {
      if (depth <= 1) return place + depth
      depth--
    } else if (depth === 0 && mark === ',') return place
    else if (mark < ' ') return -place
  }
  return -limit
}

/** @returns the place of the closing quote, or the negated place where the string is broken */
function endOfString(text: string, at: number, limit: number): number {
  for (let place = at + 1; place < limit; place++) {
    const mark = text[place] as string
    if (mark === '"') return place
    if (mark === '\\') place++
    else if (mark < ' ') return -place
  }
  return -limit
}

function accepted<E>(part: string, accept: Accept<E>): E | undefined {
  const bytes = Buffer.from(part, 'latin1')
  if (!isUtf8(bytes)) return undefined
  try {
    return accept(JSON.parse(bytes.toString()))
  } catch {
    return undefined
  }
}
