import { servicesOver } from '../../../fakes/services.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { changeTeam } from '../../../../src/kernel/team/change-team.ts'
import type { View } from '../../../teams/cards/all-views.ts'
import type { BoardView, TeamQuizView, TeamResultView } from '../../../../src/features/team/views.ts'
import { newTeam, type Team, type TeamAnswer } from '../../../../src/domain/team/team.ts'
import { withNextEvent } from '../../../../src/domain/team/team-plan.ts'
import { createLiveCards, type LiveCards } from '../../../../src/features/team/live/live-cards.ts'
import type { Sender, SendOutcome } from '../../../../src/kernel/send/sender.ts'
import { runTeamEvents } from '../../../../src/jobs/run-team-events.ts'
import { openLowdbStore } from '../../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../../src/store/store.ts'
import { smallCatalog } from '../../small-catalog.ts'
import { recordedCards } from '../../../fakes/team-cards.ts'
import { virtualTime } from '../../../fakes/virtual-time.ts'

const catalog = smallCatalog()
const created = new Date('2026-11-23T07:00:00Z')
const key = { tenant: 't', conversation: '19:team' }
const thread = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: '19:channel', botId: '28:b' }

let dir: string
let store: Store
let sent: { how: string; view: View }[]
let outcome: SendOutcome
let cards: ReturnType<typeof recordedCards>

const sender: Sender = {
  send: async () => ({ outcome: 'refused' }),
  async post(_, view) {
    sent.push({ how: 'post', view: view as View })
    return outcome.outcome === 'sent' ? { ...outcome, activity: `m${sent.length}` } : outcome
  },
  async edit(_, { activity }, view) {
    sent.push({ how: `edit ${activity}`, view: view as View })
    return outcome
  },
}
const parts = () => ({
  ...servicesOver(store, catalog),
  cards: cards.cards,
  sender,
  log: () => {},
})
const at = (instant: string) => runTeamEvents(parts(), new Date(instant))
const team = async () => (await store.readTeam(key))?.value as Team

async function add(change: Partial<Team> = {}): Promise<void> {
  const schedule = { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }
  const made = withNextEvent({ ...newTeam(key, created, 'Europe/Berlin'), thread, schedule, ...change }, created)
  await store.commitTeam(key, made, 0)
}

const answer = (quiz: string, user: string, picks: string[], credit: number): TeamAnswer => ({
  id: `${quiz}/${user}`,
  quiz,
  user,
  viewer: `29:${user}`,
  at: created.toISOString(),
  picks,
  confidence: 'sure',
  credit,
})

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-events-'))
  store = await openLowdbStore({ dir })
  sent = []
  cards = recordedCards()
  outcome = { outcome: 'sent', activity: 'm' }
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

test('the scheduled question is posted once, and closes automatically with the answer breakdown', async () => {
  await add()
  expect(await at('2026-11-23T07:59:00Z')).toEqual({})
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ posted: 1 })
  expect(await at('2026-11-23T08:00:40Z')).toEqual({})
  const { quiz } = await team()
  expect(quiz).toMatchObject({
    closesAt: '2026-11-23T16:00:10.000Z',
    post: { conversationId: '19:channel', activity: 'm1' },
  })
  const question = catalog.questions.get(quiz!.question)!
  for (const [index, user] of ['ana', 'ben', 'cem', 'dee'].entries())
    await store.addTeamAnswer(key, answer(quiz!.id, user, index < 3 ? ['a'] : ['b'], index < 3 ? 1 : 0))
  expect(await at('2026-11-23T16:00:20Z')).toEqual({ closed: 1 })
  const { how, view } = sent[1] as { how: string; view: TeamResultView }
  expect(how).toBe('edit m1')
  expect(view.headline).toBe('Closed. 4 people answered, 3 of them right.')
  expect(view.options.map(({ share }) => share.slice(-3)).sort()).toContain('75%')
  expect(view.options).toHaveLength('options' in question ? question.options.length : -1)
  expect(JSON.stringify(view)).not.toMatch(/29:|\b(?:ana|ben|cem|dee)\b/)
  expect(await store.teamAnswers(key, quiz!.id)).toEqual([])
  expect(await team()).toMatchObject({ plannedAt: '2026-11-24T08:00:00.000Z', nextAt: '2026-11-24T08:00:00.000Z' })
  expect(await at('2026-11-24T08:00:20Z')).toEqual({ posted: 1 })
  expect((sent[2] as { view: TeamQuizView }).view.stem).not.toBe(view.stem)
})

