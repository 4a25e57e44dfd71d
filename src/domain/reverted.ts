/**
 * Undoes one change of a document, except where another change followed.
 * @param latest the document now
 * @param before the document before the change
 * @param after the document right after it
 */
export function reverted<T>(latest: T, before: T, after: T): T {
  if (before === after) return latest
  if (!isRecord(latest) || !isRecord(before) || !isRecord(after))
    return JSON.stringify(latest) === JSON.stringify(after) ? before : latest
  const keys = new Set([...Object.keys(latest), ...Object.keys(before)])
  const fields = [...keys].map((key) => [key, reverted(latest[key], before[key], after[key])] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as T
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
