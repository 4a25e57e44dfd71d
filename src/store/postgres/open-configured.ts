import type { Opened, StoreSettings } from '../settings.ts'
import type { StoreLog } from '../store-log.ts'
import { databaseProblem } from './database-problem.ts'
import { openDatabase } from './database.ts'
import { openPostgresStore } from './postgres-store.ts'
import { sharedPace } from './shared-pace.ts'
import { signInTo } from './sign-in.ts'

/**
 * Opens the database that the configuration names.
 * @throws OperatorError with what to do, for what the operator can change
 */
export async function openConfigured(
  { url, signIn, connections }: Extract<StoreSettings, { engine: 'postgres' }>,
  log: StoreLog,
): Promise<Opened> {
  const database = openDatabase({ url, connections, log, ...signInTo(url, signIn) })
  try {
    return { store: await openPostgresStore({ database, log }), sharedPace: (alone) => sharedPace(database, alone) }
  } catch (error) {
    throw databaseProblem(url, error)
  }
}
