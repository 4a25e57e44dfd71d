import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv'

/** The keys of a product's files: a JSON schema whose `$defs` are the shapes, each with its title. */
export interface KeySchema {
  readonly name: string
  readonly shapes: Readonly<Record<string, AnySchemaObject>>
}

/** A schema of whole files. */
export interface FileSchema extends KeySchema {
  /** The shape of the file itself. */
  readonly file: string
  /** Keys that files start with, as a learner reads them. */
  readonly startsWith: string
}

const ajv = new Ajv({ strictTypes: false, verbose: true })
const compiled = new Map<string, ValidateFunction>()

/** A key or value that the product doesn't know. */
export interface KeyFault {
  /** Continues the name of the file or field: `has the key …`. */
  readonly message: string
  /** Where it is: keys, and positions in lists. */
  readonly path: readonly (string | number)[]
}

/** Finds the first key or value that the product doesn't know. */
export const keyFault = (schema: KeySchema, shape: string, data: unknown): string | undefined =>
  placedKeyFault(schema, shape, data)?.message

/** The same, with its place. */
export function placedKeyFault(schema: KeySchema, shape: string, data: unknown): KeyFault | undefined {
  const id = `${schema.name}/${shape}`
  const validate = compiled.get(id) ?? ajv.compile({ $ref: `#/$defs/${shape}`, $defs: schema.shapes })
  compiled.set(id, validate)
  if (validate(data)) return undefined
  const [error] = validate.errors ?? []
  if (!error) return undefined
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  const key = error.keyword === 'additionalProperties' ? [String(error.params['additionalProperty'])] : []
  return { message: describe(error, schema.name), path: [...path, ...key] }
}

function describe(error: ErrorObject, product: string): string {
  const { keyword, params, instancePath, parentSchema, message = '' } = error
  const shape = (parentSchema as { title?: string } | undefined)?.title ?? ''
  if (keyword === 'additionalProperties')
    return `has the key "${params.additionalProperty}", which isn't a keyword of ${product} in a ${shape}`
  if (keyword === 'required') return `has no "${params.missingProperty}", which ${product} needs in a ${shape}`
  const place = instancePath.split('/').at(-1)
  return `has a value in "${place}" that ${product} doesn't take: ${message}`
}

/** A key with an expression in it, which the service replaces before it reads the keys. */
const expression = String.raw`^\$\{\{`

/**
 * One shape. Like the service, it takes a list of itself, and itself below a template expression (`${{ if … }}:`).
 * @param keys separated by spaces; `below` has those whose values have a shape or schema of their own
 */
export function shape(name: string, keys: string, below: Readonly<Record<string, string | AnySchemaObject>> = {}) {
  const schemaOf = (key: string): AnySchemaObject => {
    const value = below[key]
    return typeof value === 'string' ? { $ref: `#/$defs/${value}` } : (value ?? {})
  }
  return {
    title: name,
    properties: Object.fromEntries(
      [...keys.split(' ').filter(Boolean), ...Object.keys(below)].map((key) => [key, schemaOf(key)]),
    ),
    patternProperties: { [expression]: { $ref: `#/$defs/${name}` } },
    additionalProperties: false,
    items: { $ref: `#/$defs/${name}` },
  }
}

/** Names that the author chooses, each with a value of one shape. */
export const named = (below: string | AnySchemaObject): AnySchemaObject => ({
  additionalProperties: typeof below === 'string' ? { $ref: `#/$defs/${below}` } : below,
})

const computed = { type: 'string', pattern: String.raw`^\$[{(\[]` }
export const number: AnySchemaObject = { anyOf: [{ type: 'number' }, computed] }
export const flag: AnySchemaObject = { anyOf: [{ type: 'boolean' }, computed] }
