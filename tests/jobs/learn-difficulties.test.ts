import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { learnDifficultiesFromAll } from '../../src/jobs/learn-difficulties.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { bankOf } from '../../src/kernel/learner/planning.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { reviewOf } from './review-of.ts'

const catalog = smallCatalog()
const questions = [...catalog.questions.values()]
let dir: string
let store: Store

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-difficulties-'))
  store = await openLowdbStore({ dir })
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

/** Adds learners who answer every question, one a day; the first one wrong, and of the others every second one. */
async function add(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const key = { tenant: 't', user: `u${number}` }
    const reviews = questions.map((question, index) => {
      const day = new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10)
      return reviewOf(question, day, index > 0 && (index + number) % 2 === 0, index)
    })
    await store.commitLearner(key, newLearner(key, new Date('2026-11-01T05:00:00Z'), 'UTC', 'en'), 0, reviews)
  }
}
const hardest = () => [...bankOf(catalog).items.values()].toSorted((a, b) => b.difficulty - a.difficulty)[0]?.id
const difficulties = () => [...bankOf(catalog).items.values()].map(({ difficulty }) => difficulty)

test("everyone's answers change how hard the planner takes a question to be, and nothing of it is stored", async () => {
  const authors = difficulties()
  await add(3)
  await learnDifficultiesFromAll({ store, catalog })
  expect(difficulties()).toEqual(authors)
  await store.close()
  await rm(dir, { recursive: true })
  store = await openLowdbStore({ dir })
  await add(20)
  await learnDifficultiesFromAll({ store, catalog, signal: AbortSignal.abort() })
  expect(difficulties()).toEqual(authors)
  await learnDifficultiesFromAll({ store, catalog })
  expect(hardest()).toBe(questions[0]?.id)
  expect(bankOf(catalog).pool.find(({ id }) => id === questions[0]?.id)?.difficulty).toBeGreaterThan(2)
  // When the people are gone, so is what was learned from them.
  for (let number = 0; number < 20; number++) await store.deleteLearner({ tenant: 't', user: `u${number}` })
  await learnDifficultiesFromAll({ store, catalog })
  expect(difficulties()).toEqual(authors)
})

test('if there are more learners than enough, others are drawn each time', async () => {
  await add(12)
  const read = new Set<string>()
  const watched: Store = {
    ...store,
    learners: () => store.learners(),
    logEntries: (key) => (read.add(key.user), store.logEntries(key)),
  }
  const chance = seededChance('drawn')
  for (let time = 1; time <= 8; time++) {
    const before = read.size
    await learnDifficultiesFromAll({ store: watched, catalog, chance, most: 4 })
    expect(read.size - before).toBeLessThanOrEqual(4)
  }
  expect(read.size).toBeGreaterThan(8)
})
