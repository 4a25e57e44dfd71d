/** The keys that a mapping can have, and the shapes below them. The keys of an `open` shape are names that the author chooses. */
interface Shape {
  /** Separated by spaces. */
  readonly keys?: string
  readonly open?: true
  /** The shape below a key; for a list, the shape of each item. Below all other keys, anything is valid. */
  readonly below?: Readonly<Record<string, string>>
  /** The shape below every key of an open shape. */
  readonly each?: string
}

/** The keys of a product's YAML files, by shape. */
export type Grammar = Readonly<Record<string, Shape>>

/** Finds the first key that its shape doesn't allow. Template expressions (`${{ if … }}`) are valid everywhere. */
export function findUnknownKey(
  grammar: Grammar,
  shape: string,
  data: unknown,
): { readonly key: string; readonly shape: string } | undefined {
  const { keys = '', open, below = {}, each } = grammar[shape] as Shape
  if (Array.isArray(data)) return first(data, (item) => findUnknownKey(grammar, shape, item))
  if (typeof data !== 'object' || data === null) return undefined
  const known = new Set(keys.split(' '))
  return first(Object.entries(data), ([key, value]) => {
    if (key.startsWith('${{')) return findUnknownKey(grammar, shape, value)
    if (!open && !known.has(key)) return { key, shape }
    const next = below[key] ?? each
    return next === undefined ? undefined : findUnknownKey(grammar, next, value)
  })
}

function first<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}
