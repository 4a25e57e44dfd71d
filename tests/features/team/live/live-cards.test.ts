import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { changeTeam } from '../../../../src/kernel/team/change-team.ts'
import { forgetInTeam } from '../../../../src/features/team/members/forget.ts'
import { removedFromTeam } from '../../../../src/features/team/members/removed-from-team.ts'
import { createStandings } from '../../../../src/features/team/live/standings.ts'
import { owing } from '../../../../src/domain/team/owed.ts'
import { newTeam, type Team } from '../../../../src/domain/team/team.ts'
import { createLiveCards } from '../../../../src/features/team/live/live-cards.ts'
import type { Sender, SendOutcome } from '../../../../src/kernel/send/sender.ts'
import { openLowdbStore } from '../../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../../src/store/store.ts'
import { smallCatalog } from '../../small-catalog.ts'
import { virtualTime } from '../../../fakes/virtual-time.ts'

const catalog = smallCatalog()
const start = '2026-11-23T08:00:00Z'
const now = new Date(start)
const key = { tenant: 't', conversation: '19:team' }
const thread = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: '19:channel', botId: '28:b' }
const posted = (activity: string, conversationId = '19:channel') => ({ conversationId, activity })
const member = (alias: string) => ({ alias, joined: start, reports: 0 })
const hourMs = 3_600_000

let dir: string
let store: Store
let time: ReturnType<typeof virtualTime>
let edits: string[]
/** The outcomes of the next edits. Later edits succeed. */
let outcomes: (SendOutcome | Promise<SendOutcome>)[]

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-cards-'))
  store = await openLowdbStore({ dir })
  time = virtualTime(start)
  edits = []
  outcomes = []
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const sender: Sender = {
  send: async () => ({ outcome: 'refused' }),
  post: async () => ({ outcome: 'refused' }),
  edit: async (_, { activity }) => {
    edits.push(activity)
    return outcomes.shift() ?? { outcome: 'sent', activity }
  },
}
const open = () =>
  createLiveCards({ store, catalog, standings: createStandings(store, catalog), sender, ...time, log: () => {} })
const team = async () => (await store.readTeam(key))?.value as Team

async function add(change: Partial<Team> = {}): Promise<void> {
  await store.commitTeam(key, { ...newTeam(key, now, 'UTC'), introduced: true, thread, ...change }, 0)
}
const owe = (...close: string[]) =>
  changeTeam(store, key, now, (before) =>
    owing(
      before as Team,
      close.map((activity) => posted(activity)),
      [],
      now,
    ),
  )

/** Waits until something happens and moves the clock meanwhile, because real files take real time. */
async function until(isSo: () => boolean | Promise<boolean>, stepMs = 4_000): Promise<void> {
  while (!(await isSo())) await time.advance(stepMs)
}
const isSettled = async (): Promise<boolean> => {
  const { close, renew } = (await team()).owed
  return close.length + renew.length === 0
}

test('the next process makes an edit that is owed, which then is no longer owed', async () => {
  await add()
  await owe('one', 'two')
  const live = open()
  await live.resume(now)
  await until(isSettled)
  expect(edits).toEqual(['one', 'two'])
  expect(await store.teamsOwing()).toEqual([])
})

test('a stop doesn’t wait for a silent connector: waiting edits and the current one are stored', async () => {
  await add({
    board: { week: '2026-11-23', renewed: '2026-11-23', post: posted('board') },
    members: { a: member('Auk') },
  })
  const live = open()
  outcomes = [new Promise(() => {})]
  live.close(key, thread, [posted('one')], 'Over.')
  live.close(key, thread, [posted('two')], 'Over.')
  live.renew(key, 'board')
  await until(() => edits.length === 1, 0)
  const began = performance.now()
  await live.stop()
  expect(performance.now() - began).toBeLessThan(1_000)
  expect((await team()).owed.close.map(({ activity }) => activity)).toEqual(['one', 'two'])
  const next = open()
  await next.resume(now)
  await until(isSettled)
  expect(edits.slice(1).toSorted()).toEqual(['board', 'one', 'two'])
})

test('a stop ends a wait for the connector at once', async () => {
  await add()
  await owe('one')
  const live = open()
  outcomes = [{ outcome: 'throttled', retryAfterMs: 20_000 }]
  await live.resume(now)
  await until(() => edits.length === 1, 0)
  await live.stop()
  await live.idle()
  expect(edits).toEqual(['one'])
  expect((await team()).owed.close).toHaveLength(1)
})

test('a long Retry-After delays no other edit, and the edit is made afterwards', async () => {
  await add()
  await owe('one', 'two')
  const live = open()
  outcomes = [{ outcome: 'throttled', retryAfterMs: 2 * hourMs }]
  await live.resume(now)
  await until(async () => (await team()).owed.close.length === 1)
  expect(edits).toEqual(['one', 'two'])
  for (let minutes = 0; minutes < 110; minutes += 10) {
    await live.resume(time.clock())
    await time.advance(10 * 60_000)
  }
  expect(edits).toEqual(['one', 'two'])
  await time.advance(10 * 60_000)
  await live.resume(time.clock())
  await until(isSettled)
  expect(edits).toEqual(['one', 'two', 'one'])
})