test('with fewer than four answers there is no breakdown', async () => {
  await add()
  await at('2026-11-23T08:00:10Z')
  const { id } = (await team()).quiz!
  for (const user of ['ana', 'ben', 'cem']) await store.addTeamAnswer(key, answer(id, user, ['a'], 1))
  await at('2026-11-23T16:00:20Z')
  const view = sent[1]?.view as TeamResultView
  expect(view.headline).toMatch(/Fewer than four/)
  expect(view.options.every(({ share }) => share === '')).toBe(true)
})

test('a question that is hours late is skipped, and the next one is scheduled', async () => {
  await add()
  expect(await at('2026-11-23T13:00:00Z')).toEqual({})
  expect(sent).toEqual([])
  expect((await team()).plannedAt).toBe('2026-11-24T08:00:00.000Z')
})

test('while a question that someone asked for is open, none is posted', async () => {
  const quiz = {
    id: 'q',
    question: 'x',
    revision: 1,
    postedAt: created.toISOString(),
    closesAt: '2026-11-23T12:00:00.000Z',
  }
  await add({ quiz })
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ skipped: 1 })
  expect((await team()).quiz?.id).toBe('q')
})

test('a post that certainly didn’t arrive is retried soon; one that may have arrived isn’t', async () => {
  await add()
  outcome = { outcome: 'throttled', retryAfterMs: 5000 }
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ throttled: 1 })
  expect((await team()).quiz).toBeUndefined()
  expect((await team()).asked).toEqual([])
  expect(await at('2026-11-23T08:00:40Z')).toEqual({})
  outcome = { outcome: 'unclear' }
  expect(await at('2026-11-23T08:01:20Z')).toEqual({ unclear: 1 })
  outcome = { outcome: 'sent', activity: 'm' }
  expect(await at('2026-11-23T08:03:00Z')).toEqual({})
  expect((await team()).quiz).toMatchObject({ closesAt: '2026-11-23T16:01:20.000Z' })
  expect(await at('2026-11-23T16:02:00Z')).toEqual({ closed: 1 })
  expect(await at('2026-11-24T08:00:10Z')).toEqual({ posted: 1 })
})

test('a question stays due when the team changes between its hour and the tick', async () => {
  await add()
  await changeTeam(store, key, new Date('2026-11-23T08:00:05Z'), (latest) => latest && { ...latest, name: 'Guild' })
  expect(await at('2026-11-23T08:00:20Z')).toEqual({ posted: 1 })
})

test('if one question ends when another is due, the first closes and the other is posted', async () => {
  const quiz = {
    id: 'q',
    question: 'x',
    revision: 1,
    postedAt: created.toISOString(),
    closesAt: '2026-11-23T08:00:00.000Z',
  }
  await add({ quiz })
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ closed: 1, posted: 1 })
})

test('two teams with the same hour get different questions', async () => {
  await add()
  const other = { tenant: 't', conversation: '19:other' }
  const schedule = { days: [1], hour: 9, open: 8 }
  await store.commitTeam(
    other,
    withNextEvent({ ...newTeam(other, created, 'Europe/Berlin'), thread, schedule }, created),
    0,
  )
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ posted: 2 })
  expect((await store.readTeam(other))?.value.quiz?.id).not.toBe((await team()).quiz?.id)
})

test('a board that may have arrived isn’t posted again in the same week, nor by a second run', async () => {
  const { schedule: _, ...rest } = newTeam(key, created, 'Europe/Berlin')
  const board = { week: '2026-11-23', renewed: '2026-11-23' }
  await store.commitTeam(key, withNextEvent({ ...rest, thread, board, members: { a: member('Puffin') } }, created), 0)
  outcome = { outcome: 'unclear' }
  await Promise.all([at('2026-11-24T08:10:00Z'), at('2026-11-24T08:10:00Z')])
  expect(sent).toHaveLength(1)
  outcome = { outcome: 'sent', activity: 'm' }
  expect(await at('2026-11-25T08:10:00Z')).toEqual({ skipped: 1 })
  expect(await at('2026-11-30T08:10:00Z')).toEqual({ board: 1 })
})

test('a throttled edit is rebuilt before the retry: a closed card doesn’t open again', async () => {
  await add()
  await at('2026-11-23T08:00:10Z')
  const time = virtualTime('2026-11-23T15:59:59Z')
  const edits: View[] = []
  const live = createLiveCards({
    ...parts(),
    ...time,
    sender: {
      ...sender,
      async edit(_, __, view) {
        edits.push(view as View)
        return edits.length === 1 ? { outcome: 'throttled', retryAfterMs: 30_000 } : { outcome: 'sent', activity: 'm1' }
      },
    },
  })
  live.renew(key, 'quiz')
  await time.advance(20_000)
  expect(await at('2026-11-23T16:00:20Z')).toEqual({ closed: 1 })
  await time.advance(60_000)
  expect(edits).toHaveLength(1)
})

