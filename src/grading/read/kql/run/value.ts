/** A point in time. */
export class Instant {
  readonly ms: number
  constructor(ms: number) {
    this.ms = ms
  }
}

/** A length of time. */
export class Span {
  readonly ms: number
  constructor(ms: number) {
    this.ms = ms
  }
}

export type Value =
  null | boolean | number | string | Instant | Span | readonly Value[] | { readonly [key: string]: Value }

export interface Column {
  readonly name: string
  readonly type: string
}

export type Row = readonly Value[]

/** A table, or what an operator returned. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The columns of tables, by the tables' names. */
export type Schema = Readonly<Record<string, readonly Column[]>>

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
/** Milliseconds from 0001-01-01, a Monday, from which Kusto counts bins, to 1970-01-01. */
export const beforeUnix = 62_135_596_800_000

export const isBag = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Instant) &&
  !(value instanceof Span)

/** What a value is where none is: Kusto's strings are never null. */
export const nothing = (type: string): Value => (type === 'string' ? '' : null)

/** Reads a literal such as `1.5h`, `timespan(1.02:03:04)`, or `02:30`. */
export function spanIn(text: string): Span | null {
  const inner = /^(?:timespan|time)? ?\(? ?"?(-?) ?([^()"]+?)"? ?\)?$/.exec(text.trim().replaceAll(/\s+/g, ' '))
  const sign = inner?.[1] === '-' ? -1 : 1
  const body = inner?.[2] ?? ''
  const short =
    /^(\d+(?:\.\d+)?)\s*(d|days?|h|hrs?|hours?|m|min|minutes?|s|sec|seconds?|ms|milliseconds?|microseconds?|ticks?)$/.exec(
      body,
    )
  if (short) return new Span(sign * Number(short[1]) * unitOf(short[2] ?? ''))
  const long = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/.exec(body)
  if (long)
    return new Span(
      sign *
        (Number(long[1] ?? 0) * day +
          Number(long[2]) * hour +
          Number(long[3]) * minute +
          Number(long[4] ?? 0) * second),
    )
  return /^\d+$/.test(body) ? new Span(sign * Number(body) * day) : null
}

function unitOf(name: string): number {
  if (name.startsWith('d')) return day
  if (name.startsWith('h')) return hour
  if (name === 'ms' || name.startsWith('milli')) return 1
  if (name.startsWith('micro')) return 1 / 1000
  if (name.startsWith('tick')) return 1 / 10_000
  return name.startsWith('m') ? minute : second
}

/** Reads a date, with or without a time; times without a zone are UTC. */
export function instantIn(text: string): Instant | null {
  const found =
    /^\s*"?(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?"?\s*$/i.exec(
      text,
    )
  if (!found) return null
  const [, year, month, dayOfMonth = '1', hours = '0', minutes = '0', seconds = '0', fraction = '0', zone = 'Z'] = found
  const ms = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(dayOfMonth),
    Number(hours),
    Number(minutes),
    Number(seconds),
  )
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  const shift = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * hour + Number(offset[3]) * minute) : 0
  return Number.isNaN(ms) ? null : new Instant(ms + Number(`0.${fraction}`) * second - shift)
}

const padded = (value: number, length: number): string => String(Math.floor(value)).padStart(length, '0')

function spanText(ms: number): string {
  const size = Math.abs(ms)
  const days = Math.floor(size / day)
  const rest = size % second
  const fraction = rest === 0 ? '' : `.${padded(Math.round(rest * 10_000), 7)}`
  const clock = `${padded((size % day) / hour, 2)}:${padded((size % hour) / minute, 2)}:${padded((size % minute) / second, 2)}`
  return `${ms < 0 ? '-' : ''}${days > 0 ? `${days}.` : ''}${clock}${fraction}`
}

function instantText(ms: number): string {
  const date = new Date(Math.floor(ms))
  if (Number.isNaN(date.getTime())) return ''
  return `${date.toISOString().slice(0, 19)}.${padded(Math.round((ms - Math.floor(ms / second) * second) * 10_000), 7)}Z`
}

/** A value as `tostring` gives it. */
export function textOf(value: Value): string {
  if (value === null) return ''
  if (value instanceof Instant) return instantText(value.ms)
  if (value instanceof Span) return spanText(value.ms)
  return typeof value === 'object' ? JSON.stringify(plainOf(value)) : String(value)
}

/** A value without the classes of this module, as JSON has it. */
export function plainOf(value: Value): unknown {
  if (value instanceof Instant || value instanceof Span) return textOf(value)
  if (Array.isArray(value)) return (value as readonly Value[]).map(plainOf)
  if (isBag(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]))
  return value
}

/** A text that's equal for equal values only, to group and join by. */
export function keyOf(value: Value): string {
  if (value === null) return 'n'
  if (value instanceof Instant) return `i${value.ms}`
  if (value instanceof Span) return `p${value.ms}`
  if (typeof value === 'object') return `o${JSON.stringify(plainOf(value))}`
  return typeof value === 'string' ? `s${value}` : typeof value === 'number' ? `d${value}` : `b${value}`
}

/** Below 0 if the first comes before the second. Nulls come first. */
export function compare(left: Value, right: Value): number {
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1)
  const first = sizeOf(left)
  const other = sizeOf(right)
  if (first !== undefined && other !== undefined) return first < other ? -1 : first > other ? 1 : 0
  const [a, b] = [textOf(left), textOf(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** A size as the kind of value that another one is: an instant, a span, or a number. */
export const sized = (like: Value | undefined, size: number): Value =>
  like instanceof Instant ? new Instant(size) : like instanceof Span ? new Span(size) : size

/** The number that a value is ordered by. */
export function sizeOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  return value instanceof Instant || value instanceof Span ? value.ms : undefined
}
