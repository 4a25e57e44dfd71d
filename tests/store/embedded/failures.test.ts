import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { remember, replay } from '../../../src/domain/memory/replay.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { newTeam } from '../../../src/domain/team/team.ts'
import { review } from '../../domain/valid.ts'
import { collect } from '../../collect.ts'
import { failingDisk } from './failing-disk.ts'

const now = new Date('2026-11-23T08:00:00Z')
const key = { tenant: 'tenant-1', user: 'user-1' }
const team = { tenant: 'tenant-1', conversation: 'guild' }
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-failures-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const entries = Array.from({ length: 40 }, (_, index) => ({ ...review, id: `p${index}` }))
const report = (id: string, user: string) => ({
  id,
  at: now.toISOString(),
  tenant: 'tenant-1',
  user,
  question: 'q',
  revision: 1,
  reason: 'typo' as const,
  text: 'x',
})
const answer = (user: string, quiz = 'tq') => ({
  id: `${quiz}/${user}`,
  quiz,
  user,
  viewer: `29:${user}`,
  at: now.toISOString(),
  picks: ['a'],
  confidence: 'sure' as const,
  credit: 1,
})

/** The coach's next try: reads again, decides again. */
async function answered(store: Store, count: number): Promise<void> {
  const stored = await store.readLearner(key)
  const log = await store.readLog(key)
  const fresh = entries.slice(log.length, count)
  if (fresh.length === 0) return
  const learner = stored?.value ?? newLearner(key, now, 'UTC', 'en')
  await store.commitLearner(
    key,
    { ...learner, memory: fresh.reduce(remember, learner.memory) },
    stored?.version ?? 0,
    fresh,
  )
}

const scenarios: [
  string,
  (store: Store) => Promise<void>,
  (store: Store) => Promise<void>,
  (store: Store) => Promise<void>,
][] = [
  [
    'the first commit of a learner',
    async () => {},
    (store) => answered(store, 1),
    async (store) => expect(await store.readLog(key)).toEqual(entries.slice(0, 1)),
  ],
  [
    'a commit that moves the tail to the log',
    async (store) => {
      for (let count = 1; count <= 32; count++) await answered(store, count)
    },
    (store) => answered(store, 33),
    async (store) => expect(await store.readLog(key)).toEqual(entries.slice(0, 33)),
  ],
  [
    'a report',
    (store) => store.addReport(report('r1', 'user-1')),
    (store) => store.addReport(report('r2', 'user-2')),
    async (store) => expect(await collect(store.reports())).toEqual([report('r1', 'user-1'), report('r2', 'user-2')]),
  ],
  [
    'an answer to a team',
    async (store) => {
      await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
      await store.addTeamAnswer(team, answer('u1'))
    },
    async (store) => void (await store.addTeamAnswer(team, answer('u2'))),
    async (store) => expect(await store.teamAnswers(team, 'tq')).toEqual([answer('u1'), answer('u2')]),
  ],
  [
    'forgetting the answers to a question',
    async (store) => {
      await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
      for (const quiz of ['tq', 'next']) await store.addTeamAnswer(team, answer('u1', quiz))
    },
    (store) => store.forgetTeamAnswers(team, { quiz: 'tq' }),
    async (store) => {
      expect(await store.teamAnswers(team, 'tq')).toEqual([])
      expect(await store.teamAnswers(team, 'next')).toEqual([answer('u1', 'next')])
    },
  ],
  [
    'deleting a learner',
    async (store) => {
      for (let count = 1; count <= 35; count++) await answered(store, count)
      for (const user of ['user-1', 'user-2']) await store.addReport(report(`of-${user}`, user))
      await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
      for (const user of ['user-1', 'user-2']) await store.addTeamAnswer(team, answer(user))
    },
    async (store) => void (await store.deleteLearner(key)),
    async (store) => {
      expect(await store.readLearner(key)).toBeUndefined()
      expect(await store.readLog(key)).toEqual([])
      expect((await collect(store.reports())).map(({ user }) => user)).toEqual(['user-2'])
      expect(await store.teamAnswers(team, 'tq')).toEqual([answer('user-2')])
      expect(await readdir(join(dir, 'tenants', 'tenant-1', 'learners'))).toEqual([])
    },
  ],
]

