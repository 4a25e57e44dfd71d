import pg from 'pg'
import { runner } from 'node-pg-migrate'
import { migrationsFolder, migrationsTable } from './check-schema.ts'
import { connectionOf, type DatabaseOptions } from './database.ts'

/**
 * Creates or updates the tables. Several replicas can call this at once: one works, and the others wait for it.
 * @returns the names of the files that were applied now, in order
 * @throws the server's error; a file is applied as a whole or not at all
 */
export async function migrateDatabase({ url, password }: Pick<DatabaseOptions, 'url' | 'password'>): Promise<string[]> {
  const client = new pg.Client({ ...connectionOf(url), ...(password ? { password } : {}) })
  await client.connect()
  try {
    const applied = await runner({
      dbClient: client,
      dir: migrationsFolder,
      direction: 'up',
      migrationsTable,
      advisoryLockMode: 'wait',
      log: () => {},
    })
    return applied.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
