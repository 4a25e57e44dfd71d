import { numberedChance } from '../../../domain/shuffle.ts'
import type { Table as TaskTable } from '../../../domain/task/task.ts'
import { convert, parsed } from './run/convert.ts'
import {
  day,
  hour,
  Instant,
  instantIn,
  minute,
  nothing,
  second,
  type Column,
  type Row,
  type Schema,
  type Table,
  type Value,
} from './run/value.ts'

/** What a query runs on: tables by name, and the time that it is. */
export interface Sample {
  readonly now: Instant
  readonly tables: ReadonlyMap<string, Table>
}

type TaskTables = Readonly<Record<string, TaskTable>>

/** `now()`. Rows with relative instants are before it. */
const fixedNow = Date.UTC(2026, 10, 30, 12)

const units: Readonly<Record<string, number>> = { d: day, h: hour, m: minute, s: second }

/** How long ago `-1d3h` or `-90m` is. */
function agoIn(text: string): number | undefined {
  if (!/^-(?:\d+(?:\.\d+)?[dhms])+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (units[unit] ?? 0),
    0,
  )
}

const columnsIn = ({ columns }: TaskTable): readonly Column[] =>
  columns.map((column) => {
    const [name = '', type = 'string'] = column.split(' ')
    return { name, type }
  })

/** What queries over these tables can name. */
export const schemaOf = (tables: TaskTables): Schema =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, columnsIn(table)]))

/** The task's own rows. */
export const sampleOf = (tables: TaskTables): Sample => read(tables, fixedNow)

function read(tables: TaskTables, now: number): Sample {
  const valueOf = (value: string | number | boolean | null, type: string): Value => {
    if (value === null) return nothing(type)
    if (type === 'dynamic') return typeof value === 'string' ? parsed(value) : value
    if (type !== 'datetime' || typeof value !== 'string') return convert(value, type)
    const ago = agoIn(value)
    return ago === undefined ? instantIn(value) : new Instant(now - ago)
  }
  const filled = Object.entries(tables).map(([name, table]): [string, Table] => {
    const columns = columnsIn(table)
    return [
      name,
      { columns, rows: table.rows.map((row) => columns.map(({ type }, index) => valueOf(row[index] ?? null, type))) },
    ]
  })
  return { now: new Instant(now), tables: new Map(filled) }
}

/**
 * Other rows like the task's: some left out, shuffled, with other real numbers and at another time. A result that's written out, or that only
 * happens to be right, isn't right on them.
 */
export function otherSample(tables: TaskTables, seed: number): Sample {
  const random = numberedChance(seed)
  const isDated = Object.values(tables).some((table) =>
    table.rows.some((row) =>
      columnsIn(table).some(
        ({ type }, index) => type === 'datetime' && typeof row[index] === 'string' && agoIn(row[index]) === undefined,
      ),
    ),
  )
  const { now, tables: own } = read(tables, fixedNow + (isDated ? 0 : 3 * day + 5 * hour))
  const changed = [...own].map(([name, { columns, rows }]): [string, Table] => {
    const kept = rows.filter(() => random() < 0.8)
    const shuffled = (kept.length > 0 ? kept : rows)
      .map((row) => ({ row, at: random() }))
      .toSorted((a, b) => a.at - b.at)
    const moved = shuffled.map(({ row }): Row => {
      const factor = 0.9 + 0.2 * random()
      return row.map((value, index) =>
        columns[index]?.type === 'real' && typeof value === 'number' ? value * factor : value,
      )
    })
    return [name, { columns, rows: moved }]
  })
  return { now, tables: new Map(changed) }
}

/** The same rows from the last to the first. */
export const reversed = ({ now, tables }: Sample): Sample => ({
  now,
  tables: new Map([...tables].map(([name, { columns, rows }]) => [name, { columns, rows: rows.toReversed() }])),
})
