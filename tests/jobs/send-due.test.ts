import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { QuestionMessage, QuestionView } from '../../src/features/quiz/views.ts'
import type { Contact, Learner } from '../../src/domain/learner/learner.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { nextPushAt } from '../../src/domain/learner/push-plan.ts'
import { dueEvents } from '../../src/features/index.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { DueEvent } from '../../src/kernel/due-event.ts'
import { notice } from '../../src/kernel/notice.ts'
import { sendDue } from '../../src/jobs/send-due.ts'
import type { Sender, SendOutcome } from '../../src/kernel/send/sender.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { smallCatalog } from '../features/small-catalog.ts'

const catalog = smallCatalog()
const created = new Date('2026-11-23T05:00:00Z')
const contact: Contact = {
  serviceUrl: 'http://127.0.0.1',
  channelId: 'msteams',
  conversationId: 'a:1',
  userId: '29:1',
  botId: '28:1',
}
const key = { tenant: 't', user: 'u' }
const nine = (day: string, minutes = 10): Date => new Date(Date.parse(`${day}T08:00:00Z`) + minutes * 60_000)

let dir: string
let store: Store
let sent: QuestionMessage[]
let questions: QuestionView[]
let edited: string[]
let outcome: SendOutcome | (() => Promise<SendOutcome>)
const sender: Sender = {
  async send(_, view) {
    const shown = view as QuestionView
    // The daily message, whether or not it holds a question.
    sent.push(shown.message ?? (view as unknown as QuestionMessage))
    if (shown.view === 'question') questions.push(shown)
    return typeof outcome === 'function' ? outcome() : outcome
  },
  post: async () => ({ outcome: 'refused' }),
  edit: async (_, { activity }) => {
    edited.push(activity)
    return { outcome: 'refused' }
  },
}
const logged: string[] = []
/** The events that these tests are about, however many others there are. */
const known = dueEvents.filter(({ name }) => ['daily', 'later'].includes(name))
const tick = (now: Date) =>
  sendDue({ store, catalog, sender, log: (message) => logged.push(message), events: known }, now)
const learner = async (): Promise<Learner> => (await store.readLearner(key))?.value as Learner
const daily = async () => (await learner()).due['daily'] ?? {}

