import { z } from 'zod'

/** A value that's to be stored doesn't fit its schema: a programming error. Nothing was written. */
export class Unstorable extends Error {
  override readonly name = 'Unstorable'
}

type Found = { readonly path: readonly PropertyKey[]; readonly code?: string } | undefined

/**
 * Checks a value against the schema that reads it. Stored values are immutable, so parts that `before` shares (the same object) were
 * checked earlier: an answer costs a check of what it changed, not of everything that the learner has learned.
 * @throws Unstorable, which names the field and no value
 */
export function assertStorable(what: string, schema: z.ZodType, next: unknown, before?: unknown): void {
  const found = problemIn(schema, next, before)
  if (!found) return
  const field = found.path[0] === undefined ? '' : ` at ${String(found.path[0])}`
  throw new Unstorable(`what is to be stored does not fit its schema: ${what}${field} (${found.code ?? 'invalid'})`)
}

function problemIn(schema: z.ZodType, next: unknown, before: unknown): Found {
  if (next === before && before !== undefined) return undefined
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return next === undefined ? undefined : problemIn(schema.unwrap() as z.ZodType, next, before)
  if (isPlain(next) && isPlain(before)) {
    if (schema instanceof z.ZodObject) return problemInFields(schema.shape, next, before)
    if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodString)
      return problemInRecord(schema.valueType as z.ZodType, next, before)
  }
  // A list with a length limit is short, so it's checked as a whole.
  if (schema instanceof z.ZodArray && Array.isArray(next) && Array.isArray(before) && !schema.def.checks?.length)
    return problemInItems(schema.element as z.ZodType, next, before)
  const result = schema.safeParse(next)
  return result.success ? undefined : (result.error.issues[0] ?? { path: [] })
}

/** Marks a part that's new. */
const nothing = Symbol('nothing')

function problemInFields(shape: z.ZodRawShape, next: Record<string, unknown>, before: Record<string, unknown>): Found {
  const unknown = Object.keys(next).find((key) => !Object.hasOwn(shape, key))
  if (unknown !== undefined) return { path: [unknown], code: 'unrecognized_keys' }
  for (const key of Object.keys(shape)) {
    const found = problemIn(shape[key] as z.ZodType, next[key], before[key])
    if (found) return { ...found, path: [key, ...found.path] }
  }
  return undefined
}

/** Compares by position, because a changed record keeps the order of its keys, and looking keys up would cost as much as writing the record. */
const problemInRecord = (schema: z.ZodType, next: object, before: object): Found =>
  problemInItems(schema, Object.values(next), Object.values(before))

/** Lists shift when they drop their oldest items, so the comparison starts where the new list begins in the old one. */
function problemInItems(schema: z.ZodType, next: readonly unknown[], before: readonly unknown[]): Found {
  const shift = Math.max(0, before.indexOf(next[0]))
  for (let place = 0; place < next.length; place++) {
    const item = next[place]
    const known = before[place + shift]
    if (item === known && item !== undefined) continue
    const found = problemIn(schema, item, known ?? nothing)
    if (found) return { ...found, path: [place, ...found.path] }
  }
  return undefined
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
