import { expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
const opening = async (url: string): Promise<void> =>
  (await openPostgresStore({ database: openDatabase({ url }) })).close()

test('tables that are missing, older, or newer are refused with what to do', async () => {
  const empty = await postgres.empty()
  const migrate = expect.stringContaining('npm run migrate')
  await expect(opening(empty)).rejects.toMatchObject({
    message: expect.stringContaining('The database has no tables yet.'),
    hint: migrate,
  })
  const url = await postgres.migrated()
  await expect(opening(url)).resolves.toBeUndefined()
  const sql = openDatabase({ url })
  await sql.query(`insert into applied_migrations (name, run_on) values ('9999_later', now())`)
  await expect(opening(url)).rejects.toMatchObject({
    message: expect.stringContaining('The database is from a newer version of Shipmate.'),
    hint: expect.stringContaining('a later one'),
  })
  await sql.query(`delete from applied_migrations where ctid = (select min(ctid) from applied_migrations)`)
  await expect(opening(url)).rejects.toMatchObject({
    message: expect.stringContaining('The database is from an older version of Shipmate.'),
    hint: migrate,
  })
  await sql.close()
})

test('a server that takes no writes fails the probe, though it can be read', async () => {
  const url = `${await postgres.migrated()}?options=-c%20default_transaction_read_only%3Don`
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  expect(await store.readLearner({ tenant: 't', user: 'u' })).toBeUndefined()
  await expect(store.probe()).rejects.toMatchObject({ name: 'StoreUnavailable', code: '25006' })
  await store.close().catch(() => {})
})
