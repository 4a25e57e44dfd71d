import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { remember, replay } from '../../../src/domain/memory/replay.ts'
import type { Report } from '../../../src/domain/report.ts'
import { newTeam } from '../../../src/domain/team/team.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import type { Change, Store } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { review } from '../../domain/valid.ts'
import { contents } from './damage.ts'
import { failingDisk } from './failing-disk.ts'

const now = new Date('2026-11-23T08:00:00Z')
const key = { tenant: 'tenant-1', user: 'user-1' }
const guild = { tenant: 'tenant-1', conversation: '19:guild@thread.tacv2' }
const report: Report = {
  ...key,
  id: 'r1',
  at: now.toISOString(),
  question: 'q',
  revision: 1,
  reason: 'typo',
  text: 'x',
}
const logged: Record<string, unknown>[] = []
const log = (message: string, fields: Record<string, unknown>): void => void logged.push({ message, ...fields })
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-commit-'))
  logged.length = 0
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** One commit of the learner's first answers. */
async function answered(store: Store, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({ ...review, id: `p${index}` }))
  const learner = newLearner(key, now, 'UTC', 'en')
  const value = { ...learner, memory: entries.reduce(remember, learner.memory) }
  if (count > 0) await store.commit([{ kind: 'learner', key, value, expected: 0, entries }])
}

/** A turn that changes a learner, a team and the reports, on what is stored now. */
async function turn(store: Store): Promise<readonly Change[]> {
  const [learner, team] = [await store.readLearner(key), await store.readTeam(guild)]
  const before = learner?.value ?? newLearner(key, now, 'UTC', 'en')
  const entry = { ...review, id: `p${before.memory.total.answered}` }
  const value = {
    ...before,
    memory: remember(before.memory, entry),
    due: { daily: { at: now.toISOString() } },
  }
  const named = { ...(team?.value ?? newTeam(guild, now, 'UTC')), name: `after ${entry.id}`, leads: [key.user] }
  return [
    { kind: 'team', key: guild, value: named, expected: team?.version ?? 0 },
    { kind: 'learner', key, value, expected: learner?.version ?? 0, entries: [entry] },
    { kind: 'report', report },
  ]
}

/** What `turn` changes, as it is read: how many answers there are, the team's name, the reports. */
const reads: ((store: Store) => Promise<unknown>)[] = [
  async (store) => (await store.readLearner(key))?.value.memory.total.answered ?? 0,
  async (store) => (await store.readLog(key)).length,
  async (store) => (await store.readTeam(guild))?.value.name,
  async (store) => (await collect(store.reports())).length,
]
const stateOf = (store: Store) => Promise.all(reads.map((read) => read(store)))
const none = (answers: number) => [answers, answers, undefined, 0]
const all = (answers: number) => [answers + 1, answers + 1, `after p${answers}`, 1]

const inJournal = async (): Promise<string[]> => readdir(join(dir, 'journal')).catch(() => [])
const journals = async (): Promise<string[]> => (await inJournal()).filter((name) => name.endsWith('.json'))
const namesHolding = async (word: string): Promise<string[]> =>
  (await contents(dir)).filter(([, bytes]) => bytes.includes(word)).map(([path]) => path)

async function prepared(answers: number) {
  const disk = failingDisk()
  const store = await openLowdbStore({ dir, files: disk.files, log })
  await answered(store, answers)
  return { disk, store, changes: await turn(store) }
}

/** Runs a try for the first step, the second, and so on, each in an empty folder, until the failing step is no longer reached. */
async function forEachStep(attempt: (failing: number) => Promise<{ wasReached: boolean }>): Promise<number> {
  for (let failing = 1; ; failing++) {
    const { wasReached } = await attempt(failing)
    await rm(dir, { recursive: true, force: true })
    if (!wasReached) return failing
  }
}

const outcomeOf = (work: Promise<void>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    (error: NodeJS.ErrnoException) => error.code,
  )

// 0 answers: everything is new. 32: the learner's log takes the tail over first.
test.each([0, 3, 32])(
  'a process that dies between any two steps of a commit leaves all or nothing (after %i answers)',
  async (answers) => {
    const ends = new Set<string>()
    const steps = await forEachStep(async (failing) => {
      const { disk, store: first, changes } = await prepared(answers)
      const before = disk.count
      disk.failAfter(failing, Infinity)
      const outcome = await outcomeOf(first.commit(changes))
      const wasReached = disk.count - before >= failing
      await first.close()
      let store = await openLowdbStore({ dir })
      const state = await stateOf(store)
      expect(outcome === 'done' ? [all(answers)] : [none(answers), all(answers)]).toContainEqual(state)
      ends.add(`${outcome}: ${state[3] === 1 ? 'all' : 'none'}`)
      expect(await checkInvariants(store, replay)).toEqual([])
      expect(await journals()).toEqual([])
      if (state[3] === 0) await store.commit(changes)
      await store.close()
      store = await openLowdbStore({ dir })
      expect(await stateOf(store)).toEqual(all(answers))
      await store.close()
      return { wasReached }
    })
    expect(steps).toBeGreaterThan(15)
    // The last is the step after the journal's rename, before anybody knows that it is durable.
    expect([...ends].sort()).toEqual(['ENOSPC: all', 'ENOSPC: none', 'done: all'])
  },
)

