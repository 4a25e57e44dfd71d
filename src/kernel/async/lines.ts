import type { Store } from '../../store/store.ts'
import { Queues } from '../../queues.ts'

const queues = new WeakMap<Store, Queues>()

/**
 * Runs work on a document after all earlier work on it, even if that failed. Within a process, this avoids version conflicts when a thousand
 * people change the same document at once.
 * @param id identifies the document
 */
export function inLine<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const ofStore = queues.get(store) ?? new Queues()
  queues.set(store, ofStore)
  return ofStore.run(id, work)
}