test('nothing more is posted to a team that can’t be reached', async () => {
  await add()
  outcome = { outcome: 'gone' }
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ gone: 1 })
  expect((await team()).thread).toBeUndefined()
  expect((await team()).nextAt).toBeUndefined()
})

test('if closing is throttled, it is retried later, and no answer is deleted in the meantime', async () => {
  await add()
  await at('2026-11-23T08:00:10Z')
  const { id } = (await team()).quiz!
  await store.addTeamAnswer(key, answer(id, 'ana', ['a'], 1))
  outcome = { outcome: 'throttled', retryAfterMs: 90_000 }
  expect(await at('2026-11-23T16:00:20Z')).toEqual({ throttled: 1 })
  expect(await store.teamAnswers(key, id)).toHaveLength(1)
  expect(await at('2026-11-23T16:01:20Z')).toEqual({})
  outcome = { outcome: 'sent', activity: 'm' }
  expect(await at('2026-11-23T16:02:20Z')).toEqual({ closed: 1 })
})

test.each([1e300, Infinity, Number.NaN])(
  'a wait of %d ms is capped at an hour, and the question is posted then',
  async (ms) => {
    await add()
    outcome = { outcome: 'throttled', retryAfterMs: ms }
    expect(await at('2026-11-23T08:00:10Z')).toEqual({ throttled: 1 })
    outcome = { outcome: 'sent', activity: 'm' }
    expect(await at('2026-11-23T09:00:10Z')).toEqual({ posted: 1 })
  },
)

test('a throttled question stays due if another change to the team is committed at the same moment', async () => {
  await add()
  outcome = { outcome: 'throttled', retryAfterMs: 5000 }
  const readTeam = store.readTeam.bind(store)
  let reads = 0
  store.readTeam = async (which) => {
    const stored = await readTeam(which)
    // The third read follows the failed message; another process commits right after it.
    if (++reads === 3 && stored) await store.commitTeam(key, { ...stored.value, name: 'Guild' }, stored.version)
    return stored
  }
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ throttled: 1 })
  store.readTeam = readTeam
  expect(await team()).toMatchObject({ name: 'Guild', plannedAt: '2026-11-23T08:00:00.000Z' })
  expect((await team()).quiz).toBeUndefined()
  outcome = { outcome: 'sent', activity: 'm' }
  expect(await at('2026-11-23T08:02:00Z')).toEqual({ posted: 1 })
})

const member = (alias: string) => ({ alias, joined: created.toISOString(), reports: 0 })

test('the weekly board is posted once and then updated; when the week ends, it becomes final and a new one is posted', async () => {
  const { schedule: _, ...rest } = newTeam(key, created, 'Europe/Berlin')
  const board = { week: '2026-11-23', renewed: '2026-11-23' }
  await store.commitTeam(key, withNextEvent({ ...rest, thread, board, members: { a: member('Puffin') } }, created), 0)
  expect(await at('2026-11-23T18:10:00Z')).toEqual({})
  expect(await at('2026-11-24T08:10:00Z')).toEqual({ board: 1 })
  expect(await at('2026-11-24T18:10:00Z')).toEqual({})
  expect(await at('2026-11-25T08:10:00Z')).toEqual({ renewed: 1 })
  expect(await at('2026-11-30T08:10:00Z')).toEqual({ board: 1 })
  expect(sent.map(({ how, view }) => [how, (view as BoardView).week])).toEqual([
    ['post', 'Week of 23 November'],
    ['edit m1', 'Week of 23 November'],
    ['edit m1', 'Final: week of 23 November'],
    ['post', 'Week of 30 November'],
  ])
  expect((await team()).pastBoards).toEqual([{ conversationId: '19:channel', activity: 'm1' }])
})

test.each([1, 2])(
  'if the process dies at step %d of closing, the answers are still deleted, and the result stays',
  async (step) => {
    await add()
    await at('2026-11-23T08:00:10Z')
    const { id } = (await team()).quiz!
    for (const user of ['ana', 'ben', 'cem', 'dee']) await store.addTeamAnswer(key, answer(id, user, ['a'], 1))
    const { forgetTeamAnswers, commitTeam } = store
    const dies = () => Promise.reject(new Error('the process died here'))
    if (step === 1) store.forgetTeamAnswers = dies
    else
      store.forgetTeamAnswers = async (...what) => {
        await forgetTeamAnswers(...what)
        store.commitTeam = dies
      }
    expect(await at('2026-11-23T16:00:20Z')).toEqual({ error: 1 })
    Object.assign(store, { forgetTeamAnswers, commitTeam })
    await store.close()
    store = await openLowdbStore({ dir })
    expect(await at('2026-11-23T16:00:40Z')).toEqual({ closed: 1 })
    expect(await store.teamAnswers(key, id)).toEqual([])
    expect((await team()).quiz).toBeUndefined()
    const results = sent.flatMap(({ view }) => (view.view === 'team-result' ? [view] : []))
    expect(results).toHaveLength(1)
  },
)