test('an edit that isn’t owed is stored if it is throttled for a long time', async () => {
  await add({
    board: { week: '2026-11-23', renewed: '2026-11-23', post: posted('board') },
    members: { a: member('Auk') },
  })
  const live = open()
  outcomes = [{ outcome: 'throttled', retryAfterMs: hourMs }]
  live.renew(key, 'board')
  await until(async () => !(await isSettled()), 0)
  expect((await team()).owed.renew).toEqual(['board #1'])
})

test('an edit with an unclear outcome is retried, less and less often', async () => {
  await add()
  await owe('one')
  const live = open()
  outcomes = Array.from({ length: 1000 }, () => ({ outcome: 'unclear' as const }))
  for (let ticks = 0; ticks < 24 * 12; ticks++) {
    await live.resume(time.clock())
    await time.advance(5 * 60_000)
    await team()
  }
  expect(edits.length).toBeGreaterThan(5)
  expect(edits.length).toBeLessThan(15)
  expect((await team()).owed.close).toHaveLength(1)
})

test.each(['blocked', 'gone', 'refused'] as const)(
  'an edit that certainly cannot be made (%s) is owed no longer',
  async (outcome) => {
    await add()
    await owe('one')
    const live = open()
    outcomes = [{ outcome }]
    await live.resume(now)
    await until(isSettled)
    await live.resume(now)
    await time.advance(60_000)
    expect(edits).toEqual(['one'])
  },
)

test('a team whose document can’t be read doesn’t delay the edits of others', async () => {
  await add()
  await owe('one')
  const broken = { tenant: 't', conversation: '19:broken' }
  await store.commitTeam(
    broken,
    { ...newTeam(broken, now, 'UTC'), thread, owed: { close: [posted('two')], renew: [] } },
    0,
  )
  const { readTeam } = store
  store.readTeam = (asked) =>
    asked.conversation === broken.conversation ? Promise.reject(new Error('EIO')) : readTeam(asked)
  const { teamsOwing } = store
  store.teamsOwing = async () => [
    broken,
    ...(await teamsOwing()).filter(({ conversation }) => conversation === '19:team'),
  ]
  await open().resume(now)
  await until(isSettled)
  expect(edits).toEqual(['one'])
})

test('a card that couldn’t be reached for 30 days is given up', async () => {
  await add()
  await owe('one')
  await changeTeam(store, key, now, (before) => {
    const { thread: _, ...unreachable } = before as Team
    return unreachable
  })
  const live = open()
  for (let day = 0; day < 30; day++) await live.resume(new Date(now.getTime() + day * 24 * hourMs))
  expect((await team()).owed.close).toHaveLength(1)
  await live.resume(new Date(now.getTime() + 31 * 24 * hourMs))
  expect((await team()).owed.close).toEqual([])
  expect(edits).toEqual([])
})

test('a clock that is a year ahead neither drops an owed edit nor postpones it for a year', async () => {
  await add()
  await owe('one')
  const year = 365 * 24 * hourMs
  const live = createLiveCards({
    store,
    catalog,
    standings: createStandings(store, catalog),
    sender,
    ...time,
    clock: () => new Date(time.clock().getTime() + year),
    log: () => {},
  })
  outcomes = [{ outcome: 'unclear' }]
  await live.resume(new Date(now.getTime() + year))
  await until(() => edits.length === 1, 0)
  await time.settle()
  await time.advance(2 * 60_000)
  // The clock is right again.
  await live.resume(time.clock())
  await until(isSettled)
  expect(edits).toEqual(['one', 'one'])
})

test('an edit that becomes owed while the same card is being edited isn’t considered done', async () => {
  const post = posted('board')
  const members = { a: member('Auk'), b: member('Bittern'), c: member('Crab') }
  await add({ board: { week: '2026-11-23', renewed: '2026-11-23', post }, members })
  const live = open()
  const forget = (user: string) => forgetInTeam({ store, cards: live }, key, { user, channelIds: [] }, now)
  let answered = (_: SendOutcome): void => {}
  outcomes = [new Promise((resolve) => (answered = resolve))]
  await forget('a')
  await until(() => edits.length === 1, 0)
  await forget('b')
  answered({ outcome: 'sent', activity: 'board' })
  await time.settle()
  expect((await team()).owed.renew).toEqual(['board #2'])
  await until(isSettled)
  expect(edits).toEqual(['board', 'board'])
})

test('removed from a team, the coach closes the cards in personal chats and then deletes everything about the team', async () => {
  await add({
    members: { a: { ...member('Auk'), viewer: '29:auk' } },
    coverageCards: [posted('report', 'a:lead')],
    pastBoards: [posted('past')],
  })
  const live = open()
  await removedFromTeam({ store, cards: live }, key, now)
  expect(JSON.stringify(await team())).not.toMatch(/auk/i)
  await until(async () => (await store.readTeam(key)) === undefined)
  expect(edits).toEqual(['report'])
})

test('removed from a team without cards elsewhere, the coach deletes everything about it at once', async () => {
  await add({ members: { a: member('Auk') }, pastBoards: [posted('past')] })
  await removedFromTeam({ store, cards: open() }, key, now)
  expect(await store.readTeam(key)).toBeUndefined()
})
