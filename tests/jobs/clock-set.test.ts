import { servicesOver } from '../fakes/services.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { View } from '../../src/kernel/view.ts'
import type { Contact, Learner } from '../../src/domain/learner/learner.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { nextPushAt } from '../../src/domain/learner/push-plan.ts'
import { remember, replay } from '../../src/domain/memory/replay.ts'
import type { Review } from '../../src/domain/memory/review.ts'
import { newTeam, type Team } from '../../src/domain/team/team.ts'
import { withNextEvent } from '../../src/domain/team/team-plan.ts'
import { reminders } from '../../src/jobs/start-reminders.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { review } from '../domain/valid.ts'

// The real tick, with a wall clock that a test sets and a monotonic clock that it does not.
const catalog = smallCatalog()
const year = 365 * 86_400_000
const minute = 60_000
const contact: Contact = {
  serviceUrl: 'http://127.0.0.1',
  channelId: 'msteams',
  conversationId: 'a:1',
  userId: '29:1',
  botId: '28:1',
}
const key = { tenant: 't', user: 'u' }
const teamKey = { tenant: 't', conversation: '19:team' }
const thread = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: '19:channel', botId: '28:b' }

let dir: string
let store: Store
let sent: string[]
let logged: string[]
let passed: number
let wall: number
let tick: () => Promise<void>

const note = (how: string, view: View): void =>
  void sent.push(`${new Date(wall).toISOString().slice(0, 10)} ${how} ${view.view}`)
const start = (): void => {
  const parts = {
    ...servicesOver(store, catalog),
    log: (message: string) => void logged.push(message),
    sender: {
      send: async (_: unknown, view: View) => (note('send', view), { outcome: 'sent', activity: 's' } as const),
      post: async (_: unknown, view: View) => (
        note('post', view),
        { outcome: 'sent', activity: `p${sent.length}` } as const
      ),
      edit: async (_: unknown, __: unknown, view: View) => (
        note('edit', view),
        { outcome: 'sent', activity: 'e' } as const
      ),
    },
  }
  const { messages, teams, upkeep, learning } = reminders(
    parts,
    () => new Date(wall),
    () => passed,
  )
  tick = async () => {
    await messages()
    await teams()
    await upkeep()
    await learning()
  }
}
/** Time passes, with a look at what is due every minute. */
async function pass(minutes: number): Promise<void> {
  for (let count = 0; count < minutes; count++) {
    passed += minute
    wall += minute
    await tick()
  }
}
/** Time passes until the wall clock shows an instant. */
const passUntil = (instant: string): Promise<void> => pass(Math.round((Date.parse(instant) - wall) / minute))
const daily = async () => (await learner()).due['daily'] ?? {}
const learner = async (): Promise<Learner> => (await store.readLearner(key))?.value as Learner
const team = async (): Promise<Team> => (await store.readTeam(teamKey))?.value as Team

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-clock-'))
  store = await openLowdbStore({ dir })
  sent = []
  logged = []
  passed = 0
  // A Monday; the learner's message and the team's question come at 8:00 UTC, the board at 7:00.
  wall = Date.parse('2026-11-23T05:00:00Z')
  const now = new Date(wall)
  const fresh: Learner = { ...newLearner(key, now, 'Europe/Berlin', 'en'), contact }
  const nextAt = nextPushAt(fresh, now) ?? ''
  await store.commitLearner(key, { ...fresh, due: { daily: { at: nextAt } } }, 0, [])
  const made: Team = {
    ...newTeam(teamKey, now, 'Europe/Berlin'),
    thread,
    schedule: { days: [1, 2, 3, 4, 5], hour: 9, open: 8 },
    members: { u: { alias: 'Ana', joined: now.toISOString(), reports: 0 } },
    board: { week: '2026-11-16', renewed: '2026-11-22' },
  }
  await store.commitTeam(teamKey, withNextEvent(made, now), 0)
  start()
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

/** An answer on the clock as it is. */
async function answer(id: string): Promise<void> {
  const stored = await store.readLearner(key)
  const entry: Review = {
    ...review,
    id,
    at: new Date(wall).toISOString(),
    day: new Date(wall).toISOString().slice(0, 10),
  }
  const value = stored?.value as Learner
  await store.commitLearner(key, { ...value, memory: remember(value.memory, entry) }, stored?.version ?? 0, [entry])
}

