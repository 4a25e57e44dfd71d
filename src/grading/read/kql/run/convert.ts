import {
  day,
  hour,
  Instant,
  instantIn,
  isBag,
  minute,
  nothing,
  second,
  sizeOf,
  Span,
  spanIn,
  textOf,
  type Value,
} from './value.ts'

/** A value as another type, or nothing if it can't be. */
export function convert(value: Value, type: string): Value {
  if (value === null) return nothing(type)
  switch (type) {
    case 'string':
      return textOf(value)
    case 'long':
    case 'int': {
      const number = numberIn(value)
      return number === null || !Number.isFinite(number) ? null : Math.trunc(number)
    }
    case 'real':
    case 'decimal':
      return numberIn(value)
    case 'bool':
      return flagIn(value)
    case 'datetime':
      return value instanceof Instant ? value : typeof value === 'string' ? instantIn(value) : null
    case 'timespan':
      return value instanceof Span
        ? value
        : typeof value === 'string'
          ? spanIn(value)
          : typeof value === 'number'
            ? new Span(value * day)
            : null
    default:
      return value
  }
}

function numberIn(value: Value): number | null {
  if (typeof value !== 'string') return sizeOf(value) ?? null
  const text = value.trim()
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text)
    : /^0x[\da-f]+$/i.test(text)
      ? Number(text)
      : null
}

function flagIn(value: Value): boolean | null {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  const text = textOf(value).toLowerCase()
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null
}

/** What a JSON text has. */
export function parsed(text: string): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return text
  }
}

/** A property of a bag, or an item of a list; negative places count from its end. */
export function property(value: Value, key: Value): Value {
  if (Array.isArray(value)) return typeof key === 'number' ? ((value as readonly Value[]).at(key) ?? null) : null
  if (!isBag(value) || typeof key !== 'string') return null
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null
}

const date = (value: Instant): Date => new Date(value.ms)

/** The start of the period that an instant is in, `offset` periods later. */
export function startOf(period: string, value: Instant, offset = 0): Instant {
  const at = date(value)
  const [year, month, dayOfMonth] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (period === 'year') return new Instant(Date.UTC(year + offset, 0, 1))
  if (period === 'quarter') return new Instant(Date.UTC(year, Math.floor(month / 3) * 3 + offset * 3, 1))
  if (period === 'month') return new Instant(Date.UTC(year, month + offset, 1))
  if (period === 'week') return new Instant(Date.UTC(year, month, dayOfMonth - at.getUTCDay() + offset * 7))
  if (period === 'day') return new Instant(Date.UTC(year, month, dayOfMonth + offset))
  const size = sizes[period] ?? second
  return new Instant((Math.floor(value.ms / size) + offset) * size)
}

const sizes: Readonly<Record<string, number>> = { hour, minute, second, millisecond: 1 }

/** The number of a period since a fixed one, so that a difference counts the borders between two instants. */
export function numberOf(period: string, value: Instant): number {
  const at = date(value)
  if (period === 'year') return at.getUTCFullYear()
  if (period === 'quarter') return at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3)
  if (period === 'month') return at.getUTCFullYear() * 12 + at.getUTCMonth()
  if (period === 'week') return Math.round(startOf('week', value).ms / day / 7)
  return Math.floor(value.ms / (period === 'day' ? day : (sizes[period] ?? second)))
}

export function added(period: string, count: number, value: Instant): Instant {
  if (period === 'day' || period === 'week') return new Instant(value.ms + count * day * (period === 'week' ? 7 : 1))
  if (sizes[period] !== undefined) return new Instant(value.ms + count * sizes[period])
  const at = date(value)
  const months = count * (period === 'year' ? 12 : period === 'quarter' ? 3 : 1)
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const dayOfMonth = Math.min(at.getUTCDate(), last)
  return new Instant(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), dayOfMonth) + (value.ms - startOf('day', value).ms),
  )
}

/** A part of an instant: its year, month, day, hour, … */
export function partOf(part: string, value: Instant): number | null {
  const at = date(value)
  const dayOfYear = Math.floor((value.ms - startOf('year', value).ms) / day) + 1
  const parts: Readonly<Record<string, number>> = {
    year: at.getUTCFullYear(),
    quarter: Math.floor(at.getUTCMonth() / 3) + 1,
    month: at.getUTCMonth() + 1,
    week_of_year: weekOf(value),
    day: at.getUTCDate(),
    dayofyear: dayOfYear,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
  }
  return parts[part.toLowerCase()] ?? null
}

/** The ISO week. */
function weekOf(value: Instant): number {
  const thursday = date(new Instant(value.ms + (3 - ((date(value).getUTCDay() + 6) % 7)) * day))
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / day / 7) + 1
}

/** An instant or span in a format such as `yyyy-MM-dd HH:mm`. */
export function formatted(value: Instant | Span, format: string): string {
  const span = value instanceof Span ? Math.abs(value.ms) : 0
  const at = value instanceof Instant ? date(value) : new Date(span)
  const days = value instanceof Instant ? at.getUTCDate() : Math.floor(span / day)
  return format.replaceAll(/y+|M+|d+|H+|h+|m+|s+|[fF]+|t+/g, (token) => {
    const number: Readonly<Record<string, number>> = {
      y: token.length === 2 ? at.getUTCFullYear() % 100 : at.getUTCFullYear(),
      M: at.getUTCMonth() + 1,
      d: days,
      H: at.getUTCHours(),
      h: value instanceof Span ? at.getUTCHours() : at.getUTCHours() % 12 || 12,
      m: at.getUTCMinutes(),
      s: at.getUTCSeconds(),
    }
    const [letter = ''] = token
    if (letter === 't') return at.getUTCHours() < 12 ? 'AM' : 'PM'
    if (letter === 'f' || letter === 'F')
      return String(at.getUTCMilliseconds()).padStart(3, '0').padEnd(7, '0').slice(0, token.length)
    return String(number[letter] ?? '').padStart(token.length, '0')
  })
}
