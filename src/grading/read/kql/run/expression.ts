import type { Syntax } from '../language-service.ts'
import { aggregate, percentile } from './aggregates.ts'
import { convert, parsed, property } from './convert.ts'
import { scalarFunction } from './functions.ts'
import { CannotRun, TooMuch, WrongTypes, type Machine, type Named } from './machine.ts'
import { binary, equal, hasTerm } from './operators-of-values.ts'
import {
  compare,
  instantIn,
  nothing,
  sizeOf,
  Span,
  spanIn,
  textOf,
  type Column,
  type Row,
  type Table,
  type Value,
} from './value.ts'

/** Where an expression is evaluated: a row, and all rows of its group or table. */
export interface Place {
  readonly row: Row
  readonly rows: readonly Row[]
  readonly index: number
}

export type Evaluate = (place: Place) => Value

/** What an expression can refer to. */
export interface Scope {
  readonly machine: Machine
  readonly columns: readonly Column[]
  readonly names: ReadonlyMap<string, Named>
  /** Runs a tabular expression below a scalar one. */
  readonly run: (node: Syntax, names: ReadonlyMap<string, Named>) => Table
  /** Whether it's the place for aggregates. */
  readonly aggregates?: boolean
}

/** The name in a reference or declaration, without brackets and quotes. */
export function nameOf(node: Syntax | undefined): string {
  const text = node?.parts['Name']?.text ?? node?.text ?? ''
  return /^\[\s*(['"])(.*)\1\s*\]$/s.exec(text)?.[2] ?? text
}

/** A part that the node can't be evaluated without. */
export const part = (node: Syntax, name: string): Syntax => {
  const found = node.parts[name]
  if (!found) throw new CannotRun(`\`${node.text.slice(0, 40)}\``, node)
  return found
}

export const argumentsOf = (node: Syntax): readonly Syntax[] =>
  node.parts['ArgumentList']?.parts['Expressions']?.items ?? []

/** Makes a function of an expression, so that rows don't walk its tree again. */
export function compiled(node: Syntax, scope: Scope): Evaluate {
  const { machine } = scope
  const evaluate = compile(node, scope)
  return (place) => {
    machine.spend(1)
    return evaluate(place)
  }
}

/** The value of an expression that doesn't depend on a row. */
export const constant = (node: Syntax, scope: Scope): Value =>
  compiled(node, { ...scope, columns: [] })({ row: [], rows: [], index: 0 })

function compile(node: Syntax, scope: Scope): Evaluate {
  const { kind } = node
  if (kind === 'ParenthesizedExpression' || kind === 'SimpleNamedExpression' || kind === 'OrderedExpression')
    return compiled(part(node, 'Expression'), scope)
  if (kind === 'NameReference') return reference(node, scope)
  if (kind.endsWith('LiteralExpression') || kind === 'DynamicExpression') {
    const value = literal(node)
    return () => value
  }
  if (kind === 'FunctionCallExpression') return call(node, scope)
  if (kind === 'PathExpression') {
    const of = compiled(part(node, 'Expression'), scope)
    const key = nameOf(part(node, 'Selector'))
    return (place) => property(of(place), key)
  }
  if (kind === 'ElementExpression') {
    const of = compiled(part(node, 'Expression'), scope)
    const key = compiled(part(part(node, 'Selector'), 'Expression'), scope)
    return (place) => property(of(place), key(place))
  }
  if (kind === 'AndExpression' || kind === 'OrExpression') return logical(node, scope)
  if (kind === 'UnaryMinusExpression') {
    const of = compiled(part(node, 'Expression'), scope)
    return (place) => {
      const value = of(place)
      return value instanceof Span ? new Span(-value.ms) : typeof value === 'number' ? -value : null
    }
  }
  if (kind === 'UnaryPlusExpression') return compiled(part(node, 'Expression'), scope)
  if (kind === 'ToScalarExpression') {
    const { rows } = scope.run(part(node, 'Expression'), scope.names)
    const value = rows[0]?.[0] ?? null
    return () => value
  }
  if (kind === 'BetweenExpression' || kind === 'NotBetweenExpression') return between(node, scope)
  const operator = node.parts['Operator']?.text.toLowerCase() ?? ''
  if (/^!?in~?$/.test(operator) || /^has_(?:any|all)$/.test(operator)) return membership(node, operator, scope)
  if (node.parts['Left'] && node.parts['Right']) {
    const [left, right] = [compiled(node.parts['Left'], scope), compiled(node.parts['Right'], scope)]
    checkTypes(node, node.parts['Left'], node.parts['Right'])
    const of = binary(operator, node)
    return (place) => of(left(place), right(place), node)
  }
  throw new CannotRun(`\`${node.text.slice(0, 40)}\``, node)
}

const kindOf = (type: string | undefined): string | undefined => {
  if (type === 'long' || type === 'int' || type === 'real' || type === 'decimal') return 'a number'
  return type === 'string' ? 'text' : type === 'bool' ? 'true or false' : undefined
}

/** What `==` makes of different types isn't documented, so it isn't guessed. */
function checkTypes(node: Syntax, left: Syntax, right: Syntax): void {
  if (!/^(?:Not)?Equal|LessThan|GreaterThan/.test(node.kind)) return
  const [first, second] = [kindOf(left.type), kindOf(right.type)]
  if (first === undefined || second === undefined || first === second || (first !== 'text' && second !== 'text')) return
  throw new WrongTypes(
    `compares ${first} with ${second} in \`${node.text.slice(0, 60)}\`, which this coach doesn't; write a value of the column's own type, or convert it`,
    node,
  )
}

function reference(node: Syntax, scope: Scope): Evaluate {
  const name = nameOf(node)
  const named = scope.names.get(name)
  const index = scope.columns.findIndex((column) => column.name === name)
  if (index >= 0 && node.symbol !== 'Variable' && node.symbol !== 'Parameter')
    return ({ row }) => row[index] ?? nothing(scope.columns[index]?.type ?? '')
  if (named && 'value' in named) return () => named.value
  if (named && 'table' in named) return () => named.table.rows[0]?.[0] ?? null
  if (index >= 0) return ({ row }) => row[index] ?? null
  throw new CannotRun(`\`${name}\` here`, node)
}

/** The value of a literal. */
export function literal(node: Syntax): Value {
  const token = node.text.trim()
  const inner = /^\w+\s*\((.*)\)$/s.exec(token)?.[1]?.trim() ?? token
  if (node.kind === 'StringLiteralExpression' || node.kind === 'CompoundStringLiteralExpression')
    return node.literal ?? ''
  if (node.kind === 'DynamicExpression') return node.literal === undefined ? parsed(inner) : parsed(node.literal)
  if (inner === 'null') return null
  if (node.kind === 'DateTimeLiteralExpression') return instantIn(inner)
  if (node.kind === 'TimespanLiteralExpression') return spanIn(token)
  if (node.kind === 'BooleanLiteralExpression') return convert(inner, 'bool')
  if (/^(?:Long|Int|Real|Decimal)/.test(node.kind))
    return convert(inner, node.kind.startsWith('Long') || node.kind.startsWith('Int') ? 'long' : 'real')
  return inner.replaceAll(/^["']|["']$/g, '')
}

function logical(node: Syntax, scope: Scope): Evaluate {
  const [left, right] = [compiled(part(node, 'Left'), scope), compiled(part(node, 'Right'), scope)]
  const decides = node.kind === 'OrExpression'
  return (place) => {
    const first = left(place)
    if (first === decides) return decides
    const second = right(place)
    if (second === decides) return decides
    return first === null || second === null ? null : !decides
  }
}

function between(node: Syntax, scope: Scope): Evaluate {
  const of = compiled(part(node, 'Left'), scope)
  const couple = part(node, 'Right')
  const [first, second] = [compiled(part(couple, 'First'), scope), compiled(part(couple, 'Second'), scope)]
  const isNegated = node.kind === 'NotBetweenExpression'
  return (place) => {
    const [value, low, high] = [of(place), first(place), second(place)]
    if (value === null || low === null || high === null) return null
    // `datetime .. timespan` ends that much later.
    const end =
      high instanceof Span && !(low instanceof Span) ? (sizeOf(low) ?? 0) + high.ms : (sizeOf(high) ?? Number.NaN)
    const isInside = compare(value, low) >= 0 && (sizeOf(value) ?? Number.NaN) <= end
    return isInside !== isNegated
  }
}

function membership(node: Syntax, operator: string, scope: Scope): Evaluate {
  const of = compiled(part(node, 'Left'), scope)
  const right = part(node, 'Right')
  const nodes = right.parts['Expressions']?.items ?? [right]
  const members = nodes.map((one): Evaluate => {
    const name = one.kind === 'NameReference' ? scope.names.get(nameOf(one)) : undefined
    if (!one.columns || (name && 'value' in name)) return compiled(one, scope)
    // A tabular expression gives the values of its first column.
    const values = scope.run(one, scope.names).rows.map(([value = null]) => value)
    return () => values
  })
  const all = (place: Place): readonly Value[] =>
    members.flatMap((member): readonly Value[] => {
      const value = member(place)
      return Array.isArray(value) ? (value as readonly Value[]) : [value]
    })
  if (operator.startsWith('has_'))
    return (place) => {
      const text = textOf(of(place)).toLowerCase()
      const has = (term: Value): boolean => hasTerm(text, textOf(term).toLowerCase())
      return operator === 'has_any' ? all(place).some(has) : all(place).every(has)
    }
  const isNegated = operator.startsWith('!')
  const isLoose = operator.endsWith('~')
  return (place) => {
    const value = of(place)
    const candidates = all(place)
    scope.machine.spend(candidates.length)
    const isIn = candidates.some((one) =>
      isLoose ? textOf(one).toLowerCase() === textOf(value).toLowerCase() : equal(one, value),
    )
    return isIn !== isNegated
  }
}

/** Functions that look at other rows, or don't evaluate all of their arguments. */
function call(node: Syntax, scope: Scope): Evaluate {
  const name = nameOf(node.parts['Name'])
  const nodes = argumentsOf(node)
  const lambda = scope.names.get(name)
  if (lambda && 'lambda' in lambda) return ofLambda(lambda, nodes, scope)
  const ofGroup = scope.aggregates === true ? aggregated(name, nodes, scope) : undefined
  if (ofGroup) return ofGroup
  const args = nodes.map((one) => compiled(one, scope))
  const [first, second, third] = args
  if ((name === 'iff' || name === 'iif') && first && second && third)
    return (place) => (first(place) === true ? second(place) : third(place))
  if (name === 'case')
    return (place) => {
      for (let index = 0; index + 1 < args.length; index += 2)
        if (args[index]?.(place) === true) return args[index + 1]?.(place) ?? null
      return args.at(-1)?.(place) ?? null
    }
  const ofRows = windowed(name, args)
  if (ofRows) return ofRows
  const of = scalarFunction(name)
  if (!of) throw new CannotRun(`\`${name}\``, node)
  const known = { now: scope.machine.now, type: node.type ?? '' }
  return (place) => {
    const value = of(
      args.map((evaluate) => evaluate(place)),
      known,
    )
    scope.machine.spend(costOf(value))
    return value
  }
}

/** What a value costs that a function made. Lists in lists can double with each pipe, so counting them stops early. */
function costOf(value: Value): number {
  if (typeof value === 'string') return value.length / charactersAStep
  if (typeof value !== 'object' || value === null) return 0
  let left = mostMembers
  const count = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    for (const member of Object.values(one)) {
      if (--left < 0) throw new TooMuch()
      count(member)
    }
  }
  count(value)
  return mostMembers - left
}
const charactersAStep = 10
const mostMembers = 5000

function windowed(name: string, [of, second, third]: readonly Evaluate[]): Evaluate | undefined {
  const beside =
    (sign: 1 | -1): Evaluate =>
    (place) => {
      const index = place.index + sign * (second ? Number(second(place)) : 1)
      const row = place.rows[index]
      return row && of ? of({ ...place, row, index }) : (third?.(place) ?? null)
    }
  if (name === 'prev') return beside(-1)
  if (name === 'next') return beside(1)
  if (name === 'row_number')
    return (place) => {
      const start = of ? Number(of(place)) : 1
      let from = place.index
      if (second) while (from > 0 && second({ ...place, index: from, row: place.rows[from] ?? [] }) !== true) from--
      return start + place.index - (second ? from : 0)
    }
  if (name === 'row_cumsum' && of)
    return (place) => {
      let sum = 0
      for (let index = place.index; index >= 0; index--) {
        const there = { ...place, index, row: place.rows[index] ?? [] }
        sum += sizeOf(of(there)) ?? 0
        if (second?.(there) === true) break
      }
      return sum
    }
  return undefined
}

/** An aggregate over the rows of a group. */
function aggregated(name: string, nodes: readonly Syntax[], scope: Scope): Evaluate | undefined {
  const of = aggregate(name)
  const withoutAggregates = { ...scope, aggregates: false }
  if (name === 'percentiles_array' || (name === 'percentiles' && nodes.length > 1)) {
    const [value, ...percents] = nodes.map((one) => compiled(one, withoutAggregates))
    return ({ rows, row }) => {
      const values = rows.map((one, index) => value?.({ row: one, rows, index }) ?? null).filter((one) => one !== null)
      return percents
        .flatMap((percent) => percent({ row, rows, index: 0 }))
        .map((percent) => percentile(values, Number(percent)))
    }
  }
  if (!of || (name === 'any' && nodes.length !== 1) || (name === 'take_any' && nodes.length !== 1)) return undefined
  const args = nodes.map((one) => compiled(one, withoutAggregates))
  return ({ rows }) => of(rows.map((row, index) => args.map((evaluate) => evaluate({ row, rows, index }))))
}

function ofLambda(
  { lambda, names }: Extract<Named, { lambda: Syntax }>,
  nodes: readonly Syntax[],
  scope: Scope,
): Evaluate {
  const parameters = parametersOf(lambda)
  const args = nodes.map((one) => compiled(one, { ...scope, aggregates: false }))
  const body = part(lambda, 'Body')
  if ((body.parts['Statements']?.items.length ?? 0) > 0)
    throw new CannotRun('a function with statements of its own', lambda)
  return (place) => {
    scope.machine.spend(50)
    const given = parameters.map(({ name, preset }, index): [string, Named] => [
      name,
      { value: args[index]?.(place) ?? (preset ? literal(preset) : null) },
    ])
    return compiled(part(body, 'Expression'), { ...scope, columns: [], names: new Map([...names, ...given]) })(place)
  }
}

/** The parameters of a function of a `let` statement. */
export const parametersOf = (lambda: Syntax): readonly { readonly name: string; readonly preset?: Syntax }[] =>
  (lambda.parts['Parameters']?.parts['Parameters']?.items ?? []).map((one) => {
    const preset = one.parts['DefaultValue']?.parts['Value']
    return { name: nameOf(part(one, 'NameAndType').parts['Name']), ...(preset ? { preset } : {}) }
  })
