import { openLowdbStore } from './embedded/lowdb-store.ts'
import type { StoreSettings } from './settings.ts'
import type { StoreLog } from './store-log.ts'
import type { Store } from './store.ts'

/**
 * Opens the engine that the configuration names. The other one's packages aren't loaded.
 * @throws OperatorError with what to do
 */
export async function openStore(settings: StoreSettings, log: StoreLog): Promise<Store> {
  if (settings.engine === 'lowdb') return openLowdbStore({ dir: settings.dir, log })
  const { url, signIn, connections } = settings
  const [{ openPostgresStore }, { signInTo }, { databaseProblem }] = await Promise.all([
    import('./postgres/postgres-store.ts'),
    import('./postgres/sign-in.ts'),
    import('./postgres/database-problem.ts'),
  ])
  return openPostgresStore({ url, connections, log, ...signInTo(url, signIn) }).catch((error: unknown) => {
    throw databaseProblem(url, error)
  })
}
