import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { copyStore, sumOf } from '../../../src/store/copy/copy-store.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { openDesk, playRound, type Desk } from '../../features/desk.ts'
import { answer, after, learnerOf, now } from '../contract/given.ts'
import { postgresForTests } from '../postgres/for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
let desk: Desk
let database: Store
let folder: string

/** A folder in which someone has studied, a team has an open question with answers, and reports have come in. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipmate-copy-'))
  const url = await postgres.migrated()
  database = await openPostgresStore({ database: openDatabase({ url }) })
  desk = await openDesk()
  await desk.installed()
  await playRound(desk, await desk.type('quiz 5'), (index) => index > 0)
  for (let number = 0; number < 20; number++) {
    const key = { tenant: `t${number % 3}`, user: `u${number}` }
    const entries = Array.from({ length: number }, (_, index) => answer(`p${index}`))
    await desk.store.commitLearner(key, after(learnerOf(key), entries), 0, entries)
  }
  const team = { tenant: 't1', conversation: '19:team@thread.tacv2' }
  const at = now.toISOString()
  const quiz = { id: 'q1', question: 'x', revision: 1, postedAt: at, closesAt: at }
  await desk.store.commitTeam(team, { ...newTeam(team, now, 'UTC'), quiz }, 0)
  for (const user of ['u1', 'u4'])
    await desk.store.addTeamAnswer(team, {
      id: `q1/${user}`,
      quiz: 'q1',
      user,
      viewer: `29:${user}`,
      at,
      picks: ['a'],
      confidence: 'sure',
      credit: 1,
    })
  for (const id of ['r1', 'r2'])
    await desk.store.addReport({
      ...desk.key,
      id,
      at,
      question: 'x',
      revision: 1,
      reason: 'typo',
      text: 'Ünïcode \u0000 “x”',
    })
})
afterEach(async () => {
  await database.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

test('everything moves to PostgreSQL and back, equal in every part', async () => {
  const copied = await copyStore(desk.store, database)
  expect(copied).toMatchObject({ learners: 21, teams: 1, answers: 2, reports: 2, unchanged: 0, problems: [] })
  const sum = await sumOf(desk.store)
  expect(sum).toMatchObject({ learners: 21, teams: 1, answers: 2, reports: 2 })
  expect(await sumOf(database)).toEqual(sum)
  const back = await openLowdbStore({ dir: folder })
  await copyStore(database, back)
  expect(await sumOf(back)).toEqual(sum)
  await back.close()
})

test('a copy that was broken off is finished by the next one, which copies only what is missing or has changed', async () => {
  let left = 8
  const failing: Store = {
    ...database,
    async commitLearner(...args) {
      if (left-- === 0) throw new Error('the network is gone')
      return database.commitLearner(...args)
    },
  }
  const first = await copyStore(desk.store, failing)
  expect(first.problems).toHaveLength(1)
  expect((await sumOf(database)).checksum).not.toBe((await sumOf(desk.store)).checksum)
  const user = ['u4', 'u7'].find((one) => !first.problems[0]?.startsWith(`learner t1/${one}:`)) as string
  const key = { tenant: 't1', user }
  const stored = await desk.store.readLearner(key)
  const more = [answer('later')]
  await desk.store.commitLearner(key, after(stored?.value as never, more), stored?.version ?? 0, more)
  const second = await copyStore(desk.store, database)
  expect(second).toMatchObject({ learners: 21, unchanged: 20, problems: [] })
  expect(await sumOf(database)).toEqual(await sumOf(desk.store))
})

test('answers that only the target has are a problem, and are not overwritten', async () => {
  const key = { tenant: 't1', user: 'u1' }
  const own = [answer('own')]
  await database.commitLearner(key, after(learnerOf(key), own), 0, own)
  const copied = await copyStore(desk.store, database)
  expect(copied.problems).toEqual(['learner t1/u1: the target has answers that the source lacks'])
  expect((await database.readLog(key)).map(({ id }) => id)).toEqual(['own'])
})

test('every part of a store changes its checksum', async () => {
  await copyStore(desk.store, database)
  const { checksum } = await sumOf(database)
  await database.addReport({
    ...desk.key,
    id: 'r3',
    at: now.toISOString(),
    question: 'x',
    revision: 1,
    reason: 'typo',
    text: '',
  })
  const withReport = await sumOf(database)
  await database.forgetTeamAnswers({ tenant: 't1', conversation: '19:team@thread.tacv2' }, { user: 'u4' })
  const withoutAnswer = await sumOf(database)
  expect(new Set([checksum, withReport.checksum, withoutAnswer.checksum]).size).toBe(3)
})
