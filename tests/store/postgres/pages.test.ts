import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { openDatabase, type Database } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { answer, key, learnerOf, now } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
/** More than two pages, whose size is 500. */
const count = 1_100
let store: Store
let sql: Database
beforeEach(async () => {
  const url = await postgres.migrated()
  sql = openDatabase({ url })
  store = await openPostgresStore({ database: openDatabase({ url }) })
})
afterEach(async () => {
  await sql.close()
  await store.close()
})

test('however many learners there are, each is listed once, whatever the ids begin with', async () => {
  await sql.query(
    `insert into learners (tenant, person, version, stamp, schema, document)
     select (number % 3)::text, number::text, 1, 's', $1, $2 from generate_series(1, $3::int) as number`,
    [learnerOf(key).schema, JSON.stringify(learnerOf(key)), count],
  )
  const users = (await collect(store.learners())).map(({ user }) => user)
  expect(users).toHaveLength(count)
  expect(new Set(users).size).toBe(count)
})

test('however many teams there are, each is listed once', async () => {
  const team = newTeam({ tenant: 't', conversation: 'c' }, now, 'UTC')
  await sql.query(
    `insert into teams (tenant, conversation, version, stamp, schema, document, members, names, asks, owes)
     select (number % 3)::text, number::text, 1, 's', $1, $2, '{}', '{}', false, false from generate_series(1, $3::int) as number`,
    [team.schema, JSON.stringify(team), count],
  )
  const conversations = (await collect(store.teams())).map(({ conversation }) => conversation)
  expect(conversations).toHaveLength(count)
  expect(new Set(conversations).size).toBe(count)
})

test('a long log is streamed completely and in order', async () => {
  const entries = Array.from({ length: count }, (_, number) => answer(`p${number}`))
  await store.commitLearner(key, learnerOf(key), 0, entries)
  expect((await collect(store.logEntries(key))).map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
})

test('an empty trace is found nowhere, so a deletion takes nothing from others', async () => {
  const other = { ...key, user: 'somebody else' }
  for (const who of [key, other]) await store.commitLearner(who, learnerOf(who), 0, [])
  const report = { id: 'r', at: now.toISOString(), question: 'q', revision: 1, reason: 'typo', text: 'x' } as const
  await store.addReport({ ...other, ...report })
  await sql.query(
    `insert into set_aside (tenant, kind, owner, stamp, document) values ($1, 'team', 'guild', 's', 'their text')`,
    [key.tenant],
  )
  await store.deleteLearner(key, [''])
  expect(await collect(store.reports())).toEqual([{ ...other, ...report }])
  expect(await sql.query('select owner from set_aside')).toEqual([{ owner: 'guild' }])
})

test('what was set aside of a team goes with it, and of no other', async () => {
  const [one, two] = ['one', 'two'].map((conversation) => ({ tenant: key.tenant, conversation }))
  for (const team of [one!, two!]) {
    await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
    await sql.query(`insert into set_aside (tenant, kind, owner, stamp, document) values ($1, 'team', $2, 's', 'x')`, [
      team.tenant,
      team.conversation,
    ])
  }
  await store.deleteTeam(one!)
  expect(await sql.query('select owner from set_aside')).toEqual([{ owner: 'two' }])
})