test('nothing is sent while the clock shows next year for a minute, and everything comes on time afterwards', async () => {
  await pass(10)
  wall += year
  await pass(1)
  expect(sent).toEqual([])
  wall -= year
  await passUntil('2026-11-25T06:00:00Z')
  expect(sent.filter((line) => line.includes('send'))).toEqual(['2026-11-23 send question', '2026-11-24 send question'])
  expect(sent.filter((line) => line.includes('post team-quiz'))).toHaveLength(2)
  expect(logged.filter((message) => message === 'the clock was set')).toHaveLength(2)
})

test('after hours with next year’s date everything resumes the next day, and nothing is sent twice for one day', async () => {
  await pass(10)
  wall += year
  await passUntil('2027-11-23T09:00:00Z')
  await answer('ahead')
  const whileAhead = sent.splice(0)
  expect(whileAhead.filter((line) => line.includes('send'))).toEqual(['2027-11-23 send question'])
  expect(whileAhead.filter((line) => line.includes('post'))).toEqual([
    '2027-11-23 post board',
    '2027-11-23 post team-quiz',
  ])
  expect((await daily()).at?.slice(0, 4)).toBe('2027')

  wall -= year
  await pass(5)
  expect(logged).toContain('corrected future dates in the store')
  // One card is brought up to date; nothing new comes.
  expect(sent.splice(0)).toEqual(['2026-11-23 edit board'])
  expect(await daily()).toMatchObject({ last: { day: '2026-11-23', outcome: 'sent' } })
  expect((await daily()).at?.slice(0, 10)).toBe('2026-11-24')
  expect(await checkInvariants(store, replay)).toEqual([])
  expect((await learner()).memory.questions[review.question]?.last).toBe('2026-11-23')

  await passUntil('2026-11-24T09:00:00Z')
  expect(sent).toEqual([
    '2026-11-23 edit team-result',
    '2026-11-24 edit board',
    '2026-11-24 post team-quiz',
    '2026-11-24 send question',
    '2026-11-24 edit closed',
  ])
  expect((await team()).board?.week).toBe('2026-11-23')
})

test('future dates in the store are corrected at the start', async () => {
  wall += year
  await passUntil('2027-11-23T09:00:00Z')
  await answer('ahead')
  sent.splice(0)
  wall = Date.parse('2026-11-24T06:00:00Z')
  start()
  await pass(1)
  expect((await daily()).last?.day).toBe('2026-11-24')
  await passUntil('2026-11-25T09:00:00Z')
  expect(sent.filter((line) => line.includes('send'))).toEqual(['2026-11-25 send question'])
  expect(sent.filter((line) => line.includes('post team-quiz'))).toEqual(['2026-11-25 post team-quiz'])
  expect(await checkInvariants(store, replay)).toEqual([])
})

test('a clock that is behind for a minute changes nothing in the store', async () => {
  await passUntil('2026-11-23T08:30:00Z')
  await answer('today')
  const before = [await learner(), await team()]
  wall -= 20 * 86_400_000
  await pass(1)
  wall += 20 * 86_400_000
  await pass(4)
  expect([await learner(), await team()]).toEqual(before)
  expect(sent.filter((line) => line.includes('send'))).toHaveLength(1)
})

test('a clock that is ahead for a minute does not delete a learner who removed the app yesterday', async () => {
  const stored = await store.readLearner(key)
  const value = { ...(stored?.value as Learner), removedAt: new Date(wall).toISOString() }
  await store.commitLearner(key, value, stored?.version ?? 0, [])
  await pass(1)
  wall += year
  await pass(1)
  wall -= year
  await pass(5)
  expect(await learner()).toBeDefined()
})

test('a document that cannot be corrected is logged, and the others are corrected', async () => {
  wall += year
  await passUntil('2027-11-23T09:00:00Z')
  const { commitLearner } = store
  store.commitLearner = () => Promise.reject(new Error('no space left'))
  wall = Date.parse('2026-11-23T10:00:00Z')
  start()
  await pass(1)
  store.commitLearner = commitLearner
  expect(logged).toContain('a document with future dates was not corrected')
  expect((await team()).nextAt?.slice(0, 4)).toBe('2026')
  expect((await daily()).at?.slice(0, 4)).toBe('2027')
})
