import type { Syntax } from '../language-service.ts'
import {
  argumentsOf,
  compiled,
  constant,
  literal,
  nameOf,
  type Evaluate,
  type Place,
  type Scope,
} from './expression.ts'
import { CannotRun } from './machine.ts'
import { compare, Instant, keyOf, nothing, sizeOf, type Column, type Row, type Table, type Value } from './value.ts'

const itemsOf = (node: Syntax | undefined, name: string): readonly Syntax[] => node?.parts[name]?.items ?? []

/** An expression without the name before it. */
export const unnamed = (node: Syntax): Syntax =>
  (node.kind === 'SimpleNamedExpression' || node.kind === 'CompoundNamedExpression'
    ? node.parts['Expression']
    : undefined) ?? node

/** Rows in groups of equal keys, in the order in which they first appear. */
function grouped(
  rows: readonly Row[],
  keys: readonly Evaluate[],
): readonly { readonly keys: Row; readonly rows: readonly Row[] }[] {
  const groups = new Map<string, { readonly keys: Row; readonly rows: Row[] }>()
  for (const [index, row] of rows.entries()) {
    const values = keys.map((key) => key({ row, rows, index }))
    const name = values.map(keyOf).join('\u0000')
    const group = groups.get(name) ?? { keys: values, rows: [] }
    group.rows.push(row)
    groups.set(name, group)
  }
  return [...groups.values()]
}

export function summarize(node: Syntax, input: Table, scope: Scope): Table {
  const by = itemsOf(node.parts['ByClause'], 'Expressions').map((one) => compiled(one, scope))
  const aggregates = itemsOf(node, 'Aggregates').map((one) => severalOf(unnamed(one), scope))
  const groups = by.length === 0 ? [{ keys: [], rows: input.rows }] : grouped(input.rows, by)
  const columns = node.columns ?? []
  const rows = groups.map((group) => {
    const place = { row: group.rows[0] ?? emptyRow(input.columns), rows: group.rows, index: 0 }
    const values = [...group.keys, ...aggregates.flatMap((evaluate) => evaluate(place))]
    return columns.map(({ type }, index) => values[index] ?? nothing(type))
  })
  return { columns, rows }
}

const emptyRow = (columns: readonly Column[]): Row => columns.map(({ type }) => nothing(type))

/** The values of an aggregate; some give several columns. */
function severalOf(node: Syntax, scope: Scope): (place: Place) => readonly Value[] {
  const inside = { ...scope, aggregates: true }
  const name = node.kind === 'FunctionCallExpression' ? nameOf(node.parts['Name']) : ''
  const nodes = argumentsOf(node)
  if (name === 'arg_max' || name === 'arg_min') return argument(node, name === 'arg_max' ? 1 : -1, scope)
  if (name === 'percentiles') {
    const evaluate = compiled(node, inside)
    return (place) => evaluate(place) as readonly Value[]
  }
  if ((name === 'take_any' || name === 'any') && (nodes.length > 1 || nodes[0]?.kind === 'StarExpression')) {
    const args = valuesOf(nodes, node.columns ?? [], scope)
    return ({ rows, row }) => args.map((evaluate) => evaluate({ row: rows[0] ?? row, rows, index: 0 }))
  }
  const evaluate = compiled(node, inside)
  return (place) => [evaluate(place)]
}

/** Expressions, with those of all columns in the place of a star. */
function valuesOf(nodes: readonly Syntax[], columns: readonly Column[], scope: Scope): readonly Evaluate[] {
  return nodes.flatMap((node, at) =>
    node.kind === 'StarExpression'
      ? columns.slice(at).map(({ name }): Evaluate => {
          const index = scope.columns.findIndex((column) => column.name === name)
          return ({ row }) => row[index] ?? null
        })
      : [compiled(node, scope)],
  )
}

function argument(node: Syntax, sign: 1 | -1, scope: Scope): (place: Place) => readonly Value[] {
  const args = valuesOf(argumentsOf(node), node.columns ?? [], scope)
  return ({ rows }) => {
    let best: { readonly value: Value; readonly row: Row; readonly index: number } | undefined
    for (const [index, row] of rows.entries()) {
      const value = args[0]?.({ row, rows, index }) ?? null
      if (!best || (value !== null && (best.value === null || sign * compare(value, best.value) > 0)))
        best = { value, row, index }
    }
    return args.map((evaluate) => (best ? evaluate({ row: best.row, rows, index: best.index }) : null))
  }
}

const longestSeries = 2000

export function makeSeries(node: Syntax, input: Table, scope: Scope): Table {
  const columns = node.columns ?? []
  const axisNode = node.parts['OnClause']?.parts['Expression']
  const range = node.parts['RangeClause']
  const stepNode = range?.parts['MakeSeriesStepClause']?.parts['Expression']
  if (!axisNode || !range || !stepNode) throw new CannotRun('`make-series` in this form', node)
  const limit = (one: Syntax | undefined): Value => (one ? constant(one, scope) : null)
  const axis = compiled(unnamed(axisNode), scope)
  const by = itemsOf(node.parts['ByClause'], 'Expressions').map((one) => compiled(one, scope))
  const all = input.rows.map((row, index) => sizeOf(axis({ row, rows: input.rows, index })) ?? Number.NaN)
  const from = limit(range.parts['MakeSeriesFromClause']?.parts['Expression'])
  const to = limit(range.parts['MakeSeriesToClause']?.parts['Expression'])
  const step = sizeOf(constant(stepNode, scope)) ?? 0
  const first = sizeOf(from) ?? Math.floor(Math.min(...all) / step) * step
  const end = sizeOf(to) ?? Math.max(...all) + 0.001
  const size = Math.ceil((end - first) / step - 1e-9)
  if (!(step > 0) || !(size >= 0) || size > longestSeries) throw new CannotRun('a series that long', node)
  scope.machine.spend(size * 10)
  const isTime = axisNode.type === 'datetime' || unnamed(axisNode).type === 'datetime'
  const points = Array.from({ length: size }, (_, index) =>
    isTime ? new Instant(first + index * step) : first + index * step,
  )
  const aggregates = itemsOf(node, 'Aggregates').map((one) => {
    const expression = unnamed(one.parts['Expression'] ?? one)
    const preset = one.parts['DefaultExpression']?.parts['Expression']
    return { evaluate: compiled(expression, { ...scope, aggregates: true }), preset: preset ? literal(preset) : 0 }
  })
  const groups = by.length === 0 ? [{ keys: [], rows: input.rows }] : grouped(input.rows, by)
  const rows = groups.map((group) => {
    const slots = new Map<number, Row[]>()
    for (const [index, row] of group.rows.entries()) {
      const slot = Math.floor(((sizeOf(axis({ row, rows: group.rows, index })) ?? Number.NaN) - first) / step)
      slots.set(slot, [...(slots.get(slot) ?? []), row])
    }
    const series = aggregates.map(({ evaluate, preset }) =>
      points.map((_, slot) => {
        const there = slots.get(slot)
        return there ? evaluate({ row: there[0] ?? [], rows: there, index: 0 }) : preset
      }),
    )
    return [...group.keys, ...series, points].slice(0, columns.length)
  })
  return { columns, rows }
}
