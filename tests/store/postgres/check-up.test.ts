import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { checkUpDatabase } from '../../../src/store/postgres/check-up.ts'
import { openDatabase, type Database } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { after, answer, key, learnerOf, now } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
const team = { tenant: key.tenant, conversation: 'guild' }
const other = { ...key, user: 'user-2' }
let sql: Database
beforeEach(async () => {
  const url = await postgres.migrated()
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  const entries = [answer('p1'), answer('p2')]
  await store.commitLearner(key, after(learnerOf(key), entries), 0, entries)
  await store.commitLearner(other, learnerOf(other), 0, [])
  await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
  await store.close()
  sql = openDatabase({ url })
})
afterEach(() => sql.close())

test('a database that’s whole has no problem', async () => {
  expect(await checkUpDatabase(sql)).toEqual({ learners: 2, entries: 2, problems: [], remarks: [] })
})

test('each learner and team that can’t be read is named, and what the log says otherwise', async () => {
  await sql.query(`update learners set document = '{"schema":5}' where person = $1`, [other.user])
  await sql.query(
    `update learners set document = replace(document::text, '"answered":2', '"answered":3')::json where person = $1`,
    [key.user],
  )
  await sql.query(`update teams set document = '[]'`)
  const { problems } = await checkUpDatabase(sql)
  const unreadable = "the document can't be read; it's rebuilt when it's next needed"
  expect(problems).toEqual([
    'tenant-1/user-1: memory differs from the replay of the log',
    'tenant-1/user-1: the count of answers differs from the log',
    `tenant-1/user-2: ${unreadable}`,
    `tenant-1/guild: ${unreadable}`,
  ])
})

test('a document from a newer version is a problem that says so', async () => {
  await sql.query(
    `update learners set document = replace(document::text, '"schema":', '"schema":9')::json where person = $1`,
    [other.user],
  )
  expect((await checkUpDatabase(sql)).problems).toEqual(['tenant-1/user-2: the document is from a newer version'])
})

test('what was set aside is a remark', async () => {
  await sql.query(`insert into set_aside (tenant, kind, owner, stamp, document) values ($1, 'learner', $2, 's', 'x')`, [
    key.tenant,
    key.user,
  ])
  const { problems, remarks } = await checkUpDatabase(sql)
  expect(problems).toEqual([])
  expect(remarks).toEqual(['damaged documents that were rebuilt and set aside: 1'])
})
