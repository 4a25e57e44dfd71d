export type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists every object inside a card, starting with the card: elements, actions, fallbacks, choices, action data. */
export function nodes(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  if (!isObject(value)) return []
  return [value, ...Object.values(value).flatMap(nodes)]
}

export const typeOf = (node: Json): string => (typeof node['type'] === 'string' ? node['type'] : '')

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
