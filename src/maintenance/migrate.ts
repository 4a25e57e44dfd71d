import { readConfig, loadEnvFile } from '../config.ts'
import { OperatorError } from '../operator-error.ts'
import { databaseProblem } from '../store/postgres/database-problem.ts'
import { migrateDatabase } from '../store/postgres/migrate-database.ts'
import { signInTo } from '../store/postgres/sign-in.ts'

// `npm run migrate`: creates or updates the tables of the database that the configuration names. Run it before a new version starts.
try {
  loadEnvFile()
  const { store } = readConfig(process.env)
  if (store.engine !== 'postgres')
    throw new OperatorError('There is no database to migrate.', 'Set STORE=postgres and DATABASE_URL.')
  const applied = await migrateDatabase({ url: store.url, ...signInTo(store.url, store.signIn) }).catch(
    (error: unknown) => {
      throw databaseProblem(store.url, error)
    },
  )
  for (const name of applied) console.log(`applied ${name}`)
  console.log('The tables are up to date.')
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
