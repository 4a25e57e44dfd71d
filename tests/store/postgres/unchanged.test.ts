import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { openDatabase, type Database } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { VersionConflict, type Store } from '../../../src/store/store.ts'
import { key, learnerOf, now } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
/** Documents that the server sent; null stands for one that the process has. */
let sent: unknown[]
let store: Store
let other: Store
beforeEach(async () => {
  const url = await postgres.migrated()
  const real = openDatabase({ url })
  const watched: Database = {
    ...real,
    async query<Row>(text: string, values?: readonly unknown[]) {
      const rows = await real.query<Row>(text, values)
      sent.push(
        ...rows.flatMap((row) => ('document' in (row as object) ? [(row as { document: unknown }).document] : [])),
      )
      return rows
    },
  }
  sent = []
  store = await openPostgresStore({ database: watched, cacheSize: 2 })
  other = await openPostgresStore({ database: openDatabase({ url }) })
})
afterEach(() => Promise.all([store.close(), other.close()]))

test('a document that this process wrote or read last isn’t sent again', async () => {
  await store.commitLearner(key, learnerOf(key, { locale: 'fr' }), 0, [])
  for (let time = 0; time < 2; time++) {
    expect(await store.readLearner(key)).toMatchObject({ version: 1, value: { locale: 'fr' } })
  }
  await other.commitLearner(key, learnerOf(key, { locale: 'de' }), 1, [])
  for (let time = 0; time < 2; time++) {
    expect(await store.readLearner(key)).toMatchObject({ version: 2, value: { locale: 'de' } })
  }
  expect(sent).toEqual([null, null, expect.stringContaining('"de"'), null])
})

test('the ones read longest ago make room', async () => {
  const keys = ['a', 'b', 'c'].map((user) => ({ ...key, user }))
  for (const each of keys) await store.commitLearner(each, learnerOf(each), 0, [])
  for (const each of keys.toReversed()) await store.readLearner(each)
  expect(sent).toEqual([null, null, expect.stringContaining('"a"')])
})

test('a commit that comes too late says which version it expected, and the next read gets the stored one', async () => {
  const team = { tenant: key.tenant, conversation: 'guild' }
  await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
  await other.commitTeam(team, newTeam(team, now, 'Europe/Oslo'), 1)
  const late = store.commitTeam(team, newTeam(team, now, 'Asia/Tokyo'), 1)
  await expect(late).rejects.toThrow(new VersionConflict("version 1 isn't the stored one"))
  expect(await store.readTeam(team)).toMatchObject({ version: 2, value: { timeZone: 'Europe/Oslo' } })
})
