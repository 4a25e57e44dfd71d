import type { Syntax } from '../language-service.ts'
import { convert } from './convert.ts'
import {
  argumentsOf,
  compiled,
  constant,
  literal,
  nameOf,
  parametersOf,
  part,
  type Evaluate,
  type Scope,
} from './expression.ts'
import { join, union } from './join.ts'
import { CannotRun, mostRows, TooMuch, WrongTypes, type Machine, type Named } from './machine.ts'
import { parse } from './parse.ts'
import { makeSeries, summarize, unnamed } from './summarize.ts'
import {
  compare,
  isBag,
  keyOf,
  nothing,
  sized,
  sizeOf,
  type Column,
  type Row,
  type Table,
  type Value,
} from './value.ts'

type Names = ReadonlyMap<string, Named>

/** Runs a parsed query. Its names and types were checked before. */
export function runQuery(query: Syntax, machine: Machine): Table {
  let names: Names = new Map()
  let result: Table | undefined
  for (const statement of query.parts['Statements']?.items ?? []) {
    if (statement.kind === 'LetStatement') names = new Map([...names, defined(statement, names, machine)])
    else if (statement.kind === 'ExpressionStatement') {
      if (result) throw new CannotRun('more than one query', statement)
      result = run(part(statement, 'Expression'), names, machine)
    } else throw new CannotRun(`\`${statement.text.slice(0, 30)}\``, statement)
  }
  if (!result) throw new CannotRun('a query without a table', query)
  return result
}

const items = (node: Syntax, name: string): readonly Syntax[] => node.parts[name]?.items ?? []

const scopeOf = (columns: readonly Column[], names: Names, machine: Machine): Scope => ({
  machine,
  columns,
  names,
  run: (node, inner) => run(node, inner, machine),
})

function defined(statement: Syntax, names: Names, machine: Machine): [string, Named] {
  const name = nameOf(statement.parts['Name'])
  const value = part(statement, 'Expression')
  if (value.kind === 'FunctionDeclaration') return [name, { lambda: value, names }]
  if (isTabular(value)) return [name, { table: run(value, names, machine) }]
  return [name, { value: constant(value, scopeOf([], names, machine)) }]
}

const isTabular = (node: Syntax): boolean => node.columns !== undefined

function run(node: Syntax, names: Names, machine: Machine): Table {
  machine.spend(10)
  const table = tableOf(node, names, machine)
  machine.spend(table.rows.length)
  if (table.rows.length > mostRows) throw new TooMuch()
  return table
}

function tableOf(node: Syntax, names: Names, machine: Machine): Table {
  switch (node.kind) {
    case 'PipeExpression':
      return operated(part(node, 'Operator'), run(part(node, 'Expression'), names, machine), names, machine)
    case 'ParenthesizedExpression':
    case 'MaterializeExpression':
      return run(part(node, 'Expression'), names, machine)
    case 'NameReference':
      return named(node, names, machine)
    case 'FunctionCallExpression':
      return called(node, names, machine)
    case 'DataTableExpression':
      return written(node)
    case 'PrintOperator': {
      const columns = node.columns ?? []
      const values = items(node, 'Expressions').map((one) => constant(unnamed(one), scopeOf([], names, machine)))
      return { columns, rows: [values] }
    }
    case 'RangeOperator':
      return ranged(node, names, machine)
    case 'UnionOperator':
      return operated(node, undefined, names, machine)
    default:
      throw new CannotRun(`\`${node.text.split(/\s/)[0]}\``, node)
  }
}

function named(node: Syntax, names: Names, machine: Machine): Table {
  const name = nameOf(node)
  const found = names.get(name)
  if (found && 'table' in found) return found.table
  if (found && 'lambda' in found) return run(part(part(found.lambda, 'Body'), 'Expression'), found.names, machine)
  const table = machine.tables.get(name)
  if (!table) throw new CannotRun(`\`${name}\` here`, node)
  return table
}

function called(node: Syntax, names: Names, machine: Machine): Table {
  const name = nameOf(node.parts['Name'])
  const args = argumentsOf(node)
  const [first] = args
  if (name === 'materialize' && first) return run(first, names, machine)
  const found = names.get(name)
  if (!found || !('lambda' in found)) throw new CannotRun(`\`${name}\``, node)
  const body = part(found.lambda, 'Body')
  if (items(body, 'Statements').length > 0) throw new CannotRun('a function with statements of its own', node)
  const given = parametersOf(found.lambda).map(({ name: parameterName, preset }, index): [string, Named] => {
    const arg = args[index]
    if (arg && isTabular(arg)) return [parameterName, { table: run(arg, names, machine) }]
    const value = arg ? constant(arg, scopeOf([], names, machine)) : preset ? literal(preset) : null
    return [parameterName, { value }]
  })
  return run(part(body, 'Expression'), new Map([...found.names, ...given]), machine)
}

