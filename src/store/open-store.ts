import { openLowdbStore } from './embedded/lowdb-store.ts'
import type { Opened, StoreSettings } from './settings.ts'
import type { StoreLog } from './store-log.ts'

/**
 * Opens the engine that the configuration names. The packages of the database are loaded only if it's used.
 * @throws OperatorError with what to do
 */
export async function openStore(settings: StoreSettings, log: StoreLog): Promise<Opened> {
  if (settings.engine === 'lowdb') return { store: await openLowdbStore({ dir: settings.dir, log }) }
  const { openConfigured } = await import('./postgres/open-configured.ts')
  return openConfigured(settings, log)
}
