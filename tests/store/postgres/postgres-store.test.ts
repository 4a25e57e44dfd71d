import { jest } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { storeContract } from '../contract.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()

storeContract('PostgreSQL', async () => {
  const url = await postgres.migrated()
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
