import type { Condition, Matcher, Where } from './condition.ts'

/** Whether a condition holds in a parsed answer, or in a node of one. */
export function holds(condition: Condition, node: unknown): boolean {
  if ('some' in condition) return nodesAt(node, condition.some).some((one) => fits(condition, one))
  if ('none' in condition) return !nodesAt(node, condition.none).some((one) => fits(condition, one))
  if ('every' in condition) {
    const found = nodesAt(node, condition.every)
    return found.length > 0 && found.every((one) => fits(condition, one))
  }
  if ('count' in condition) {
    const { length } = nodesAt(node, condition.count).filter((one) => fits(condition, one))
    return length >= (condition.min ?? 0) && length <= (condition.max ?? Infinity)
  }
  if ('order' in condition) return areInOrder(condition.of, nodesAt(node, condition.order))
  if ('is' in condition) return matchesAll(condition.is, node)
  if ('any' in condition) return condition.any.some((one) => holds(one, node))
  if ('all' in condition) return condition.all.every((one) => holds(one, node))
  return !holds(condition.not, node)
}

const fits = (
  { where = {}, and = [] }: { readonly where?: Where | undefined; readonly and?: readonly Condition[] | undefined },
  node: unknown,
): boolean => matchesAll(where, node) && and.every((one) => holds(one, node))

const matchesAll = (where: Where, node: unknown): boolean =>
  Object.entries(where).every(([path, matcher]) => matches(matcher, valueAt(node, path)))

/** Each one is found after the one before it. */
function areInOrder(wheres: readonly Where[], nodes: readonly unknown[]): boolean {
  let from = 0
  for (const where of wheres) {
    const at = nodes.findIndex((node, index) => index >= from && matchesAll(where, node))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

const keysOf = (path: string): readonly string[] => path.split('.').filter((key) => key !== '')

/** What's below each node, or below each of its items if it's a list. */
const allBelow = (nodes: readonly unknown[], key: string): readonly unknown[] =>
  nodes.flat().flatMap((one) => below(one, key))

/** The nodes at a path, lists flattened. */
const nodesAt = (node: unknown, path: string): readonly unknown[] =>
  keysOf(path)
    .reduce(allBelow, [node])
    .filter((one) => one !== undefined && one !== null)
    .flat()

/** The value at a path: the node's own, or the list of all if a list is on the way. */
function valueAt(node: unknown, path: string): unknown {
  let found: readonly unknown[] = [node]
  let isList = false
  for (const key of keysOf(path)) {
    isList ||= found.some((one) => Array.isArray(one)) || key === '*'
    found = allBelow(found, key)
  }
  return isList ? found.flat() : found[0]
}

function below(node: unknown, key: string): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return []
  if (key === '*') return Object.values(node)
  const name = Object.hasOwn(node, key) ? key : Object.keys(node).find((one) => one.toLowerCase() === key.toLowerCase())
  const value = name === undefined ? undefined : (node as Record<string, unknown>)[name]
  return value === undefined ? [] : [value]
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)

function matches(matcher: Matcher, value: unknown): boolean {
  if (typeof matcher !== 'object')
    return Array.isArray(value) ? value.some((item) => equals(matcher, item)) : equals(matcher, value)
  const { any, not, missing, min, max, all, size } = matcher
  const number = numberIn(value)
  return (
    (any === undefined || any.some((one) => matches(one, value))) &&
    (not === undefined || !matches(not, value)) &&
    (missing === undefined || isEmpty(value) === missing) &&
    (min === undefined || (number !== undefined && number >= min)) &&
    (max === undefined || (number !== undefined && number <= max)) &&
    (all === undefined || (Array.isArray(value) && value.length > 0 && value.every((item) => matches(all, item)))) &&
    (size === undefined || (Array.isArray(value) && value.length === size))
  )
}

/** A number, also one in a string or with a percent sign. */
function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const found = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*%?\s*$/.exec(value)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}

const expressions = new Map<string, RegExp>()

function equals(wanted: string | number | boolean, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false
  const text = String(value).trim()
  const pattern = typeof wanted === 'string' ? /^\/(.+)\/$/s.exec(wanted)?.[1] : undefined
  if (pattern === undefined) return text.toLowerCase() === String(wanted).trim().toLowerCase()
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'is')
  expressions.set(pattern, known)
  return known.test(text)
}
