import type { Store } from '../store/store.ts'

const allLines = new WeakMap<Store, Map<string, Promise<unknown>>>()

/**
 * Runs work on one thing of a store after all such work that was asked for before it, whatever became of that. Within a process this spares
 * a thousand people who change the same document at once from running into conflicts.
 * @param id names the thing
 */
export function inLine<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const lines = allLines.get(store) ?? new Map<string, Promise<unknown>>()
  allLines.set(store, lines)
  const result = (lines.get(id) ?? Promise.resolve()).then(work)
  const settled = result
    .catch(() => {})
    .finally(() => {
      if (lines.get(id) === settled) lines.delete(id)
    })
  lines.set(id, settled)
  return result
}