async function add(change: Partial<Learner> = {}, user = 'u'): Promise<void> {
  const base: Learner = { ...newLearner({ tenant: 't', user }, created, 'Europe/Berlin', 'en'), contact, ...change }
  const nextAt = nextPushAt(base, created)
  await store.commitLearner(
    { tenant: 't', user },
    { ...base, due: { ...base.due, ...(nextAt ? { daily: { at: nextAt } } : {}) } },
    0,
    [],
  )
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-remind-'))
  store = await openLowdbStore({ dir })
  sent = []
  questions = []
  edited = []
  outcome = { outcome: 'sent', activity: 'm1' }
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

test('a daily message is sent at its hour, once, with its reason and every way out', async () => {
  await add()
  expect(await tick(new Date('2026-11-23T07:59:00Z'))).toEqual({})
  expect(await tick(nine('2026-11-23'))).toEqual({ sent: 1 })
  expect(await tick(nine('2026-11-23', 30))).toEqual({})
  expect(sent[0]).toMatchObject({ size: '5 questions, about 4 minutes' })
  expect(sent[0]?.reason).toContain('09:00')
  expect(sent[0]?.buttons.map(({ title }) => title)).toEqual([
    'Drill of the week',
    'Later today',
    'Skip today',
    'Pause',
  ])
  expect((await daily()).last).toMatchObject({ day: '2026-11-23', outcome: 'sent', activity: 'm1' })
  expect((await learner()).push.unanswered).toBe(1)
})

test('the ledger row is on disk before anything is sent', async () => {
  await add()
  let outcomeWhileSending: string | undefined
  outcome = async () => {
    outcomeWhileSending = (await daily()).last?.outcome
    return { outcome: 'sent', activity: 'm1' }
  }
  await tick(nine('2026-11-23'))
  expect(outcomeWhileSending).toBe('sending')
})

test('after a crash in the middle of a send, the message is never sent again', async () => {
  await add()
  outcome = () => Promise.reject(new Error('the process died here'))
  expect(await tick(nine('2026-11-23'))).toEqual({ error: 1 })
  await store.close()
  store = await openLowdbStore({ dir })
  outcome = { outcome: 'sent', activity: 'm1' }
  expect(await tick(nine('2026-11-23', 40))).toEqual({})
  expect(sent).toHaveLength(1)
})

test('two jobs at the same time send one message', async () => {
  await add()
  const counts = await Promise.all([tick(nine('2026-11-23')), tick(nine('2026-11-23'))])
  expect(sent).toHaveLength(1)
  expect(counts.filter((count) => count['sent'] === 1)).toHaveLength(1)
})

test.each(['unclear', 'refused'] as const)(
  'after “%s”, there is no second message that day, but one the next day',
  async (kind) => {
    await add()
    outcome = { outcome: kind }
    await tick(nine('2026-11-23'))
    outcome = { outcome: 'sent', activity: 'm2' }
    expect(await tick(nine('2026-11-23', 90))).toEqual({})
    expect(await tick(nine('2026-11-24'))).toEqual({ sent: 1 })
  },
)

test('a throttled message is sent again after the requested time, not before', async () => {
  await add()
  outcome = { outcome: 'throttled', retryAfterMs: 30 * 60_000 }
  await tick(nine('2026-11-23'))
  outcome = { outcome: 'sent', activity: 'm2' }
  expect(await tick(nine('2026-11-23', 30))).toEqual({})
  expect(await tick(nine('2026-11-23', 45))).toEqual({ sent: 1 })
  expect((await learner()).push.unanswered).toBe(1)
})

test.each([1e300, Infinity, Number.NaN, -1e300, 8.64e15])(
  'a wait of %d ms is capped at an hour, so nothing throws after the send and the message comes',
  async (retryAfterMs) => {
    await add()
    outcome = { outcome: 'throttled', retryAfterMs }
    expect(await tick(nine('2026-11-23'))).toEqual({ throttled: 1 })
    const { at = '', last } = await daily()
    expect(last).toBeUndefined()
    expect(at <= '2026-11-23T09:10:00.000Z').toBe(true)
    outcome = { outcome: 'sent', activity: 'm2' }
    expect(await tick(nine('2026-11-23', 70))).toEqual({ sent: 1 })
  },
)

test('a retry that would fall on a day off moves to the next study day', async () => {
  const { settings } = newLearner(key, created, 'Europe/Berlin', 'en')
  await add({ settings: { ...settings, hour: 23 } })
  await tick(new Date('2026-11-26T22:10:00Z'))
  outcome = { outcome: 'throttled', retryAfterMs: 3_600_000 }
  expect(await tick(new Date('2026-11-27T22:10:00Z'))).toEqual({ throttled: 1 })
  expect((await daily()).at?.slice(0, 10)).toBe('2026-11-30')
})

test('if the outcome cannot be stored, the message is not repeated, and the next day’s is sent', async () => {
  await add()
  const { commitLearner } = store
  outcome = async () => {
    store.commitLearner = () => Promise.reject(new Error('no space left'))
    return { outcome: 'sent', activity: 'm1' }
  }
  expect(await tick(nine('2026-11-23'))).toEqual({ error: 1 })
  store.commitLearner = commitLearner
  expect((await daily()).last).toMatchObject({ day: '2026-11-23', outcome: 'sending' })
  outcome = { outcome: 'sent', activity: 'm2' }
  expect(await tick(nine('2026-11-23', 30))).toEqual({})
  expect(await tick(nine('2026-11-24'))).toEqual({ sent: 1 })
  expect((await daily()).last).toMatchObject({ day: '2026-11-24', outcome: 'sent' })
})

test('after an abort, no further message is started', async () => {
  for (const user of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']) await add({}, user)
  const stopping = new AbortController()
  outcome = async () => {
    stopping.abort()
    return { outcome: 'sent', activity: 'm1' }
  }
  // A paced sender lets four through before the abort.
  const aborted = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
  let places = 0
  const paced: Sender = {
    ...sender,
    async reserve() {
      if (++places > 4) await aborted
      return { release() {} }
    },
  }
  await sendDue({ store, catalog, sender: paced, log: () => {}, signal: stopping.signal }, nine('2026-11-23'))
  expect(sent.length).toBeLessThan(12)
  outcome = { outcome: 'sent', activity: 'm1' }
  await tick(nine('2026-11-23', 20))
  expect(sent).toHaveLength(12)
})

test('a block pauses the learner until they write again', async () => {
  await add()
  outcome = { outcome: 'blocked' }
  await tick(nine('2026-11-23'))
  expect((await learner()).push).toMatchObject({ status: 'blocked' })
  expect(await tick(nine('2026-11-24'))).toEqual({})
})

test('a conversation that is gone gets no more messages, and its ids are kept for a deletion', async () => {
  await add()
  outcome = { outcome: 'gone' }
  await tick(nine('2026-11-23'))
  expect((await learner()).contact).toEqual({ ...contact, gone: true })
  expect((await daily()).at).toBeUndefined()
  expect(await tick(nine('2026-11-24'))).toEqual({})
})

test('after two unanswered days, messages become weekly, and the next one says so', async () => {
  await add()
  const days: [string, boolean][] = []
  for (const day of ['23', '24', '25', '26', '27', '30']) {
    const before = sent.length
    await tick(nine(`2026-11-${day}`))
    if (sent.length > before) days.push([day, sent.at(-1)?.lines.some((text) => text.includes('once a week')) ?? false])
  }
  await tick(nine('2026-12-02'))
  expect(days).toEqual([
    ['23', false],
    ['24', false],
    ['25', true],
  ])
  expect(sent).toHaveLength(4)
  expect(sent[3]?.lines.some((text) => text.includes('once a week'))).toBe(false)
  expect(sent.map(({ reason }) => reason.includes('once a week'))).toEqual([false, false, true, true])
})

test('an error for one learner does not delay the others', async () => {
  await add()
  await add({}, 'v')
  let calls = 0
  outcome = () =>
    ++calls === 1 ? Promise.reject(new Error('once')) : Promise.resolve({ outcome: 'sent', activity: 'm' })
  expect(await tick(nine('2026-11-23'))).toEqual({ error: 1, sent: 1 })
})

test('a drill is offered once per calendar week, another one each time, and only to learners who want it', async () => {
  await add()
  await add({ settings: { ...newLearner(key, created, 'UTC', 'en').settings, weeklyDrill: false } }, 'without')
  const offers: (string | undefined)[] = []
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-30']) {
    sent = []
    await tick(nine(day, 20))
    expect(sent).toHaveLength(2)
    offers.push(...sent.flatMap((view) => view.lines.filter((line) => line.startsWith('Drill of the week'))))
    // As after any contact, so that the messages stay daily.
    const { value, version } = (await store.readLearner(key))!
    await store.commitLearner(key, { ...value, push: { ...value.push, unanswered: 0 } }, version, [])
  }
  expect(offers).toEqual([
    expect.stringContaining('**A canary that goes wrong**, about 8 minutes'),
    expect.stringContaining('**A secret in a build log**'),
  ])
  expect((await learner()).push.drillOffered).toBe('2026-11-30')
})

test('a drill in a message that did not arrive is offered again with the next one', async () => {
  await add()
  outcome = { outcome: 'throttled', retryAfterMs: 60_000 }
  await tick(nine('2026-11-23'))
  outcome = { outcome: 'sent', activity: 'm1' }
  await tick(nine('2026-11-23', 30))
  expect(sent.at(-1)?.lines.join()).toContain('Drill of the week')
})

// A second event, as a feature could declare it: a message at 18:00 UTC on the day before the exam.
const madeUp: DueEvent = {
  name: 'made-up',
  next({ settings: { examDate } }, now) {
    const at = examDate === undefined ? undefined : `${addDays(examDate, -1)}T18:00:00.000Z`
    return at !== undefined && at > now.toISOString() ? at : undefined
  },
  run: ({ learner: { settings, explained, ...rest } }) =>
    settings.perDay === 50
      ? undefined
      : {
          view: notice('Tomorrow is the day', ['Good luck!'], []),
          learner: { ...rest, settings, explained: [...explained, { ...eveNote, asked: `${explained.length}` }] },
        },
}
const eveNote = { id: 'eve', at: created.toISOString(), asked: '', notes: [], topics: 0 }
const both = (now: Date) =>
  sendDue({ store, catalog, sender, log: (message) => logged.push(message), events: [...known, madeUp] }, now)
const titles = (): string[] => sent.map(({ title }) => title)
const eve = async () => (await learner()).due['made-up'] ?? {}
const { settings: usual } = newLearner(key, created, 'Europe/Berlin', 'en')
/** The exam is on Wednesday; the daily message comes at 19:00 local time, which is the instant of the message for the eve. */
const evening = { ...usual, hour: 19, weeklyDrill: false, examDate: '2026-11-25' }

test('names of scheduled events are unique', () => {
  expect(new Set(dueEvents.map(({ name }) => name)).size).toBe(dueEvents.length)
})

test('a new event is planned when another event of the learner runs, and each message is sent once', async () => {
  await add({ settings: evening })
  expect((await learner()).due['made-up']).toBeUndefined()
  expect(await both(new Date('2026-11-23T18:10:00Z'))).toEqual({ sent: 1 })
  expect(await eve()).toEqual({ at: '2026-11-24T18:00:00.000Z' })
  expect(await both(new Date('2026-11-24T18:10:00Z'))).toEqual({ sent: 2 })
  await store.close()
  store = await openLowdbStore({ dir })
  expect(await both(new Date('2026-11-24T18:30:00Z'))).toEqual({})
  expect(titles()).toEqual(['Your daily quiz', 'Tomorrow is the day', 'Your daily quiz'])
  expect((await eve()).last).toMatchObject({ day: '2026-11-24', outcome: 'sent' })
  expect(await daily()).toMatchObject({ at: expect.stringContaining('2026-11-25'), last: { day: '2026-11-24' } })
  // It comes once, and leaves nothing planned.
  expect((await eve()).at).toBeUndefined()
})

test('a throttled message is retried with its change undone, even if another one is sent and planned meanwhile', async () => {
  await add({ settings: evening })
  await both(new Date('2026-11-23T18:10:00Z'))
  sent = []
  let calls = 0
  outcome = async () =>
    ++calls === 1 ? { outcome: 'throttled', retryAfterMs: 600_000 } : { outcome: 'sent', activity: 'm' }
  expect(await both(new Date('2026-11-24T18:10:00Z'))).toEqual({ throttled: 1, sent: 1 })
  expect(await eve()).toEqual({ at: '2026-11-24T18:20:00.000Z', since: '2026-11-24T18:00:00.000Z' })
  expect((await learner()).explained).toEqual([])
  expect((await daily()).last).toMatchObject({ day: '2026-11-24', outcome: 'sent' })
  expect(await both(new Date('2026-11-24T18:15:00Z'))).toEqual({})
  expect(await both(new Date('2026-11-24T18:20:00Z'))).toEqual({ sent: 1 })
  expect(titles()).toEqual(['Tomorrow is the day', 'Your daily quiz', 'Tomorrow is the day'])
  expect((await learner()).explained).toHaveLength(1)
})

test('a crash in the middle of one event neither repeats it nor blocks the other one', async () => {
  await add({ settings: evening })
  await both(new Date('2026-11-23T18:10:00Z'))
  sent = []
  let calls = 0
  outcome = () =>
    ++calls === 1
      ? Promise.reject(new Error('the process died here'))
      : Promise.resolve({ outcome: 'sent', activity: 'm' })
  expect(await both(new Date('2026-11-24T18:10:00Z'))).toEqual({ error: 1, sent: 1 })
  await store.close()
  store = await openLowdbStore({ dir })
  expect(await both(new Date('2026-11-24T18:40:00Z'))).toEqual({})
  expect(titles()).toEqual(['Tomorrow is the day', 'Your daily quiz'])
  expect((await eve()).last?.outcome).toBe('sending')
})

test('an event that has nothing to send gets a ledger row, skipped', async () => {
  await add({ settings: { ...evening, perDay: 50 } })
  await both(new Date('2026-11-23T18:10:00Z'))
  expect(await both(new Date('2026-11-24T18:01:00Z'))).toEqual({ skip: 1 })
  expect((await eve()).last).toMatchObject({ day: '2026-11-24', outcome: 'skipped' })
})

test.each(['blocked', 'gone'] as const)(
  'a learner who turns out to be %s gets no message of any event',
  async (kind) => {
    await add({ settings: evening })
    outcome = { outcome: kind }
    await both(new Date('2026-11-23T18:10:00Z'))
    expect(Object.values((await learner()).due).map(({ at }) => at)).toEqual([undefined])
    expect(await both(new Date('2026-11-24T18:10:00Z'))).toEqual({})
  },
)

test('an event that no feature declares any more sends nothing', async () => {
  await add({ due: { 'made-up': { at: '2026-11-23T06:00:00.000Z' } } })
  expect(await tick(new Date('2026-11-23T06:10:00Z'))).toEqual({ none: 1 })
  expect(await store.duePushes(new Date('2026-11-23T06:20:00Z'), 10)).toEqual([])
  expect(sent).toEqual([])
})

test('a pause that starts while a throttled message is being sent is kept', async () => {
  await add()
  outcome = async () => {
    const { value, version } = (await store.readLearner(key))!
    const push = { ...value.push, status: 'paused', pausedUntil: '2026-11-30' } as const
    await store.commitLearner(key, { ...value, push }, version, [])
    return { outcome: 'throttled', retryAfterMs: 60_000 }
  }
  await tick(nine('2026-11-23'))
  expect((await learner()).push).toMatchObject({ status: 'paused', pausedUntil: '2026-11-30', unanswered: 0 })
  outcome = { outcome: 'sent', activity: 'm1' }
  expect(await tick(nine('2026-11-23', 30))).toEqual({ none: 1 })
})

const daysRound = async () => (await learner()).round

test('the daily message holds the first question, which is open before the message is sent', async () => {
  await add()
  let whileSending: Learner['round']
  outcome = async () => {
    whileSending = await daysRound()
    return { outcome: 'sent', activity: 'm1' }
  }
  await tick(nine('2026-11-23'))
  const [view] = questions
  expect(view).toMatchObject({ place: '1 of 5', presents: view?.presentation })
  expect(view?.message?.buttons.map(({ verb }) => verb)).toEqual(['drill', 'daily.later', 'daily.skip', 'daily.pause'])
  expect(whileSending).toMatchObject({ kind: 'daily', day: '2026-11-23', shown: [{ undelivered: true }] })
  const { id, shown, queue } = (await daysRound())!
  expect(id).toBe(whileSending?.id)
  expect(shown).toMatchObject([{ id: view?.presentation, activity: 'm1', shownAt: nine('2026-11-23').toISOString() }])
  expect(shown[0]?.undelivered).toBeUndefined()
  expect(queue).toHaveLength(4)
})

test('yesterday’s unanswered question is replaced by today’s, and its card is closed', async () => {
  await add()
  await tick(nine('2026-11-23'))
  outcome = { outcome: 'sent', activity: 'm2' }
  await tick(nine('2026-11-24'))
  expect(edited).toEqual(['m1'])
  expect(await daysRound()).toMatchObject({ day: '2026-11-24', shown: [{ id: questions[1]?.presentation }] })
  expect(questions[1]?.presentation).not.toBe(questions[0]?.presentation)
})

test.each(['refused', 'blocked', 'gone'] as const)('a question in a %s message was never asked', async (kind) => {
  const round = { id: 'r', kind: 'quiz', day: '2026-11-22', queue: ['some-question'], shown: [] } as const
  await add({ round: { ...round, queue: [...round.queue], shown: [] } })
  outcome = { outcome: kind }
  await tick(nine('2026-11-23'))
  expect(questions).toHaveLength(1)
  expect(await daysRound()).toEqual(round)
  expect((await daily()).last?.outcome).toBe('failed')
  expect((await learner()).push.unanswered).toBe(1)
})

test('a throttled message is planned again, with one question open in the end', async () => {
  await add()
  outcome = { outcome: 'throttled', retryAfterMs: 60_000 }
  await tick(nine('2026-11-23'))
  expect(await daysRound()).toBeUndefined()
  outcome = { outcome: 'sent', activity: 'm2' }
  await tick(nine('2026-11-23', 30))
  expect((await daysRound())?.shown).toMatchObject([{ id: questions[1]?.presentation, activity: 'm2' }])
})

test('a round that the learner goes on with while a message is throttled is kept', async () => {
  await add()
  outcome = async () => {
    const { value, version } = (await store.readLearner(key))!
    const { round } = value
    const shown = round!.shown.map((item) => ({ ...item, shownAgainAt: nine('2026-11-23', 11).toISOString() }))
    await store.commitLearner(key, { ...value, round: { ...round!, shown } }, version, [])
    return { outcome: 'throttled', retryAfterMs: 60_000 }
  }
  await tick(nine('2026-11-23'))
  expect((await daysRound())?.shown).toMatchObject([{ id: questions[0]?.presentation }])
  outcome = { outcome: 'sent', activity: 'm2' }
  await tick(nine('2026-11-23', 30))
  // It has a question already, so the message offers to start.
  expect(questions).toHaveLength(1)
  expect(sent[1]?.buttons[0]?.title).toBe('Start')
})

test('two jobs at the same time open one question', async () => {
  await add()
  await Promise.all([tick(nine('2026-11-23')), tick(nine('2026-11-23'))])
  expect(questions).toHaveLength(1)
  expect((await daysRound())?.shown).toMatchObject([{ id: questions[0]?.presentation, activity: 'm1' }])
})

test('an answer that is faster than the outcome of the send is kept', async () => {
  await add()
  const answered = { picks: ['a'], credit: 1, rating: 'good', due: '2026-11-26' } as const
  outcome = async () => {
    const { value, version } = (await store.readLearner(key))!
    const shown = value.round!.shown.map((item) => ({ ...item, answered: { ...answered, picks: ['a'] } }))
    await store.commitLearner(key, { ...value, round: { ...value.round!, shown } }, version, [])
    return { outcome: 'sent', activity: 'm1' }
  }
  await tick(nine('2026-11-23'))
  expect((await daysRound())?.shown).toMatchObject([{ answered, activity: 'm1' }])
})

test('without any question to ask, the message comes with a button', async () => {
  await add()
  const empty = { ...catalog, questions: new Map() }
  expect(await sendDue({ store, catalog: empty, sender, log: () => {}, events: known }, nine('2026-11-23'))).toEqual({
    sent: 1,
  })
  expect(questions).toEqual([])
  expect(sent[0]?.buttons[0]?.title).toBe('Start')
  expect(await daysRound()).toBeUndefined()
})
