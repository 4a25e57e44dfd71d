import { afterAll, beforeAll } from '@jest/globals'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { onServer, startPostgres, type PostgresServer } from './server.ts'

/** The server of a test file, from its first test to its last: the one that `DATABASE_URL` names, or one of its own. */
export function postgresForTests() {
  let server: PostgresServer
  beforeAll(async () => {
    const given = process.env['DATABASE_URL']
    server = given ? onServer(given) : await startPostgres()
  })
  afterAll(() => server.stop())
  const empty = (): Promise<string> => server.create()
  return {
    /** @returns the URL of a database without tables */
    empty,
    /** @returns the URL of a database with tables, and nothing in them */
    async migrated(): Promise<string> {
      const url = await empty()
      await migrateDatabase({ url })
      return url
    },
  }
}
