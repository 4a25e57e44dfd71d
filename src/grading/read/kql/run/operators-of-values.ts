import type { Syntax } from '../language-service.ts'
import { CannotRun } from './machine.ts'
import { expressionFor } from './regular-expression.ts'
import { compare, Instant, keyOf, sizeOf, Span, textOf, type Value } from './value.ts'

type Binary = (left: Value, right: Value, node: Syntax) => Value

/** Null if one of the two is: arithmetic and comparisons with nothing give nothing. */
const both =
  (of: (left: NonNullable<Value>, right: NonNullable<Value>, node: Syntax) => Value): Binary =>
  (left, right, node) =>
    left === null || right === null ? null : of(left, right, node)

const isWhole = (node: Syntax): boolean => node.type === 'long' || node.type === 'int'

const add = both((left, right) => {
  const sum = (sizeOf(left) ?? Number.NaN) + (sizeOf(right) ?? Number.NaN)
  if (left instanceof Instant || right instanceof Instant) return new Instant(sum)
  return left instanceof Span || right instanceof Span ? new Span(sum) : sum
})

const subtract = both((left, right) => {
  const difference = (sizeOf(left) ?? Number.NaN) - (sizeOf(right) ?? Number.NaN)
  if (left instanceof Instant) return right instanceof Instant ? new Span(difference) : new Instant(difference)
  return left instanceof Span ? new Span(difference) : difference
})

const multiply = both((left, right) => {
  const product = (sizeOf(left) ?? Number.NaN) * (sizeOf(right) ?? Number.NaN)
  return left instanceof Span || right instanceof Span ? new Span(product) : product
})

const divide = both((left, right, node) => {
  const [a, b] = [sizeOf(left) ?? Number.NaN, sizeOf(right) ?? Number.NaN]
  if (left instanceof Span) return right instanceof Span ? a / b : new Span(a / b)
  if (!isWhole(node)) return a / b
  return b === 0 ? null : Math.trunc(a / b)
})

const modulo = both((left, right) => {
  const [a, b] = [sizeOf(left) ?? Number.NaN, sizeOf(right) ?? Number.NaN]
  if (b === 0) return null
  const rest = ((a % b) + Math.abs(b)) % Math.abs(b)
  return typeof left === 'number' ? rest : new Span(rest)
})

export const equal = (left: Value, right: Value): boolean => {
  if (typeof left === 'number' && typeof right === 'number') return left === right
  if (typeof left === 'boolean' && typeof right === 'number') return Number(left) === right
  if (typeof left === 'string' || typeof right === 'string') return textOf(left) === textOf(right)
  return keyOf(left) === keyOf(right)
}

const isEqual: Binary = (left, right) =>
  left === null && right === null ? null : left !== null && right !== null && equal(left, right)
const negated =
  (of: Binary): Binary =>
  (left, right, node) => {
    const found = of(left, right, node)
    return found === null ? null : !found
  }

const ordered = (holds: (order: number) => boolean): Binary =>
  both((left, right) => (Number.isNaN(left) || Number.isNaN(right) ? false : holds(compare(left, right))))

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Whether a text has a term, which ends where letters and digits end. */
export function hasTerm(text: string, term: string, at: 'whole' | 'start' | 'end' = 'whole'): boolean {
  if (term === '') return true
  for (let index = text.indexOf(term); index >= 0; index = text.indexOf(term, index + 1)) {
    const after = index + term.length
    const startsHere = at === 'end' || !isWord(text[index - 1]) || !isWord(term[0])
    const endsHere = at === 'start' || !isWord(text[after]) || !isWord(term.at(-1))
    if (startsHere && endsHere) return true
  }
  return false
}

/** A comparison of texts in both forms: `contains`, and `contains_cs`, which is case-sensitive. */
const texts = (name: string, of: (text: string, part: string) => boolean): readonly (readonly [string, Binary])[] => {
  const exact: Binary = (left, right) => of(textOf(left), textOf(right))
  const loose: Binary = (left, right) => of(textOf(left).toLowerCase(), textOf(right).toLowerCase())
  return [
    [name, loose],
    [`${name}_cs`, exact],
    [`!${name}`, negated(loose)],
    [`!${name}_cs`, negated(exact)],
  ]
}

const sameText: Binary = (left, right) => textOf(left).toLowerCase() === textOf(right).toLowerCase()

const binaries = new Map<string, Binary>([
  ['+', add],
  ['-', subtract],
  ['*', multiply],
  ['/', divide],
  ['%', modulo],
  ['==', isEqual],
  ['!=', negated(isEqual)],
  ['<>', negated(isEqual)],
  ['=~', sameText],
  ['!~', negated(sameText)],
  ['<', ordered((order) => order < 0)],
  ['<=', ordered((order) => order <= 0)],
  ['>', ordered((order) => order > 0)],
  ['>=', ordered((order) => order >= 0)],
  ...texts('contains', (text, part) => text.includes(part)),
  ...texts('startswith', (text, part) => text.startsWith(part)),
  ...texts('endswith', (text, part) => text.endsWith(part)),
  ...texts('has', (text, part) => hasTerm(text, part)),
  ...texts('hasprefix', (text, part) => hasTerm(text, part, 'start')),
  ...texts('hassuffix', (text, part) => hasTerm(text, part, 'end')),
  ['matches regex', (left, right) => expressionFor(textOf(right), textOf(left)).test(textOf(left))],
])

export function binary(operator: string, node: Syntax): Binary {
  const found = binaries.get(operator.toLowerCase().replaceAll(/\s+/g, ' '))
  if (!found) throw new CannotRun(`\`${operator}\``, node)
  return found
}
