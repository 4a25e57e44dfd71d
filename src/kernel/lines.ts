import type { Store } from '../store/store.ts'
import { Queues } from '../queues.ts'

const queues = new WeakMap<Store, Queues>()

/**
 * Runs work on one thing of a store after all such work that was asked for before it, whatever became of that. Within a process this spares
 * a thousand people who change the same document at once from running into conflicts.
 * @param id names the thing
 */
export function inLine<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const ofStore = queues.get(store) ?? new Queues()
  queues.set(store, ofStore)
  return ofStore.run(id, work)
}
