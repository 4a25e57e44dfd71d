/** A value with another one at a place in it: `round.shown.0.id`; an empty place is the whole. */
export function changedAt(whole: unknown, place: string, value: unknown): unknown {
  const [key = '', ...rest] = place.split('.')
  if (key === '') return value
  const copy = Array.isArray(whole) ? [...(whole as unknown[])] : { ...(whole as object) }
  const inside = copy as Record<string, unknown>
  inside[key] = changedAt(inside[key], rest.join('.'), value)
  return copy
}

/** The places of all objects in a value. @param keyedByIds places of objects whose keys are ids, which are left out themselves */
export function objectsIn(value: unknown, keyedByIds: ReadonlySet<string>, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) =>
    objectsIn(part, keyedByIds, place ? `${place}.${key}` : key),
  )
  return Array.isArray(value) || keyedByIds.has(place) ? inside : [place, ...inside]
}

/** A list of the same item; none for a negative count. */
export const repeated = (item: unknown, count: number): unknown[] =>
  Array.from({ length: Math.max(0, count) }, () => item)
