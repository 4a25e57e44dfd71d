import type { Opened, StoreSettings } from './settings.ts'
import type { StoreLog } from './store-log.ts'

/**
 * Opens the engine that the configuration names. Only its code and packages are loaded.
 * @throws OperatorError with what to do
 */
export async function openStore(settings: StoreSettings, log: StoreLog): Promise<Opened> {
  if (settings.engine === 'lowdb') {
    const { openLowdbStore } = await import('./embedded/lowdb-store.ts')
    return { store: await openLowdbStore({ dir: settings.dir, log }) }
  }
  const { openConfigured } = await import('./postgres/open-configured.ts')
  return openConfigured(settings, log)
}
