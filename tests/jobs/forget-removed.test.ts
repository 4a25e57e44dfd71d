import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Learner } from '../../src/domain/learner/learner.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { forgetRemoved } from '../../src/jobs/forget-removed.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from '../fakes/team-cards.ts'

const created = new Date('2026-11-23T05:00:00Z')
const key = { tenant: 't', user: 'u' }
let dir: string
let store: Store
const learner = async (): Promise<Learner> => (await store.readLearner(key))?.value as Learner
const add = (change: Partial<Learner>, user = key.user) =>
  store.commitLearner(
    { ...key, user },
    { ...newLearner({ ...key, user }, created, 'Europe/Berlin', 'en'), ...change },
    0,
    [],
  )

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-forget-'))
  store = await openLowdbStore({ dir })
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const sweep = (instant: string) => forgetRemoved({ store, cards: recordedCards().cards }, new Date(instant))

test('a learner who removed the app is deleted a day after a sweep found the 30 days over, not before', async () => {
  await add({ removedAt: '2026-11-23T05:00:00.000Z' })
  await add({}, 'other')
  expect(await sweep('2026-12-20T05:00:00Z')).toBe(0)
  expect(await sweep('2026-12-24T05:00:00Z')).toBe(0)
  expect(await sweep('2026-12-25T04:00:00Z')).toBe(0)
  expect(await sweep('2026-12-25T05:00:00Z')).toBe(1)
  expect(await store.readLearner(key)).toBeUndefined()
  expect(await store.readLearner({ tenant: 't', user: 'other' })).toBeDefined()
})

test('a clock that is a year ahead for less than a day deletes nothing, and its mark does not count later', async () => {
  await add({ removedAt: '2026-11-23T05:00:00.000Z' })
  expect(await sweep('2027-11-23T06:00:00Z')).toBe(0)
  expect(await sweep('2027-11-24T05:59:00Z')).toBe(0)
  expect(await sweep('2026-11-24T06:00:00Z')).toBe(0)
  expect((await learner()).forgetDueSince).toBeUndefined()
  // Ahead again, then right when the 30 days are over: the day of waiting starts over.
  expect(await sweep('2027-11-24T06:00:00Z')).toBe(0)
  expect(await sweep('2026-12-23T06:00:00Z')).toBe(0)
  expect((await learner()).forgetDueSince).toBe('2026-12-23T06:00:00.000Z')
  expect(await sweep('2026-12-24T06:00:00Z')).toBe(1)
})
