import { compare, keyOf, sized, sizeOf, type Value } from './value.ts'

/** The arguments of an aggregate: for each row of the group, its values. */
type Rows = readonly (readonly Value[])[]

type Aggregate = (rows: Rows) => Value

const isSomething = (value: Value | undefined): value is NonNullable<Value> => value !== null && value !== undefined
const column = (rows: Rows, index = 0): readonly NonNullable<Value>[] =>
  rows.map((row) => row[index]).filter(isSomething)
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const numbers = (rows: Rows): readonly number[] => column(rows).map((value) => sizeOf(value) ?? Number.NaN)

const sum: Aggregate = (rows) => sized(column(rows)[0], total(numbers(rows)))
const average: Aggregate = (rows) => {
  const found = numbers(rows)
  return sized(column(rows)[0], total(found) / found.length)
}
const extreme =
  (sign: 1 | -1): Aggregate =>
  (rows) =>
    column(rows).reduce((best: Value, value) => (best === null || sign * compare(value, best) > 0 ? value : best), null)

const variance = (rows: Rows, isSample: boolean): number => {
  const found = numbers(rows)
  const mean = total(found) / found.length
  const squares = total(found.map((value) => (value - mean) ** 2))
  if (found.length < 2) return found.length === 0 ? Number.NaN : 0
  return squares / (found.length - (isSample ? 1 : 0))
}

const set = (rows: Rows): readonly NonNullable<Value>[] => [
  ...new Map(column(rows).map((value) => [keyOf(value), value])).values(),
]
/** At most as many as the second argument says. */
const limited = (items: readonly Value[], rows: Rows): readonly Value[] => {
  const most = rows[0]?.[1]
  return typeof most === 'number' ? items.slice(0, most) : items
}

/** The nearest rank: the smallest value that at least so many percent don't exceed. */
export function percentile(values: readonly NonNullable<Value>[], percent: number): Value {
  const ordered = values.toSorted(compare)
  const rank = Math.ceil((percent / 100) * ordered.length - 1e-9)
  return ordered[Math.min(ordered.length, Math.max(1, rank)) - 1] ?? null
}

const plain = new Map<string, Aggregate>([
  ['count', (rows) => rows.length],
  ['sum', sum],
  ['avg', average],
  ['min', extreme(-1)],
  ['max', extreme(1)],
  ['dcount', (rows) => set(rows).length],
  ['count_distinct', (rows) => set(rows).length],
  ['make_set', (rows) => limited(set(rows), rows)],
  ['make_list', (rows) => limited(column(rows), rows)],
  ['take_any', (rows) => column(rows).find((value) => value !== '') ?? column(rows)[0] ?? null],
  ['any', (rows) => column(rows)[0] ?? null],
  ['stdev', (rows) => Math.sqrt(variance(rows, true))],
  ['stdevp', (rows) => Math.sqrt(variance(rows, false))],
  ['variance', (rows) => variance(rows, true)],
  ['variancep', (rows) => variance(rows, false)],
  ['percentile', (rows) => percentile(column(rows), Number(rows[0]?.[1] ?? Number.NaN))],
  ['binary_all_and', (rows) => numbers(rows).reduce((all, value) => all & value, -1)],
  ['binary_all_or', (rows) => numbers(rows).reduce((all, value) => all | value, 0)],
])

/** Each takes only the rows for which its last argument holds. */
const conditional = new Map<string, string>([
  ['countif', 'count'],
  ['sumif', 'sum'],
  ['avgif', 'avg'],
  ['minif', 'min'],
  ['maxif', 'max'],
  ['dcountif', 'dcount'],
  ['count_distinctif', 'count_distinct'],
  ['make_set_if', 'make_set'],
  ['make_list_if', 'make_list'],
  ['take_anyif', 'take_any'],
  ['stdevif', 'stdev'],
  ['varianceif', 'variance'],
])

/** An aggregate that gives one value. Those that take a condition have it as their first or second argument. */
export function aggregate(name: string): Aggregate | undefined {
  const of = conditional.get(name)
  if (of === undefined) return plain.get(name)
  const at = of === 'count' ? 0 : 1
  const inner = plain.get(of)
  return inner && ((rows) => inner(rows.filter((row) => row[at] === true).map((row) => row.toSpliced(at, 1))))
}
