import type { StoreSettings } from '../settings.ts'
import type { StoreLog } from '../store-log.ts'
import type { Store } from '../store.ts'
import { databaseProblem } from './database-problem.ts'
import { openPostgresStore } from './postgres-store.ts'
import { signInTo } from './sign-in.ts'

/**
 * Opens the database that the configuration names.
 * @throws OperatorError with what to do, for what the operator can change
 */
export async function openConfigured(
  { url, signIn, connections }: Extract<StoreSettings, { engine: 'postgres' }>,
  log: StoreLog,
): Promise<Store> {
  try {
    return await openPostgresStore({ url, connections, log, ...signInTo(url, signIn) })
  } catch (error) {
    throw databaseProblem(url, error)
  }
}
