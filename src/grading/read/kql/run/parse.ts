import type { Syntax } from '../language-service.ts'
import { convert } from './convert.ts'
import { compiled, literal, nameOf, type Scope } from './expression.ts'
import { parameter } from './join.ts'
import { CannotRun } from './machine.ts'
import { nothing, textOf, type Table, type Value } from './value.ts'

interface Pattern {
  readonly text?: string
  readonly column?: string
  readonly type?: string
}

/** `parse Message with * "took " Duration:long " ms" *` */
export function parse(node: Syntax, input: Table, scope: Scope): Table {
  const kind = parameter(node, 'kind') ?? 'simple'
  if (kind !== 'simple') throw new CannotRun(`\`parse kind=${kind}\``, node)
  const of = compiled(node.parts['Expression'] ?? node, scope)
  const patterns = (node.parts['Patterns']?.items ?? []).map(patternOf)
  const columns = node.columns ?? []
  const rows = input.rows.flatMap((row, index) => {
    const found = matched(textOf(of({ row, rows: input.rows, index })), patterns)
    if (!found && node.kind === 'ParseWhereOperator') return []
    return [
      columns.map(({ name, type }) => {
        const before = input.columns.findIndex((column) => column.name === name)
        const isParsed = patterns.some(({ column }) => column === name)
        if (!isParsed) return row[before] ?? null
        return found?.get(name) ?? nothing(type)
      }),
    ]
  })
  return { columns, rows }
}

function patternOf(node: Syntax): Pattern {
  if (node.kind === 'StarExpression') return {}
  if (node.kind === 'StringLiteralExpression') return { text: textOf(literal(node)) }
  if (node.kind === 'NameAndTypeDeclaration')
    return { column: nameOf(node.parts['Name']), type: node.parts['Type']?.text ?? 'string' }
  return { column: nameOf(node), type: 'string' }
}

function matched(text: string, patterns: readonly Pattern[]): Map<string, Value> | undefined {
  const found = new Map<string, Value>()
  let at = 0
  let isOpen = false
  let pending: Pattern | undefined
  const take = (pattern: Pattern | undefined, part: string): void => {
    if (pattern?.column !== undefined) found.set(pattern.column, convert(part, typeOf(pattern.type)))
  }
  for (const pattern of patterns) {
    if (pattern.text === undefined) {
      if (pending) {
        // Two in a row: a number ends where its digits do.
        const end = /^-?\d+(?:\.\d+)?/.exec(text.slice(at))?.[0].length ?? 0
        take(pending, text.slice(at, at + end))
        at += end
      }
      isOpen = true
      pending = pattern.column === undefined ? undefined : pattern
      continue
    }
    const place = isOpen ? text.indexOf(pattern.text, at) : text.startsWith(pattern.text, at) ? at : -1
    if (place < 0) return undefined
    take(pending, text.slice(at, place))
    at = place + pattern.text.length
    isOpen = false
    pending = undefined
  }
  take(pending, text.slice(at))
  return found
}

const typeOf = (name = 'string'): string => {
  if (name === 'double') return 'real'
  if (name === 'date') return 'datetime'
  return name === 'time' ? 'timespan' : name === 'boolean' ? 'bool' : name
}
