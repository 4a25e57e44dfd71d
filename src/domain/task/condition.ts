import { z } from 'zod'

/** A value in a parsed answer. */
type Scalar = string | number | boolean

/**
 * What a value must be. A scalar is equal to it, whatever the case; `/…/` is a regular expression, whatever the case. A list matches if one of
 * its items does, unless the matcher is about the list (`all`, `size`).
 */
export type Matcher =
  | Scalar
  | {
      readonly any?: readonly Matcher[] | undefined
      readonly not?: Matcher | undefined
      readonly missing?: boolean | undefined
      readonly min?: number | undefined
      readonly max?: number | undefined
      readonly all?: Matcher | undefined
      readonly size?: number | undefined
    }

const Matcher: z.ZodType<Matcher> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({
      /** One of these. */
      any: z.array(Matcher).min(1).optional(),
      not: Matcher.optional(),
      /** Nothing is there, or it's empty; `false`: something is there. */
      missing: z.boolean().optional(),
      /** Numbers at least, or at most, as large; also `10` in a string, or `10%`. */
      min: z.number().optional(),
      max: z.number().optional(),
      /** Each item of a list. */
      all: Matcher.optional(),
      /** The number of items of a list. */
      size: z.number().int().nonnegative().optional(),
    }),
  ]),
)

/** Values by path: `environment.name: production`. All must match. */
const Where = z.record(z.string(), Matcher)
export type Where = z.infer<typeof Where>

/**
 * What must hold in a parsed answer, or in one node of it. A path names nodes by the keys to them, separated by dots; a list on the way stands for
 * all its items, and `*` for all values of an object: `stages.jobs.steps`.
 */
export type Condition =
  /** One node matches `where`, and everything in `and` holds in the same one. */
  | { readonly some: string; readonly where?: Where | undefined; readonly and?: readonly Condition[] | undefined }
  | { readonly none: string; readonly where?: Where | undefined; readonly and?: readonly Condition[] | undefined }
  /** There's at least one node, and all match. */
  | { readonly every: string; readonly where?: Where | undefined; readonly and?: readonly Condition[] | undefined }
  | { readonly count: string; readonly where?: Where | undefined; readonly min?: number; readonly max?: number }
  /** In a list of nodes, one that matches each of these comes after one that matches the one before it. */
  | { readonly order: string; readonly of: readonly Where[] }
  /** The node itself. */
  | { readonly is: Where }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition }

export const Condition: z.ZodType<Condition> = z.lazy(() => {
  const nodes = { where: Where.optional(), and: z.array(Condition).optional() }
  return z.union([
    z.strictObject({ some: z.string(), ...nodes }),
    z.strictObject({ none: z.string(), ...nodes }),
    z.strictObject({ every: z.string(), ...nodes }),
    z.strictObject({
      count: z.string(),
      where: Where.optional(),
      min: z.number().int().optional(),
      max: z.number().int().optional(),
    }),
    z.strictObject({ order: z.string(), of: z.array(Where).min(2) }),
    z.strictObject({ is: Where }),
    z.strictObject({ any: z.array(Condition).min(2) }),
    z.strictObject({ all: z.array(Condition).min(2) }),
    z.strictObject({ not: Condition }),
  ]) as z.ZodType<Condition>
})
