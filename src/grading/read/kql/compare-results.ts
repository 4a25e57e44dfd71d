import { Instant, keyOf, Span, type Row, type Table, type Value } from './run/value.ts'

/** How two results agree. */
export interface Agreement {
  /** The columns of the expected result are all there, whatever their names and order, and so are its rows, in any order. */
  readonly same: boolean
  /** And there's no other column. */
  readonly exact: boolean
  /** And the rows are in the same order. */
  readonly sameOrder: boolean
}

const none: Agreement = { same: false, exact: false, sameOrder: false }

/** More ways to match columns than any pair of results has, unless all of its values are alike. */
const mostMatches = 200

/** Compares what an answer returns with what's expected. Series count as the rows that they're made of. */
export function agreementOf(answer: Table, expected: Table): Agreement {
  const found = agreement(answer, expected)
  const rows = found.same ? undefined : withoutSeries(answer)
  return rows ? agreement(rows, expected) : found
}

const listIn = (value: Value | undefined): readonly Value[] | undefined =>
  Array.isArray(value) ? (value as readonly Value[]) : undefined

/**
 * What `make-series` returned as `summarize` would have: a row for each point in time. A step without rows has a row of its own there, and none here.
 * Undefined if it isn't a series.
 */
function withoutSeries({ columns, rows }: Table): Table | undefined {
  const isSeries = columns.map(
    ({ type }, index) => type === 'dynamic' && rows.every((row) => listIn(row[index]) !== undefined),
  )
  const axis = columns.findIndex(
    (_, index) =>
      isSeries[index] && rows.every((row) => listIn(row[index])?.every((point) => point instanceof Instant)),
  )
  if (axis < 0 || rows.length === 0) return undefined
  const points = rows.flatMap((row) =>
    (listIn(row[axis]) ?? []).flatMap((_, at) => {
      const point = row.map((value, index) => (isSeries[index] ? (listIn(value)?.[at] ?? null) : value))
      const hasValue = point.some((value, index) => isSeries[index] && index !== axis && value !== 0 && value !== null)
      return hasValue ? [point] : []
    }),
  )
  const typeOf = (type: string, index: number): string =>
    index === axis ? 'datetime' : isSeries[index] ? 'real' : type
  return { columns: columns.map(({ name, type }, index) => ({ name, type: typeOf(type, index) })), rows: points }
}

function agreement(answer: Table, expected: Table): Agreement {
  if (answer.rows.length !== expected.rows.length || answer.columns.length < expected.columns.length) return none
  const candidates = expected.columns.map((column, at) =>
    answer.columns
      .flatMap((other, index) => {
        const digits = digitsFor(answer, index, expected, at)
        return digits !== undefined && haveSameValues(answer, index, expected, at, digits)
          ? [{ index, digits, isNamesake: other.name === column.name }]
          : []
      })
      .toSorted((a, b) => Number(b.isNamesake) - Number(a.isNamesake)),
  )
  let tried = 0
  let found: Agreement | undefined
  const match = (chosen: readonly { readonly index: number; readonly digits: number }[]): boolean => {
    if (tried > mostMatches) return true
    const options = candidates[chosen.length]
    if (options)
      return options.some((option) => !chosen.some(({ index }) => index === option.index) && match([...chosen, option]))
    tried++
    const mine = answer.rows.map((row) =>
      chosen.map(({ index, digits }) => keyed(row[index] ?? null, digits)).join('\u0000'),
    )
    const other = expected.rows.map((row) =>
      chosen.map(({ digits }, index) => keyed(row[index] ?? null, digits)).join('\u0000'),
    )
    const sameOrder = mine.every((key, index) => key === other[index])
    if (!sameOrder && !areEqual(mine.toSorted(), other.toSorted())) return false
    found = { same: true, exact: answer.columns.length === expected.columns.length, sameOrder }
    return true
  }
  match([])
  return found ?? none
}

const areEqual = (a: readonly string[], b: readonly string[]): boolean => a.every((one, index) => one === b[index])

const kindOf = (type: string): string =>
  type === 'long' || type === 'int' || type === 'real' || type === 'decimal'
    ? 'number'
    : type === 'guid'
      ? 'string'
      : type

/** To how many digits two columns are compared: 6, or fewer if one of them is rounded. Undefined if their types differ. */
function digitsFor(answer: Table, index: number, expected: Table, at: number): number | undefined {
  const [mine = '', other = ''] = [answer.columns[index]?.type, expected.columns[at]?.type]
  if (kindOf(mine) !== kindOf(other)) return undefined
  if (mine !== 'real' || other !== 'real') return 6
  const digits = Math.min(decimalsOf(answer.rows, index), decimalsOf(expected.rows, at))
  return digits === 0 ? 6 : digits
}

/** The decimals of the longest number in a column, at most 6. */
const decimalsOf = (rows: readonly Row[], index: number): number =>
  Math.max(
    0,
    ...rows.map((row) => {
      const value = row[index]
      return typeof value === 'number' && Number.isFinite(value)
        ? (/\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1] ?? '').length
        : 0
    }),
  )

const haveSameValues = (answer: Table, index: number, expected: Table, at: number, digits: number): boolean =>
  areEqual(
    answer.rows.map((row) => keyed(row[index] ?? null, digits)).toSorted(),
    expected.rows.map((row) => keyed(row[at] ?? null, digits)).toSorted(),
  )

/** A text that's equal for values that count as equal: numbers to so many digits, lists in any order. */
function keyed(value: Value, digits: number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? `d${rounded(value, digits)}` : `d${value}`
  if (value instanceof Instant || value instanceof Span) return `${keyOf(value)[0]}${Math.round(value.ms * 100) / 100}`
  if (Array.isArray(value))
    return `[${(value as readonly Value[])
      .map((one) => keyed(one, digits))
      .toSorted()
      .join()}]`
  return keyOf(value)
}

const rounded = (value: number, digits: number): number => {
  const factor = 10 ** digits
  const scaled = Math.round(Number((Math.abs(value) * factor).toPrecision(14)))
  return scaled === 0 ? 0 : (Math.sign(value) * scaled) / factor
}