test.each(scenarios)(
  'whichever step of %s fails once, the next try does all of it',
  async (name, prepare, act, check) => {
    for (let failing = 1; ; failing++) {
      const disk = failingDisk()
      let store = await openLowdbStore({ dir, files: disk.files })
      await prepare(store)
      disk.failAfter(failing)
      const before = disk.count
      const outcome = await act(store).then(
        () => 'done',
        (error: NodeJS.ErrnoException) => error.code,
      )
      const wasReached = disk.count - before >= failing
      disk.failAfter(Infinity)
      // What is told after a failure is what the disk holds, and no more. Half of a deletion may be done.
      const told = await store.readLearner(key)
      if (told && !name.startsWith('deleting')) expect(told.value.memory).toEqual(replay(await store.readLog(key)))
      await act(store)
      await check(store)
      await store.close()
      store = await openLowdbStore({ dir })
      await check(store)
      expect(await checkInvariants(store, replay)).toEqual([])
      await store.close()
      const names = await readdir(dir, { recursive: true })
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
      await rm(dir, { recursive: true, force: true })
      if (!wasReached) {
        expect(outcome).toBe('done')
        expect(failing).toBeGreaterThan(3)
        return
      }
    }
  },
)

test('if any step of the very first start fails, the next start works', async () => {
  for (let failing = 1; ; failing++) {
    const disk = failingDisk()
    disk.failAfter(failing)
    const first = await openLowdbStore({ dir, files: disk.files }).catch((error: NodeJS.ErrnoException) => error.code)
    if (typeof first === 'object') {
      await first.close()
      expect(failing).toBeGreaterThan(4)
      return
    }
    expect(first).toBe('ENOSPC')
    expect((await readdir(dir)).filter((name) => name !== 'store.json' && name !== 'tenants')).toEqual([])
    await (await openLowdbStore({ dir })).close()
    await rm(dir, { recursive: true, force: true })
  }
})

test('a first commit that fails leaves no phantom', async () => {
  let failing = false
  const files: FileSystem = {
    ...realFileSystem,
    rename: (from, to) => (failing ? Promise.reject(full()) : realFileSystem.rename(from, to)),
  }
  const store = await openLowdbStore({ dir, files })
  failing = true
  const learner = newLearner(key, now, 'UTC', 'en')
  const due = { ...learner, due: { daily: { at: now.toISOString() } } }
  await expect(store.commitLearner(key, due, 0, [])).rejects.toThrow('no space')
  expect(await store.readLearner(key)).toBeUndefined()
  expect(await store.duePushes(now, 10)).toEqual([])
  failing = false
  expect(await store.commitLearner(key, due, 0, [])).toBe(1)
  expect(await store.duePushes(now, 10)).toEqual([key])
  await store.close()
})
const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

test('concurrent probes do not disturb each other and leave no files', async () => {
  const store = await openLowdbStore({ dir })
  await Promise.all(Array.from({ length: 20 }, () => store.probe()))
  expect((await readdir(dir)).sort()).toEqual(['lock', 'store.json', 'tenants'])
  await store.close()
})

test('all files and folders are accessible to the owner only', async () => {
  const inside = join(dir, 'data')
  const store = await openLowdbStore({ dir: inside })
  await answered(store, 40)
  await store.addReport(report('r1', 'user-1'))
  for (const name of ['.', ...(await readdir(inside, { recursive: true }))])
    expect([name, (await stat(join(inside, name))).mode & 0o077]).toEqual([name, 0])
  await store.close()
})