test('a new question deletes the answers that a crash left of an earlier one', async () => {
  await add()
  await store.addTeamAnswer(key, answer('earlier', 'ana', ['a'], 1))
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ posted: 1 })
  expect(await store.teamAnswers(key, 'earlier')).toEqual([])
})

test('one team’s failure doesn’t delay the others', async () => {
  await add()
  const other = { tenant: 't', conversation: '19:other' }
  await store.commitTeam(
    other,
    withNextEvent({ ...newTeam(other, created, 'UTC'), thread, schedule: { days: [1], hour: 8, open: 8 } }, created),
    0,
  )
  const { post } = sender
  sender.post = () => {
    sender.post = post
    throw new Error('on purpose')
  }
  expect(await at('2026-11-23T08:00:10Z')).toEqual({ error: 1, posted: 1 })
})

test('no matter how many answers arrive, a thread’s cards are edited with pauses, including the last count', async () => {
  await add()
  await at('2026-11-23T08:00:10Z')
  const { id } = (await team()).quiz!
  const time = virtualTime('2026-11-23T08:10:00Z')
  const edits: { at: number; view: TeamQuizView }[] = []
  const live: LiveCards = createLiveCards({
    ...parts(),
    ...time,
    sender: {
      ...sender,
      async edit(_, __, view) {
        edits.push({ at: time.clock().getTime(), view: view as TeamQuizView })
        return { outcome: 'sent', activity: 'm1' }
      },
    },
  })
  for (let count = 1; count <= 300; count++) {
    await store.addTeamAnswer(key, answer(id, `u${count}`, ['a'], 1))
    live.renew(key, 'quiz')
    if (count % 3 === 0) await time.advance(100)
  }
  await time.advance(60_000)
  await live.idle()
  expect(edits.length).toBeGreaterThan(2)
  expect(edits.length).toBeLessThan(6)
  expect(edits.at(-1)?.view).toMatchObject({ answered: '300 people answered' })
  expect(edits.at(-1)?.view.viewers).toHaveLength(60)
  for (const [index, { at: when }] of edits.entries())
    expect(when - (edits[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(4_000)
})

test('a question that someone asked for is posted at its time, and a series follows when each one closes', async () => {
  const later = [{ at: '2026-11-23T07:30:00.000Z', minutes: 60, by: 'ana', series: { number: 1, of: 2 } }]
  await add({ later, schedule: { days: [6], hour: 9, open: 8 } })
  expect(await at('2026-11-23T07:29:00Z')).toEqual({})
  expect(await at('2026-11-23T07:30:10Z')).toEqual({ posted: 1 })
  expect((sent[0]!.view as TeamQuizView).lines[0]).toMatch(/^Question 1 of 2/)
  expect((await team()).quiz).toMatchObject({ by: 'ana', post: { activity: 'm1' } })
  expect(await at('2026-11-23T08:30:20Z')).toEqual({ closed: 1 })
  expect(await at('2026-11-23T08:30:40Z')).toEqual({ posted: 1 })
  expect((sent[2]!.view as TeamQuizView).lines[0]).toBe('Question 2 of 2: the last one.')
  expect(await team()).not.toHaveProperty('later')
})

test('a throttled question that someone asked for is posted later, with the rest of its series', async () => {
  const later = [{ at: '2026-11-23T07:30:00.000Z', minutes: 60, series: { number: 1, of: 3 } }]
  await add({ later })
  outcome = { outcome: 'throttled', retryAfterMs: 1000 }
  expect(await at('2026-11-23T07:30:10Z')).toEqual({ throttled: 1 })
  expect(await team()).toMatchObject({ later })
  expect(await team()).not.toHaveProperty('quiz')
  outcome = { outcome: 'sent', activity: 'm' }
  expect(await at('2026-11-23T07:32:00Z')).toEqual({ posted: 1 })
  expect((await team()).later).toMatchObject([{ series: { number: 2, of: 3 } }])
})

test('a team that wants quiet gets no post of its own', async () => {
  await add({ quiet: {}, later: [{ at: '2026-11-23T08:00:00.000Z', minutes: 60 }] })
  expect(await at('2026-11-23T08:00:10Z')).toEqual({})
  expect(sent).toEqual([])
})
