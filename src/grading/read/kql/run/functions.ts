import { added, convert, formatted, numberOf, parsed, partOf, startOf } from './convert.ts'
import { equal, hasTerm } from './operators-of-values.ts'
import { expressionFor } from './regular-expression.ts'
import {
  beforeUnix,
  compare,
  day,
  hour,
  Instant,
  isBag,
  minute,
  second,
  sized,
  sizeOf,
  Span,
  textOf,
  type Value,
} from './value.ts'

/** What a call knows besides its arguments. */
interface Call {
  readonly now: Instant
  /** The type that the language service gives it. */
  readonly type: string
}

type Scalar = (args: readonly Value[], call: Call) => Value

const list = (value: Value): readonly Value[] => (Array.isArray(value) ? (value as readonly Value[]) : [])
const isEmpty = (value: Value): boolean => value === null || value === ''
const number = (value: Value | undefined): number => (value === undefined ? Number.NaN : (sizeOf(value) ?? Number.NaN))

/** A function that gives nothing unless its first argument is something. */
const of =
  (run: (value: NonNullable<Value>, rest: readonly Value[], call: Call) => Value): Scalar =>
  ([value = null, ...rest], call) =>
    value === null ? null : run(value, rest, call)

const ofNumber = (run: (value: number, other: number) => number): Scalar =>
  of((value, [other]) => {
    const result = run(number(value), number(other))
    return Number.isNaN(result) && typeof value !== 'number' ? null : result
  })

const ofText =
  (run: (text: string, rest: readonly Value[], call: Call) => Value): Scalar =>
  ([value = null, ...rest], call) =>
    run(textOf(value), rest, call)

const ofInstant = (run: (value: Instant, rest: readonly Value[]) => Value): Scalar =>
  of((value, rest) => (value instanceof Instant ? run(value, rest) : null))

const to =
  (type: string): Scalar =>
  ([value = null]) =>
    convert(value, type)

/** The value rounded down to a multiple of the size, counted from `from`. */
function binned(value: Value, size: Value, from: Value = null): Value {
  const step = number(size)
  const at = number(value)
  if (Number.isNaN(at) || Number.isNaN(step) || step <= 0) return null
  const base = from === null ? (value instanceof Instant ? -beforeUnix : 0) : number(from)
  const start = Math.floor((at - base) / step + 1e-12) * step + base
  return sized(value, start)
}

/** Rounds halves away from zero. */
function rounded(value: number, digits: number): number {
  const factor = 10 ** digits
  const scaled = Number((Math.abs(value) * factor).toPrecision(15))
  return (Math.sign(value) * Math.round(scaled)) / factor
}

const periods = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']
const boundaries: [string, Scalar][] = periods.flatMap((period): [string, Scalar][] => [
  [`startof${period}`, ofInstant((value, [offset = 0]) => startOf(period, value, number(offset)))],
  [
    `endof${period}`,
    ofInstant((value, [offset = 0]) => new Instant(startOf(period, value, number(offset) + 1).ms - 0.001)),
  ],
])

/** A period as people may write it: `minute`, `Minute`, or `minutes`. */
const period = (value: Value | undefined): string =>
  textOf(value ?? '')
    .toLowerCase()
    .replace(/s$/, '')

const trimmed = (pattern: Value, text: string, at: 'start' | 'end' | 'both'): string => {
  const from = at === 'end' ? text : text.replace(expressionFor(`^(?:${textOf(pattern)})`, text), '')
  return at === 'start' ? from : from.replace(expressionFor(`(?:${textOf(pattern)})$`, from), '')
}

const extracted = (pattern: Value, group: Value, text: Value): string =>
  expressionFor(textOf(pattern), textOf(text)).exec(textOf(text))?.[number(group)] ?? ''

const unequalItems = (items: readonly Value[]): readonly Value[] =>
  items.filter((item, index) => items.findIndex((other) => equal(item, other)) === index)

const sorted = (items: Value, sign: 1 | -1): readonly Value[] => list(items).toSorted((a, b) => sign * compare(a, b))

/** Lists and texts that are longer than any answer needs are cut off. */
const longestList = 5000
const longestText = 20_000

const everySize = (value: number): string => {
  const units = ['Bytes', 'KB', 'MB', 'GB', 'TB']
  const index = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log(Math.max(1, value)) / Math.log(1024))))
  return `${rounded(value / 1024 ** index, 0)} ${units[index]}`
}

