import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { Learner } from '../../../src/domain/learner/learner.ts'
import { newTeam, Team, type TeamAnswer } from '../../../src/domain/team/team.ts'
import type { Report } from '../../../src/domain/report.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { assertStorable, Unstorable } from '../../../src/store/storable.ts'
import type { Store } from '../../../src/store/store.ts'
import { review } from '../../domain/valid.ts'
import { collect } from '../../collect.ts'
import { ada, learnerOf, team } from './damage.ts'

const now = new Date('2026-11-23T08:00:00Z')
const key = { tenant: 'tenant-1', user: 'user-1' }
const guild = { tenant: 'tenant-1', conversation: 'guild' }
let dir: string
let store: Store
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-storable-'))
  store = await openLowdbStore({ dir })
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const learner = newLearner(key, now, 'UTC', 'en')
/** A document whose field is of a form that the types do not allow. */
const wrong = (field: object): Learner => Object.assign({ ...learner }, field)

test.each<[string, object]>([
  ['half a token', { tokens: { day: '2026-11-23', used: 0.5 } }],
  ['a word for a number', { tokens: { day: '2026-11-23', used: 'x' } }],
  ['a number that JSON does not know', { tokens: { day: '2026-11-23', used: Number.NaN } }],
  ['one without an end', { memory: { ...learner.memory, total: { answered: 1, credit: Infinity } } }],
  ['a field that nobody knows', { surprise: 1 }],
  ['a field that is missing', { settings: undefined }],
  ['an item of a list', { seen: [7] }],
  ['a state of a question', { memory: { ...learner.memory, questions: { q: { stability: 0 } } } }],
])('%s is not stored, neither in the first commit nor in a later one, and nothing is written', async (_, field) => {
  await expect(store.commitLearner(key, wrong(field), 0, [])).rejects.toThrow(Unstorable)
  expect(await readdir(join(dir, 'tenants'))).toEqual([])
  await store.commitLearner(key, learner, 0, [])
  await expect(store.commitLearner(key, wrong(field), 1, [review])).rejects.toThrow(Unstorable)
  expect(await store.readLearner(key)).toEqual({ value: learner, version: 1, tail: [] })
  expect(await store.readLog(key)).toEqual([])
})

test('no invalid entry, team, answer, or report is stored', async () => {
  await expect(store.commitLearner(key, learner, 0, [{ ...review, credit: 2 }])).rejects.toThrow(Unstorable)
  const wrongTeam = { ...newTeam(guild, now, 'UTC'), asked: [1] } as unknown as Team
  await expect(store.commitTeam(guild, wrongTeam, 0)).rejects.toThrow(Unstorable)
  await expect(store.addTeamAnswer(guild, { id: 'tq/u' } as TeamAnswer)).rejects.toThrow(Unstorable)
  await expect(store.addReport({ id: 'r' } as Report)).rejects.toThrow(Unstorable)
  expect(await collect(store.reports())).toEqual([])
  expect(await store.readLog(key)).toEqual([])
})

test('the error names the field, and no value', async () => {
  const secret = 'what the learner wrote'
  const failed = store.commitLearner(key, wrong({ tokens: { day: secret, used: 1 } }), 0, [])
  await expect(failed).rejects.toThrow('learner at tokens')
  await expect(failed).rejects.not.toThrow(secret)
})

test('a stored part is not checked again, and a changed one is, at any depth', () => {
  const before = learnerOf(ada)
  const unread = { ...before, memory: { ...before.memory } }
  const questions = new Proxy(before.memory.questions, {
    get: () => {
      throw new Error('looked at')
    },
  })
  const known = { ...unread, memory: { ...unread.memory, questions } }
  expect(() => assertStorable('learner', Learner, { ...known, locale: 'fr' }, known)).not.toThrow()
  expect(() => assertStorable('learner', Learner, { ...known, locale: 7 }, known)).toThrow(Unstorable)
  const members = { ...team.members, ada: { alias: '', joined: now.toISOString(), reports: 0 } }
  expect(() => assertStorable('team', Team, { ...team, members }, team)).toThrow(Unstorable)
})

test('an entry that is already stored is checked too', async () => {
  const late: Review = { ...review, at: 'yesterday' }
  await store.commitLearner(key, learner, 0, [])
  await expect(store.commitLearner(key, learner, 1, [late])).rejects.toThrow(Unstorable)
})
