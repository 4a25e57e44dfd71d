import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import pg from 'pg'
import { newTeam } from '../../../src/domain/team/team.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { due, now } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
let url: string
let replicas: Store[]
beforeEach(async () => {
  url = await postgres.migrated()
  replicas = await Promise.all([1, 2, 3].map(() => openPostgresStore({ database: openDatabase({ url }) })))
})
afterEach(() => Promise.all(replicas.map((store) => store.close())))

const learners = 90
const addLearners = async (): Promise<void> => {
  for (let number = 0; number < learners; number++) {
    const key = { tenant: `t${number % 2}`, user: `u${number}` }
    const at = new Date(now.getTime() - (learners - number) * 1000).toISOString()
    await replicas[0]?.commitLearner(key, due(key, at), 0, [])
  }
}
const takenBy = async (store: Store | undefined, limit = 30): Promise<string[]> =>
  ((await store?.duePushes(now, limit)) ?? []).map(({ user }) => user)

test('replicas that look at the same time share what is due, and none is left out or taken twice', async () => {
  await addLearners()
  const taken = await Promise.all(replicas.map((store) => takenBy(store)))
  // A row that another replica is taking at that moment is found at the next look.
  const second = await Promise.all(replicas.map((store) => takenBy(store, learners)))
  const all = second.flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(learners)
  for (const [place, mine] of taken.entries()) expect(second[place]).toEqual(expect.arrayContaining(mine))
})

test('a small tenant is found however many are due earlier in a large one', async () => {
  await addLearners()
  const key = { tenant: 'small', user: 'late' }
  await replicas[0]?.commitLearner(key, due(key, now.toISOString()), 0, [])
  const taken = (await replicas[1]?.duePushes(now, 5)) ?? []
  expect(taken).toContainEqual(key)
  expect(taken).toHaveLength(11)
})

test('a replica that stops gives its claims back', async () => {
  await addLearners()
  expect(await takenBy(replicas[0], learners)).toHaveLength(learners)
  expect(await takenBy(replicas[1], learners)).toEqual([])
  await replicas.shift()?.close()
  expect(await takenBy(replicas[0], learners)).toHaveLength(learners)
})

test('the claims of a replica that was killed run out', async () => {
  await addLearners()
  expect(await takenBy(replicas[0], 20)).toHaveLength(40)
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  await sql.query(`update learners set claimed_until = now() - interval '1 second' where claimed_until is not null`)
  await sql.end()
  expect(await takenBy(replicas[1], learners)).toHaveLength(learners)
})

test('teams are shared in the same way', async () => {
  const keys = Array.from({ length: 12 }, (_, number) => ({ tenant: 't', conversation: `c${number}` }))
  for (const key of keys)
    await replicas[0]?.commitTeam(
      key,
      { ...newTeam(key, now, 'UTC'), nextAt: now.toISOString(), owed: { close: [], renew: ['board'] } },
      0,
    )
  expect(await replicas[0]?.dueTeams(now, 8)).toHaveLength(8)
  expect(await replicas[1]?.dueTeams(now, 8)).toHaveLength(4)
  expect(await replicas[0]?.teamsOwing()).toHaveLength(8)
  expect(await replicas[2]?.teamsOwing()).toEqual([])
})