test.each([1, 2, 3, 5])(
  'whichever steps of a commit fail, %i in a row, nobody reads half of it, before or after the disk is well again',
  async (failures) => {
    await forEachStep(async (failing) => {
      const { disk, store, changes } = await prepared(3)
      const before = disk.count
      disk.failAfter(failing, failures)
      const outcome = await outcomeOf(store.commit(changes))
      const wasReached = disk.count - before >= failing
      const expected = outcome === 'done' ? all(3) : none(3)
      const counted = [(await store.duePushes(now, 9)).length, (await store.teamsOf(key)).length]
      expect(counted).toEqual(outcome === 'done' ? [1, 1] : [0, 0])
      for (const [place, read] of reads.entries()) {
        const found = await read(store).catch((error: NodeJS.ErrnoException) => error.code)
        expect(['ENOSPC', expected[place]]).toContain(found)
      }
      disk.failAfter(Infinity)
      expect(await stateOf(store)).toEqual(expected)
      if (outcome !== 'done') await store.commit(changes)
      await store.commit(await turn(store))
      expect(await journals()).toEqual([])
      expect(logged.length).toBeLessThanOrEqual(1)
      expect(JSON.stringify(logged)).not.toMatch(/user-1|guild|tenants/)
      logged.length = 0
      const last = await stateOf(store)
      await store.close()
      const again = await openLowdbStore({ dir })
      expect(await stateOf(again)).toEqual(last)
      expect(await checkInvariants(again, replay)).toEqual([])
      await again.close()
      return { wasReached }
    })
  },
)

/** A store whose disk has failed for good right after the commit was decided. */
async function decidedOnly(answers = 3) {
  const { disk, store, changes } = await prepared(answers)
  const isThere = async (): Promise<boolean> => (await journals()).length > 0
  const files = disk.files
  const rename = files.rename
  files.rename = async (from, to) => {
    await rename(from, to)
    // One more step is allowed: the journal's folder is forced to the disk.
    if (await isThere()) disk.failAfter(2, Infinity)
  }
  await store.commit(changes)
  files.rename = rename
  expect(await isThere()).toBe(true)
  return { disk, store }
}

test('while the disk refuses a decided commit, its documents are unreadable, and the failure is logged once', async () => {
  const { disk, store } = await decidedOnly()
  for (const read of reads) await expect(read(store)).rejects.toMatchObject({ code: 'ENOSPC' })
  await expect(turn(store).then((changes) => store.commit(changes))).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(logged).toEqual([
    { message: 'a commit is only in its journal; it is finished before its documents are read again', code: 'ENOSPC' },
  ])
  disk.failAfter(Infinity)
  expect(await stateOf(store)).toEqual(all(3))
  expect(await journals()).toEqual([])
  await store.close()
})

test('a start that is killed between any two steps of finishing a commit is completed by the next start', async () => {
  const steps = await forEachStep(async (failing) => {
    const { store } = await decidedOnly()
    await store.close()
    const disk = failingDisk()
    // The start itself takes a few steps; they fail as well.
    disk.failAfter(failing, Infinity)
    const second = await openLowdbStore({ dir, files: disk.files }).catch(() => undefined)
    await second?.close()
    // A lock that was cut off while it was written would only be waited for.
    if (!second) await rm(join(dir, 'lock'), { force: true })
    const third = await openLowdbStore({ dir, log })
    expect(await stateOf(third)).toEqual(all(3))
    await third.close()
    expect(await journals()).toEqual([])
    return { wasReached: second === undefined }
  })
  expect(steps).toBeGreaterThan(12)
})

test('a journal is finished once: what was committed after it stays', async () => {
  const { store } = await decidedOnly()
  await store.close()
  const [name = ''] = await journals()
  const bytes = await readFile(join(dir, 'journal', name))
  let again = await openLowdbStore({ dir })
  await again.commit(await turn(again))
  await again.close()
  await writeFile(join(dir, 'journal', name), bytes)
  again = await openLowdbStore({ dir })
  expect(await stateOf(again)).toEqual([5, 5, 'after p4', 1])
  await again.close()
})

test('an unreadable journal is removed and logged for the operator', async () => {
  const { store } = await decidedOnly()
  await store.close()
  const [name = ''] = await journals()
  const path = join(dir, 'journal', name)
  const text = await readFile(path, 'utf8')
  const outside = text.replace('tenants/tenant-1/learners/user-1.json', '../user-1.json')
  for (const damaged of [text.slice(0, -9), '', 'null', '{}', outside]) {
    await writeFile(path, damaged)
    logged.length = 0
    const again = await openLowdbStore({ dir, log })
    expect(await stateOf(again)).toEqual(none(3))
    expect(logged).toEqual([{ message: 'journals of commits that never happened were removed', commits: 1 }])
    await again.close()
    expect(await journals()).toEqual([])
  }
})