function written(node: Syntax): Table {
  const columns = node.columns ?? []
  const values = items(node, 'Values').map(literal)
  const count = columns.length === 0 ? 0 : Math.floor(values.length / columns.length)
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map(({ type }, column) => convert(values[row * columns.length + column] ?? null, type)),
  )
  return { columns, rows }
}

function ranged(node: Syntax, names: Names, machine: Machine): Table {
  const columns = node.columns ?? []
  const [from, to, step] = ['From', 'To', 'Step'].map((name) => constant(part(node, name), scopeOf([], names, machine)))
  const size = sizeOf(step ?? null) ?? 0
  const start = sizeOf(from ?? null) ?? 0
  const count = Math.floor(((sizeOf(to ?? null) ?? 0) - start) / size + 1e-9) + 1
  if (!(count >= 0) || count > mostRows) throw new TooMuch()
  return { columns, rows: Array.from({ length: count }, (_, index) => [sized(from, start + index * size)]) }
}

function operated(node: Syntax, input: Table | undefined, names: Names, machine: Machine): Table {
  if (node.kind === 'UnionOperator') {
    const others = items(node, 'Expressions').map((one, index) => ({
      name: one.kind === 'NameReference' ? nameOf(one) : `union_arg${index + (input ? 1 : 0)}`,
      table: run(one, names, machine),
    }))
    return union(node, input ? [{ name: 'union_arg0', table: input }, ...others] : others)
  }
  const operate = operators[node.kind]
  if (!operate || !input) throw new CannotRun(`\`${node.text.split(/\s/)[0]}\``, node)
  return operate(node, input, scopeOf(input.columns, names, machine))
}

type Operate = (node: Syntax, input: Table, scope: Scope) => Table

const each = (input: Table, evaluate: Evaluate): readonly Value[] =>
  input.rows.map((row, index) => evaluate({ row, rows: input.rows, index }))

const where: Operate = (node, input, scope) => {
  const condition = part(node, 'Condition')
  if (condition.kind === 'SimpleNamedExpression')
    throw new WrongTypes(
      `has \`=\` in the condition \`${condition.text.slice(0, 60)}\`; to compare, write \`==\``,
      condition,
    )
  const values = each(input, compiled(condition, scope))
  return { columns: input.columns, rows: input.rows.filter((_, index) => values[index] === true) }
}

const project: Operate = (node, input, scope) => {
  const columns = node.columns ?? []
  const nodes = items(node, 'Expressions').map(unnamed)
  if (nodes.length !== columns.length)
    throw new CannotRun(`\`${node.text.split(/\s/)[0]}\` with several values in one`, node)
  const evaluates = nodes.map((one) => compiled(one, scope))
  return {
    columns,
    rows: input.rows.map((row, index) => evaluates.map((evaluate) => evaluate({ row, rows: input.rows, index }))),
  }
}

const extend: Operate = (node, input, scope) => {
  const columns = node.columns ?? []
  const nodes = items(node, 'Expressions')
  if (nodes.some(({ kind }) => kind === 'CompoundNamedExpression'))
    throw new CannotRun('several columns from one value', node)
  const own = (one: Syntax): string | undefined =>
    one.kind === 'SimpleNamedExpression' ? nameOf(one.parts['Name']) : undefined
  const free = columns.slice(input.columns.length).filter(({ name }) => !nodes.some((one) => own(one) === name))
  const added = new Map(nodes.map((one) => [own(one) ?? free.shift()?.name ?? '', compiled(unnamed(one), scope)]))
  const places = columns.map(({ name }) => input.columns.findIndex((column) => column.name === name))
  const rows = input.rows.map((row, index) =>
    columns.map(
      ({ name }, at) =>
        added.get(name)?.({ row, rows: input.rows, index }) ??
        (added.has(name) ? null : (row[places[at] ?? -1] ?? null)),
    ),
  )
  return { columns, rows: rows.map((row) => row.map((value, at) => value ?? nothing(columns[at]?.type ?? ''))) }
}

/** Operators that choose among the columns, or give them other names. */
const choose: Operate = (node, input) => {
  const columns = node.columns ?? []
  const renamed = new Map(
    items(node, 'Expressions').flatMap((one) =>
      one.kind === 'SimpleNamedExpression' ? [[nameOf(one.parts['Name']), nameOf(unnamed(one))] as const] : [],
    ),
  )
  const places = columns.map(({ name }) =>
    input.columns.findIndex((column) => column.name === (renamed.get(name) ?? name)),
  )
  return { columns, rows: input.rows.map((row) => places.map((place) => row[place] ?? null)) }
}

interface Order {
  readonly evaluate: Evaluate
  readonly isAscending: boolean
  readonly areNullsFirst: boolean
}

