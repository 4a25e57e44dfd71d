import type { Syntax } from '../language-service.ts'
import { compiled, nameOf, type Evaluate, type Scope } from './expression.ts'
import { CannotRun, mostRows, TooMuch } from './machine.ts'
import { keyOf, nothing, type Column, type Row, type Table } from './value.ts'

const parameterNode = (node: Syntax, name: string): Syntax | undefined =>
  node.parts['Parameters']?.items.find((one) => nameOf(one.parts['Name']).toLowerCase() === name)?.parts['Expression']

/** A parameter such as `kind=leftouter`, in lower case. */
export const parameter = (node: Syntax, name: string): string | undefined =>
  parameterNode(node, name)?.text.toLowerCase()

/** The keys on each side: a column of both, or `$left.A == $right.B`. */
function keysOf(
  node: Syntax,
  left: Scope,
  right: Scope,
): readonly { readonly left: Evaluate; readonly right: Evaluate; readonly name: string }[] {
  const clause = node.parts['ConditionClause'] ?? node.parts['LookupClause']
  return (clause?.parts['Expressions']?.items ?? []).map((one) => {
    const [first, second] = [one.parts['Left'], one.parts['Right']]
    if (!first || !second) return { left: compiled(one, left), right: compiled(one, right), name: nameOf(one) }
    const isTurned = first.text.startsWith('$right')
    const [mine, other] = isTurned ? [second, first] : [first, second]
    const onLeft = mine.parts['Selector']
    const onRight = other.parts['Selector']
    if (!onLeft || !onRight || !mine.text.startsWith('$left') || !other.text.startsWith('$right'))
      throw new CannotRun(`\`join … on ${one.text}\``, one)
    return { left: compiled(onLeft, left), right: compiled(onRight, right), name: nameOf(onRight) }
  })
}

const keyed = (rows: readonly Row[], keys: readonly Evaluate[]): readonly (string | undefined)[] =>
  rows.map((row, index) => {
    const values = keys.map((key) => key({ row, rows, index }))
    // Nothing is equal to nothing.
    return values.includes(null) ? undefined : values.map(keyOf).join('\u0000')
  })

const nothingIn = (columns: readonly Column[]): Row => columns.map(({ type }) => nothing(type))

export function join(node: Syntax, left: Table, right: Table, scope: Scope): Table {
  const isLookup = node.kind === 'LookupOperator'
  const kind = parameter(node, 'kind') ?? (isLookup ? 'leftouter' : 'innerunique')
  const keys = keysOf(node, { ...scope, columns: left.columns }, { ...scope, columns: right.columns })
  const shown = isLookup
    ? right.columns.flatMap(({ name }, index) => (keys.some((key) => key.name === name) ? [] : [index]))
    : right.columns.map((_, index) => index)
  const leftKeys = keyed(
    left.rows,
    keys.map((key) => key.left),
  )
  const rightKeys = keyed(
    right.rows,
    keys.map((key) => key.right),
  )
  const byKey = new Map<string, number[]>()
  for (const [index, key] of rightKeys.entries())
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index])
  const columns = node.columns ?? []
  const met = new Set(leftKeys)
  const hasMatch = (key: string | undefined): boolean => key !== undefined && byKey.has(key)
  if (kind === 'leftsemi') return { columns, rows: left.rows.filter((_, index) => hasMatch(leftKeys[index])) }
  if (kind === 'leftanti' || kind === 'anti' || kind === 'leftantisemi')
    return { columns, rows: left.rows.filter((_, index) => !hasMatch(leftKeys[index])) }
  const isMet = (key: string | undefined): boolean => key !== undefined && met.has(key)
  if (kind === 'rightsemi') return { columns, rows: right.rows.filter((_, index) => isMet(rightKeys[index])) }
  if (kind === 'rightanti' || kind === 'rightantisemi')
    return { columns, rows: right.rows.filter((_, index) => !isMet(rightKeys[index])) }
  if (!['inner', 'innerunique', 'leftouter', 'rightouter', 'fullouter'].includes(kind))
    throw new CannotRun(`\`join kind=${kind}\``, node)

  const rows: Row[] = []
  const done = new Set<string>()
  for (const [index, row] of left.rows.entries()) {
    const key = leftKeys[index]
    if (kind === 'innerunique') {
      if (key === undefined || done.has(key)) continue
      done.add(key)
    }
    const matches = key === undefined ? [] : (byKey.get(key) ?? [])
    scope.machine.spend(matches.length + 1)
    if (rows.length + matches.length > mostRows) throw new TooMuch()
    for (const match of matches) rows.push([...row, ...shown.map((at) => right.rows[match]?.[at] ?? null)])
    if (matches.length === 0 && (kind === 'leftouter' || kind === 'fullouter'))
      rows.push([...row, ...shown.map((at) => nothingIn(right.columns)[at] ?? null)])
  }
  if (kind === 'rightouter' || kind === 'fullouter')
    for (const [index, row] of right.rows.entries())
      if (!isMet(rightKeys[index])) rows.push([...nothingIn(left.columns), ...row])
  return { columns, rows }
}

/** Rows of several tables one after the other; columns of the same name and type are one. */
export function union(node: Syntax, tables: readonly { readonly name: string; readonly table: Table }[]): Table {
  const columns = node.columns ?? []
  const source = parameterNode(node, 'withsource')
  const sourceName = source ? nameOf(source) : undefined
  const rows = tables.flatMap(({ name: tableName, table }) => {
    const places = columns.map(({ name, type }) => {
      const same = table.columns.findIndex((one) => one.name === name)
      return same >= 0
        ? same
        : table.columns.findIndex((one) => `${one.name}_${one.type}` === name && one.type === type)
    })
    return table.rows.map((row) =>
      columns.map(({ name, type }, index) =>
        name === sourceName ? tableName : (row[places[index] ?? -1] ?? nothing(type)),
      ),
    )
  })
  return { columns, rows }
}