test('a damaged document gets the content of its journal', async () => {
  const { store } = await decidedOnly()
  await store.close()
  await writeFile(join(dir, 'tenants', 'tenant-1', 'learners', 'user-1.json'), 'no JSON')
  const again = await openLowdbStore({ dir })
  expect(await stateOf(again)).toEqual(all(3))
  await again.close()
  expect(await namesHolding('no JSON')).toEqual([expect.stringContaining('user-1.json.corrupt-')])
})

test('a learner whose first document is only in a journal is listed', async () => {
  const { disk, store } = await decidedOnly(0)
  disk.failAfter(Infinity)
  expect(await collect(store.learners())).toEqual([key])
  await store.close()
})

test.each([
  ['a learner', async (store: Store) => store.deleteLearner(key), 'r1'],
  ['a team', async (store: Store) => store.deleteTeam(guild), guild.conversation],
])('deleting %s removes the journal too, and nothing comes back', async (_, remove, word) => {
  const { disk, store } = await decidedOnly()
  expect(await namesHolding(word)).not.toEqual([])
  await expect(remove(store)).rejects.toMatchObject({ code: 'ENOSPC' })
  disk.failAfter(Infinity)
  await remove(store)
  expect(await namesHolding(word)).toEqual([])
  expect(await journals()).toEqual([])
  await store.close()
  const again = await openLowdbStore({ dir })
  expect(await namesHolding(word)).toEqual([])
  await again.close()
})

test('a deletion that is killed between any two steps, with a journal pending, leaves no trace after a retry', async () => {
  await forEachStep(async (failing) => {
    const { disk, store } = await decidedOnly()
    const before = disk.count
    disk.failAfter(failing, Infinity)
    await store.deleteLearner(key).catch(() => {})
    const wasReached = disk.count - before >= failing
    await store.close()
    const again = await openLowdbStore({ dir })
    await again.deleteLearner(key)
    expect(await journals()).toEqual([])
    // The team's own document names its lead until a commit removes it.
    expect((await namesHolding(key.user)).filter((path) => !path.includes('teams'))).toEqual([])
    expect([await again.readLearner(key), await again.readLog(key)]).toEqual([undefined, []])
    expect(await collect(again.reports())).toEqual([])
    await again.close()
    return { wasReached }
  })
})

test('leftovers of a failed journal write are removed with the learner', async () => {
  const { store } = await prepared(1)
  await mkdir(join(dir, 'journal'), { recursive: true })
  await writeFile(join(dir, 'journal', '.x.json.y.tmp'), `{"user":"${key.user}"`)
  await writeFile(join(dir, 'journal', '.x.json.z.tmp'), '{"user":"another"')
  await store.deleteLearner(key)
  expect(await inJournal()).toEqual(['.x.json.z.tmp'])
  await store.close()
  await (await openLowdbStore({ dir })).close()
  expect(await inJournal()).toEqual([])
})

test('the journal is durable before the first document changes, and durably removed when the commit resolves', async () => {
  const trace: string[] = []
  const nameOf = (path: string): string => path.slice(dir.length + 1).replace(/[^/]*\.(?:json|tmp)$/, '*')
  const files: FileSystem = {
    ...realFileSystem,
    async open(path, flags) {
      const file = await realFileSystem.open(path, flags)
      return {
        ...file,
        datasync: async () => (trace.push(`fdatasync ${nameOf(path)}`), file.datasync()),
        sync: async () => (trace.push(`fsync ${nameOf(path)}`), file.sync()),
      }
    },
    rename: async (from, to) => (trace.push(`rename ${nameOf(to)}`), realFileSystem.rename(from, to)),
    unlink: async (path) => (trace.push(`unlink ${nameOf(path)}`), realFileSystem.unlink(path)),
  }
  const store = await openLowdbStore({ dir, files })
  await store.commit(await turn(store))
  const [team, learner] = await turn(store)
  trace.length = 0
  await store.commit([team as Change, learner as Change])
  const replacing = (folder: string) => [`fdatasync ${folder}/*`, `rename ${folder}/*`, `fsync ${folder}`]
  expect(trace).toEqual([
    ...replacing('journal'),
    ...replacing('tenants/tenant-1/learners'),
    ...replacing('tenants/tenant-1/teams'),
    'unlink journal/*',
    'fsync journal',
  ])
  expect((await stat(join(dir, 'journal'))).mode & 0o777).toBe(0o700)
  await store.close()
})

test('one change needs no journal', async () => {
  const store = await openLowdbStore({ dir })
  for (const change of await turn(store)) await store.commit([change])
  expect(await stateOf(store)).toEqual(all(0))
  expect(await readdir(dir)).not.toContain('journal')
  await store.close()
})
