import { afterAll, beforeAll, jest } from '@jest/globals'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { storeContract } from '../contract.ts'
import { startPostgres, type PostgresServer } from './server.ts'

jest.setTimeout(120_000)

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

storeContract('PostgreSQL', async () => {
  const url = await server.create()
  await migrateDatabase({ url })
  let store = await openPostgresStore({ database: openDatabase({ url }) })
  return {
    store,
    async reopen() {
      await store.close()
      store = await openPostgresStore({ database: openDatabase({ url }) })
      return store
    },
    end: () => store.close(),
  }
})
