import { expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openConfigured } from '../../../src/store/postgres/open-configured.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { key, learnerOf } from '../contract/given.ts'
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

test('what the configuration names is opened: a store, and a pace that replicas share', async () => {
  const url = await postgres.migrated()
  const settings = { engine: 'postgres', url, signIn: 'password', connections: 1 } as const
  const replicas = await Promise.all([1, 2].map(() => openConfigured(settings, () => {})))
  await replicas[0]?.store.commitLearner(key, learnerOf(key), 0, [])
  expect((await replicas[1]?.store.readLearner(key))?.version).toBe(1)
  const alone = () => Promise.reject(new Error('the database is there'))
  const from = await Promise.all(
    replicas.map(({ sharedPace }) =>
      Promise.resolve(sharedPace?.(alone)(key.tenant, 8, { spacingMs: 1_000, leadMs: 50 })),
    ),
  )
  // The second of them waits for the first one's eight seconds.
  expect(from.filter((ms) => (ms ?? 0) > 4_000)).toHaveLength(1)
  await Promise.all(replicas.map(({ store }) => store.close()))
})

test('a database that isn’t there is the operator’s to mend', async () => {
  const url = new URL(await postgres.empty())
  url.pathname = '/missing'
  const settings = { engine: 'postgres', url: url.href, signIn: 'password', connections: 1 } as const
  await expect(openConfigured(settings, () => {})).rejects.toMatchObject({
    name: 'DatabaseUnusable',
    message: expect.stringContaining('(3D000)'),
  })
})

test('a key for export links that can’t be read is asked for again', async () => {
  const url = await postgres.migrated()
  const sql = openDatabase({ url })
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  await sql.query('alter table shared_values rename to away')
  await expect(store.exportKey()).rejects.toThrow('shared_values')
  await sql.query('alter table away rename to shared_values')
  expect(await store.exportKey()).toHaveLength(32)
  await sql.close()
  await store.close()
})
