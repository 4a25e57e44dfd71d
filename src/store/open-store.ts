import { openLowdbStore } from './embedded/lowdb-store.ts'
import type { StoreSettings } from './settings.ts'
import type { StoreLog } from './store-log.ts'
import type { Store } from './store.ts'

/**
 * Opens the engine that the configuration names. The packages of the database are loaded only if it's used.
 * @throws OperatorError with what to do
 */
export async function openStore(settings: StoreSettings, log: StoreLog): Promise<Store> {
  if (settings.engine === 'lowdb') return openLowdbStore({ dir: settings.dir, log })
  const { openConfigured } = await import('./postgres/open-configured.ts')
  return openConfigured(settings, log)
}