const entries: readonly (readonly [string, Scalar])[] = [
  ['now', ([offset], { now }) => new Instant(now.ms + (offset === undefined ? 0 : number(offset)))],
  ['ago', of((value, _, { now }) => (value instanceof Span ? new Instant(now.ms - value.ms) : null))],
  ['bin', ([value = null, size = null]) => binned(value, size)],
  ['floor', ([value = null, size = 1]) => binned(value, size)],
  ['bin_at', ([value = null, size = null, from = null]) => binned(value, size, from)],
  ['ceiling', ofNumber(Math.ceil)],
  ['round', ofNumber((value, digits) => rounded(value, Number.isNaN(digits) ? 0 : digits))],
  ['abs', of((value) => (value instanceof Span ? new Span(Math.abs(value.ms)) : Math.abs(number(value))))],
  ['sqrt', ofNumber(Math.sqrt)],
  ['pow', ofNumber((value, power) => value ** power)],
  ['exp', ofNumber(Math.exp)],
  ['log', ofNumber(Math.log)],
  ['log10', ofNumber(Math.log10)],
  ['log2', ofNumber(Math.log2)],
  ['sign', ofNumber(Math.sign)],
  ['isnan', ([value]) => Number.isNaN(value)],
  ['isinf', ([value]) => value === Infinity || value === -Infinity],
  ['isfinite', ([value]) => Number.isFinite(value)],
  ['isnull', ([value = null]) => value === null],
  ['isnotnull', ([value = null]) => value !== null],
  ['notnull', ([value = null]) => value !== null],
  ['isempty', ([value = null]) => isEmpty(value)],
  ['isnotempty', ([value = null]) => !isEmpty(value)],
  ['notempty', ([value = null]) => !isEmpty(value)],
  ['not', of((value) => value !== true)],
  ['coalesce', (args) => args.find((value) => !isEmpty(value)) ?? args.at(-1) ?? null],
  [
    'max_of',
    (args) =>
      args
        .filter((value) => value !== null)
        .toSorted(compare)
        .at(-1) ?? null,
  ],
  ['min_of', (args) => args.filter((value) => value !== null).toSorted(compare)[0] ?? null],

  ['tostring', to('string')],
  ['toint', to('int')],
  ['tolong', to('long')],
  ['toreal', to('real')],
  ['todouble', to('real')],
  ['todecimal', to('real')],
  ['tobool', to('bool')],
  ['toboolean', to('bool')],
  ['todatetime', to('datetime')],
  ['datetime', to('datetime')],
  ['totimespan', to('timespan')],
  ['toguid', to('string')],
  ['todynamic', of((value) => (typeof value === 'string' ? parsed(value) : value))],
  ['parse_json', of((value) => (typeof value === 'string' ? parsed(value) : value))],

  ['strcat', (args) => args.map(textOf).join('').slice(0, longestText)],
  ['strcat_delim', ([delimiter = '', ...parts]) => parts.map(textOf).join(textOf(delimiter)).slice(0, longestText)],
  ['tolower', ofText((text) => text.toLowerCase())],
  ['toupper', ofText((text) => text.toUpperCase())],
  ['strlen', ofText((text) => text.length)],
  ['string_size', ofText((text) => new TextEncoder().encode(text).length)],
  [
    'substring',
    ofText((text, [start = 0, length]) => {
      const from = number(start) < 0 ? Math.max(0, text.length + number(start)) : number(start)
      return text.slice(from, length === undefined ? undefined : from + Math.max(0, number(length)))
    }),
  ],
  ['indexof', ofText((text, [part = '', start = 0]) => text.indexOf(textOf(part), number(start)))],
  [
    'split',
    ofText((text, [delimiter = '', place]) => {
      const parts = textOf(delimiter) === '' ? [text] : text.split(textOf(delimiter))
      return place === undefined
        ? parts.slice(0, longestList)
        : [parts[number(place)] ?? ''].filter((_, index) => number(place) < parts.length || index > 0)
    }),
  ],
  ['trim', ([pattern = '', text = '']) => trimmed(pattern, textOf(text), 'both')],
  ['trim_start', ([pattern = '', text = '']) => trimmed(pattern, textOf(text), 'start')],
  ['trim_end', ([pattern = '', text = '']) => trimmed(pattern, textOf(text), 'end')],
  [
    'replace_string',
    ofText((text, [from = '', by = '']) =>
      textOf(from) === '' ? text : text.replaceAll(textOf(from), () => textOf(by)).slice(0, longestText),
    ),
  ],
  [
    'replace_regex',
    ofText((text, [pattern = '', by = '']) =>
      text
        .replaceAll(
          expressionFor(textOf(pattern), text, 'g'),
          textOf(by)
            .replaceAll('$', '$$$$')
            .replaceAll(/\\(\d)/g, '$$$1'),
        )
        .slice(0, longestText),
    ),
  ],
  [
    'extract',
    ([pattern = '', group = 0, text = ''], { type }) => {
      const found = extracted(pattern, group, text)
      return type === 'string' ? found : convert(found, type)
    },
  ],
  [
    'extract_all',
    ([pattern = '', ...rest]) => {
      const text = textOf(rest.at(-1) ?? '')
      return [...text.matchAll(expressionFor(textOf(pattern), text, 'g'))].map((found) =>
        found.length === 2 ? (found[1] ?? '') : found.slice(1),
      )
    },
  ],
  ['countof', ofText((text, [part = '']) => (textOf(part) === '' ? 0 : text.split(textOf(part)).length - 1))],
  ['format_bytes', of((value) => everySize(number(value)))],
  [
    'has_any_index',
    ofText((text, [terms = null]) =>
      list(terms).findIndex((term) => hasTerm(text.toLowerCase(), textOf(term).toLowerCase())),
    ),
  ],

  ...boundaries,
  ['getyear', ofInstant((value) => partOf('year', value))],
  ['getmonth', ofInstant((value) => partOf('month', value))],
  ['monthofyear', ofInstant((value) => partOf('month', value))],
  ['week_of_year', ofInstant((value) => partOf('week_of_year', value))],
  ['dayofmonth', ofInstant((value) => partOf('day', value))],
  ['dayofyear', ofInstant((value) => partOf('dayofyear', value))],
  ['hourofday', ofInstant((value) => partOf('hour', value))],
  ['dayofweek', ofInstant((value) => new Span(new Date(value.ms).getUTCDay() * day))],
  ['datetime_part', ([part = '', value = null]) => (value instanceof Instant ? partOf(textOf(part), value) : null)],
  [
    'datetime_add',
    ([part = '', count = 0, value = null]) =>
      value instanceof Instant ? added(period(part), number(count), value) : null,
  ],
  [
    'datetime_diff',
    ([part = '', left = null, right = null]) =>
      left instanceof Instant && right instanceof Instant
        ? numberOf(period(part), left) - numberOf(period(part), right)
        : null,
  ],
  [
    'make_datetime',
    (args) => {
      const [year = 1, month = 1, dayOfMonth = 1, hours = 0, minutes = 0, seconds = 0] = args.map(number)
      return new Instant(Date.UTC(year, month - 1, dayOfMonth, hours, minutes) + seconds * second)
    },
  ],
  [
    'make_timespan',
    (args) => {
      const [hours = 0, minutes = 0, seconds = 0] = args.slice(-3).map(number)
      return args.length === 2
        ? new Span(number(args[0]) * hour + number(args[1]) * minute)
        : new Span((args.length === 4 ? number(args[0]) * day : 0) + hours * hour + minutes * minute + seconds * second)
    },
  ],
  [
    'format_datetime',
    ([value = null, format = '']) => (value instanceof Instant ? formatted(value, textOf(format)) : ''),
  ],
  ['format_timespan', ([value = null, format = '']) => (value instanceof Span ? formatted(value, textOf(format)) : '')],
  ['unixtime_seconds_todatetime', of((value) => new Instant(number(value) * second))],
  ['unixtime_milliseconds_todatetime', of((value) => new Instant(number(value)))],

  ['array_length', of((value) => (Array.isArray(value) ? value.length : null))],
  ['array_sort_asc', ([items = null]) => sorted(items, 1)],
  ['array_sort_desc', ([items = null]) => sorted(items, -1)],
  ['array_concat', (args) => args.flatMap(list).slice(0, longestList)],
  ['array_index_of', ([items = null, item = null]) => list(items).findIndex((one) => equal(one, item))],
  [
    'array_slice',
    ([items = null, start = 0, end = -1]) =>
      list(items).slice(number(start), number(end) === -1 ? undefined : number(end) + 1),
  ],
  ['array_sum', ([items = null]) => list(items).reduce((sum: number, item) => sum + number(item), 0)],
  ['array_reverse', ([items = null]) => list(items).toReversed()],
  [
    'strcat_array',
    ([items = null, delimiter = '']) => list(items).map(textOf).join(textOf(delimiter)).slice(0, longestText),
  ],
  ['set_has_element', ([items = null, item = null]) => list(items).some((one) => equal(one, item))],
  ['set_union', (args) => unequalItems(args.flatMap(list))],
  [
    'set_intersect',
    ([first = null, ...others]) =>
      unequalItems(list(first)).filter((item) => others.every((one) => list(one).some((other) => equal(item, other)))),
  ],
  [
    'set_difference',
    ([first = null, ...others]) =>
      unequalItems(list(first)).filter((item) => !others.some((one) => list(one).some((other) => equal(item, other)))),
  ],
  ['pack_array', (args) => [...args]],
  ['bag_keys', ([bag = null]) => (isBag(bag) ? Object.keys(bag) : null)],
  ['bag_has_key', ([bag = null, key = null]) => isBag(bag) && Object.hasOwn(bag, textOf(key))],
  [
    'gettype',
    ([value = null]) =>
      Array.isArray(value)
        ? 'array'
        : value === null
          ? 'null'
          : isBag(value)
            ? 'dictionary'
            : value instanceof Instant
              ? 'datetime'
              : typeof value === 'number'
                ? 'long'
                : typeof value,
  ],
]

const bag: Scalar = (args) =>
  Object.fromEntries(args.flatMap((key, index) => (index % 2 === 0 ? [[textOf(key), args[index + 1] ?? null]] : [])))

const functions = new Map<string, Scalar>([...entries, ['bag_pack', bag], ['pack', bag], ['pack_dictionary', bag]])

export const scalarFunction = (name: string): Scalar | undefined => functions.get(name)

export const functionNames = (): readonly string[] => [
  ...functions.keys(),
  'iff',
  'iif',
  'case',
  'prev',
  'next',
  'row_number',
]
