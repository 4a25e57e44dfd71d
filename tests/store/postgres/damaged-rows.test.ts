import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import pg from 'pg'
import { newTeam } from '../../../src/domain/team/team.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { after, answer, due, key, learnerOf, now } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
let store: Store
let sql: pg.Client
const logged: string[] = []
const details: unknown[] = []
beforeEach(async () => {
  const url = await postgres.migrated()
  logged.length = 0
  details.length = 0
  store = await openPostgresStore({
    database: openDatabase({ url }),
    log(message, detail) {
      logged.push(message)
      details.push(detail)
    },
  })
  sql = new pg.Client({ connectionString: url })
  await sql.connect()
})
afterEach(async () => {
  await sql.end()
  await store.close()
})

const count = async (table: string): Promise<number> => {
  const { rows } = await sql.query<{ count: string }>(`select count(*) from ${table}`)
  return Number(rows[0]?.count)
}
/** Changes a document behind the store's back, as someone with a SQL client might. */
const replaceIn = (table: string, from: string, to: string) =>
  sql.query(`update ${table} set document = replace(document::text, $1, $2)::json, stamp = 'by hand'`, [from, to])

test('a document that does not fit its schema is rebuilt from its parts and the log, and set aside until its owner is deleted', async () => {
  const learner = { ...after(learnerOf(key), [answer('p1'), answer('p2')]), locale: 'fr' }
  await store.commitLearner(key, learner, 0, [answer('p1'), answer('p2')])
  await replaceIn('learners', '"settings":{', '"settings":7,"other":{')
  const rebuilt = await store.readLearner(key)
  expect(rebuilt).toMatchObject({ version: 2, value: { locale: 'fr', memory: learner.memory } })
  expect(rebuilt?.value.recovered).toBeDefined()
  expect(await store.readLearner(key)).toEqual(rebuilt)
  expect(await count('set_aside')).toBe(1)
  expect(logged).toEqual(['a damaged document was set aside and rebuilt from its readable parts'])
  expect(details).toEqual([{ document: 'learner', hint: expect.stringContaining('set_aside') }])
  await store.commitLearner(key, { ...(rebuilt?.value as typeof learner), locale: 'de' }, 2, [])
  await store.deleteLearner(key)
  expect(await count('set_aside')).toBe(0)
})

test('what was set aside of a team goes with a person whom it names', async () => {
  const team = { tenant: key.tenant, conversation: '19:abc' }
  const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
  await store.commitTeam(team, { ...newTeam(team, now, 'UTC'), members: { [key.user]: member } }, 0)
  await replaceIn('teams', '"timeZone":"UTC"', '"timeZone":[]')
  expect((await store.readTeam(team))?.value.members).toEqual({ [key.user]: member })
  expect(await count('set_aside')).toBe(1)
  await store.deleteLearner({ ...key, user: 'somebody else' }, ['Kestrel'])
  expect(await count('set_aside')).toBe(1)
  await store.deleteLearner({ ...key, user: 'x' }, ['Puffin'])
  expect(await count('set_aside')).toBe(0)
})

test.each(['tenant', 'conversation', 'user'] as const)(
  'a document whose %s is another row’s is damaged',
  async (field) => {
    const team = { tenant: key.tenant, conversation: '19:abc' }
    await store.commitLearner(key, learnerOf(key), 0, [])
    await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
    for (const table of ['learners', 'teams'])
      await replaceIn(table, `"${field}":"${{ ...key, ...team }[field]}"`, `"${field}":"another"`)
    expect((await store.readLearner(key))?.value).toMatchObject(key)
    expect((await store.readTeam(team))?.value).toMatchObject(team)
    expect(await count('set_aside')).toBe(field === 'tenant' ? 2 : 1)
  },
)

test('a log that cannot be read for a moment is no damage: the old document that needs it stays', async () => {
  const learner = after(learnerOf(key), [answer('p1')])
  await store.commitLearner(key, learner, 0, [answer('p1')])
  // Documents from before schema 5 get their misses from the log.
  await replaceIn('learners', `"schema":${learner.schema}`, '"schema":4')
  await sql.query('alter table log_entries rename to away')
  await expect(store.readLearner(key)).rejects.toThrow('log_entries')
  await sql.query('alter table away rename to log_entries')
  expect(await count('set_aside')).toBe(0)
  expect(await store.readLearner(key)).toMatchObject({ version: 1, value: { memory: learner.memory } })
  expect(logged).toEqual([])
})

test('a document from a newer version stays as it is, and is not due in this one', async () => {
  await store.commitLearner(key, due(key, '2026-11-23T07:00:00.000Z'), 0, [])
  expect(await store.duePushes(now, 5)).toEqual([key])
  await sql.query(
    `update learners set schema = 99, stamp = 'newer', document = replace(document::text, '"schema":', '"schema":9')::json`,
  )
  await expect(store.readLearner(key)).rejects.toThrow('newer')
  expect(await store.duePushes(now, 5)).toEqual([])
  expect(await count('set_aside')).toBe(0)
})

test('a person who was deleted and came back is not mixed up with a copy in memory', async () => {
  await store.commitLearner(key, learnerOf(key, { locale: 'fr' }), 0, [])
  expect((await store.readLearner(key))?.value.locale).toBe('fr')
  await sql.query('delete from learners')
  await sql.query(
    'insert into learners (tenant, person, version, stamp, schema, document) values ($1, $2, 1, $3, 5, $4)',
    [key.tenant, key.user, 'of another replica', JSON.stringify(learnerOf(key, { locale: 'de' }))],
  )
  expect((await store.readLearner(key))?.value.locale).toBe('de')
})