function orderOf(node: Syntax, scope: Scope): Order {
  const ordering = node.kind === 'OrderedExpression' ? node.parts['Ordering']?.text.toLowerCase() : undefined
  const isAscending = ordering?.startsWith('asc') ?? false
  const areNullsFirst = ordering?.includes('nulls') ? /nulls\s+first/.test(ordering) : isAscending
  return { evaluate: compiled(node, scope), isAscending, areNullsFirst }
}

function sortedBy(input: Table, orders: readonly Order[]): readonly Row[] {
  const keyed = input.rows.map((row, index) => ({
    row,
    keys: orders.map(({ evaluate }) => evaluate({ row, rows: input.rows, index })),
  }))
  const isNothing = (value: Value): boolean => value === null || Number.isNaN(value)
  return keyed
    .toSorted((a, b) => {
      for (const [index, { isAscending, areNullsFirst }] of orders.entries()) {
        const [left, right] = [a.keys[index] ?? null, b.keys[index] ?? null]
        const byNull = Number(isNothing(right)) - Number(isNothing(left))
        const order = byNull !== 0 ? (areNullsFirst ? byNull : -byNull) : compare(left, right) * (isAscending ? 1 : -1)
        if (order !== 0 && !(isNothing(left) && isNothing(right))) return order
      }
      return 0
    })
    .map(({ row }) => row)
}

const countIn = (node: Syntax, scope: Scope): number => Math.max(0, sizeOf(constant(node, scope)) ?? 0)

const expand: Operate = (node, input, scope) => {
  const columns = node.columns ?? []
  const expressions = items(node, 'Expressions').map((one) => {
    const inner = part(one, 'Expression')
    const type = one.parts['ToTypeOf']?.parts['TypeOf']?.parts['Types']?.items[0]?.text
    return {
      name: inner.kind === 'SimpleNamedExpression' ? nameOf(inner.parts['Name']) : nameOf(inner),
      evaluate: compiled(unnamed(inner), scope),
      type,
    }
  })
  const limit = node.parts['RowLimitClause'] ? countIn(part(part(node, 'RowLimitClause'), 'RowLimit'), scope) : Infinity
  const rows = input.rows.flatMap((row, index) => {
    const lists = expressions.map(({ evaluate, type }) =>
      membersOf(evaluate({ row, rows: input.rows, index })).map((one) => (type ? convert(one, type) : one)),
    )
    const length = Math.min(limit, Math.max(...lists.map((list) => list.length)))
    scope.machine.spend(length)
    return Array.from({ length }, (_, at) =>
      columns.map(({ name, type }) => {
        const place = expressions.findIndex((one) => one.name === name)
        if (place >= 0) return lists[place]?.[at] ?? nothing(type)
        return row[input.columns.findIndex((column) => column.name === name)] ?? null
      }),
    )
  })
  return { columns, rows }
}

/** What a row becomes several rows of: items of a list, or properties of a bag. */
function membersOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value.length === 0 ? [null] : (value as readonly Value[])
  if (isBag(value)) return Object.entries(value).map(([key, one]) => ({ [key]: one }))
  return [value]
}

const same: Operate = (_, input) => input

const joined: Operate = (node, input, scope) =>
  join(node, input, scope.run(part(node, 'Expression'), scope.names), scope)

const distinct: Operate = (node, input, scope) => {
  const nodes = items(node, 'Expressions')
  const isAll = nodes[0]?.kind === 'StarExpression'
  const projected = isAll ? input : project({ ...node, columns: node.columns }, input, scope)
  return {
    columns: projected.columns,
    rows: [...new Map(projected.rows.map((row) => [row.map(keyOf).join('\u0000'), row])).values()],
  }
}

const operators: Readonly<Record<string, Operate>> = {
  FilterOperator: where,
  ProjectOperator: project,
  ExtendOperator: extend,
  SerializeOperator: extend,
  ProjectAwayOperator: choose,
  ProjectKeepOperator: choose,
  ProjectRenameOperator: choose,
  ProjectReorderOperator: choose,
  SummarizeOperator: summarize,
  MakeSeriesOperator: makeSeries,
  SortOperator: (node, input, scope) => ({
    columns: input.columns,
    rows: sortedBy(
      input,
      items(node, 'Expressions').map((one) => orderOf(one, scope)),
    ),
  }),
  TopOperator: (node, input, scope) => ({
    columns: input.columns,
    rows: sortedBy(input, [orderOf(part(node, 'ByExpression'), scope)]).slice(
      0,
      countIn(part(node, 'Expression'), scope),
    ),
  }),
  TakeOperator: (node, input, scope) => ({
    columns: input.columns,
    rows: input.rows.slice(0, countIn(part(node, 'Expression'), scope)),
  }),
  DistinctOperator: distinct,
  CountOperator: (node, input) => ({ columns: node.columns ?? [], rows: [[input.rows.length]] }),
  JoinOperator: joined,
  LookupOperator: joined,
  MvExpandOperator: expand,
  ParseOperator: parse,
  ParseWhereOperator: parse,
  RenderOperator: same,
  AsOperator: same,
}
