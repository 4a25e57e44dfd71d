import { z } from 'zod'

type JsonSchema = z.core.JSONSchema._JSONSchema | readonly z.core.JSONSchema._JSONSchema[] | undefined

/** The descriptions of a schema's fields by name, including nested fields. */
export const describedFields = (schema: z.ZodType): Record<string, string> =>
  Object.fromEntries(descriptionsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))

function descriptionsIn(schema: JsonSchema): (readonly [string, string])[] {
  if (typeof schema !== 'object' || !('type' in schema)) return []
  const { properties = {}, items } = schema
  const own = Object.entries(properties).flatMap(([name, field]) =>
    typeof field === 'object' && field.description !== undefined ? [[name, field.description] as const] : [],
  )
  return [...own, ...[...Object.values(properties), items].flatMap(descriptionsIn)]
}
