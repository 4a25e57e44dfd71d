import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { keyPicks } from '../../../src/domain/question/answer.ts'
import { fieldsOf } from '../../../src/domain/question/display.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { mendFuture } from '../../../src/domain/learner/mend-future.ts'
import type { MockExam } from '../../../src/domain/mock/mock-exam.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { dueEvents } from '../../../src/features/index.ts'
import { sendDue } from '../../../src/jobs/send-due.ts'
import type { Sender, SendOutcome } from '../../../src/kernel/send/sender.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import type { View } from '../../teams/cards/all-views.ts'
import { only, openDesk, type Desk } from '../desk.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})
let desk: Desk
let sent: View[]
let outcome: SendOutcome
beforeEach(async () => {
  desk = await openDesk(catalog)
  sent = []
  outcome = { outcome: 'sent', activity: 'sent-1' }
})
afterEach(() => desk.close())

const sender: Sender = {
  async send(_, view) {
    sent.push(view as View)
    return outcome
  },
  post: async () => ({ outcome: 'refused' }),
  edit: async () => ({ outcome: 'refused' }),
}
const events = dueEvents.filter(({ name }) => name.startsWith('mock-'))

/** Lets time pass, with a look at what is due every half a minute. */
async function pass(minutes: number): Promise<string[]> {
  for (let left = minutes * 2; left > 0; left--) {
    desk.wait(0.5)
    await sendDue({ store: desk.store, catalog, sender, log: () => undefined, events }, desk.now())
  }
  return sent.splice(0).map((view) => (view.view === 'notice' ? view.title : view.view))
}

const begin = async (count = 10, minutes = 30) =>
  only(await desk.press({ verb: 'mock.begin', data: { count, minutes } }), 'mock-page')

const mockOf = async () => (await desk.learner())?.mock as MockExam

/** Answers the page on display in full. */
async function answer() {
  const { page, questions } = await mockOf()
  const item = questions[page as number] as MockExam['questions'][number]
  const question = catalog.questions.get(item.question) as Question
  return desk.type(fieldsOf(question, item.id, keyPicks(question)).join(' ').replaceAll(',', ' '))
}

const log = () => desk.store.readLog(desk.key)
const ends = async () => (await log()).filter(({ type }) => type === 'mock')

test('it warns at ten minutes and at one minute left, and sends the report when the time is up', async () => {
  await begin()
  await answer()
  expect(await pass(19.5)).toEqual([])
  expect(await pass(1)).toEqual(['⏳ 10 minutes left in your mock exam'])
  expect(await pass(8.5)).toEqual(['⏳ 1 minute left in your mock exam'])
  expect(await pass(1)).toEqual([])
  expect(await pass(0.5)).toEqual(['mock-report'])
  expect(await pass(60)).toEqual([])
  expect(await ends()).toMatchObject([{ at: '2026-11-23T08:30:00.000Z', answered: 1, count: 10, seconds: 1800 }])
  expect((await desk.learner())?.memory).toEqual(replay(await log()))
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a warning says how much is answered, and leads back', async () => {
  await begin()
  await answer()
  for (let left = 41; left > 0; left--) {
    desk.wait(0.5)
    await sendDue({ store: desk.store, catalog, sender, log: () => undefined, events }, desk.now())
  }
  expect(sent).toMatchObject([
    { lines: ["1 of 10 answered. When the time is up, I'll submit it for you."], buttons: [{ title: 'Continue' }] },
  ])
  const [warning] = sent
  if (warning?.view !== 'notice') throw new Error('no warning')
  const reply = await desk.press(warning.buttons[0] as never)
  expect(reply.messages[0]).toMatchObject({ view: 'mock-page', title: 'Mock exam · 2 of 10' })
  expect(reply.replace?.view).toBe('closed')
})

test('the report at the end says that the time is up, and it stays open', async () => {
  await begin()
  for (let left = 61; left > 0; left--) {
    desk.wait(0.5)
    await sendDue({ store: desk.store, catalog, sender, log: () => undefined, events }, desk.now())
  }
  const report = sent.at(-1)
  if (report?.view !== 'mock-report') throw new Error('no report')
  expect(report.lines[0]).toBe("Time's up, so I submitted your exam as it was.")
  const reply = await desk.type('progress')
  expect(reply.messages.map(({ view }) => view)).toEqual(['progress'])
  expect(only(await desk.press({ verb: 'mock.report', data: {} }), 'mock-report').lines).toEqual(report.lines)
})

test('nothing is sent to a learner who has just done something, or who has submitted', async () => {
  await begin()
  await pass(19.5)
  await desk.type('next')
  expect(await pass(5)).toEqual([])
  await desk.press({ verb: 'mock.end', data: { mock: (await mockOf()).id } })
  expect(await pass(30)).toEqual([])
  expect(await ends()).toHaveLength(1)
})

test('a second exam on the same day gets its own messages', async () => {
  await begin(5, 12)
  expect(await pass(14)).toEqual([
    '⏳ 10 minutes left in your mock exam',
    '⏳ 1 minute left in your mock exam',
    'mock-report',
  ])
  await begin(5, 12)
  expect(await pass(14)).toEqual([
    '⏳ 10 minutes left in your mock exam',
    '⏳ 1 minute left in your mock exam',
    'mock-report',
  ])
})

test('a short exam is not warned about minutes that it never had', async () => {
  await begin(5, 10)
  expect(await pass(12)).toEqual(['⏳ 1 minute left in your mock exam', 'mock-report'])
})

test('a throttled report is sent later, and the answers count once', async () => {
  await begin(5, 10)
  await answer()
  await pass(10)
  outcome = { outcome: 'throttled', retryAfterMs: 60_000 }
  expect(await pass(0.5)).toEqual(['mock-report'])
  expect(await ends()).toHaveLength(1)
  outcome = { outcome: 'sent', activity: 'sent-2' }
  expect(await pass(30)).toEqual(['mock-report'])
  expect(await ends()).toHaveLength(1)
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a learner who is back before a throttled report is sent again sees it once', async () => {
  await begin(5, 10)
  await pass(10)
  outcome = { outcome: 'throttled', retryAfterMs: 60_000 }
  await pass(0.5)
  outcome = { outcome: 'sent', activity: 'sent-2' }
  expect((await desk.type('progress')).messages.map(({ view }) => view)).toEqual(['mock-report', 'progress'])
  expect(await pass(60)).toEqual([])
})

test('an exam whose time ran out while the coach was down is reported afterwards, on another day as well', async () => {
  await begin(5, 10)
  desk.wait(3 * 24 * 60)
  await desk.restart()
  expect(await pass(1)).toEqual(['mock-report'])
  expect(await pass(30)).toEqual([])
  expect(await ends()).toMatchObject([{ at: '2026-11-23T08:10:00.000Z' }])
})

test('a learner who stopped all messages gets the report on return', async () => {
  await desk.press({ verb: 'stop', data: {} })
  await begin(5, 12)
  expect(await pass(20)).toEqual([])
  expect(await ends()).toHaveLength(0)
  expect((await desk.type('progress')).messages[0]?.view).toBe('mock-report')
})

test('a learner who paused the messages is not written to, and nothing is stored again and again', async () => {
  await desk.press({ verb: 'pause', data: { days: 7 } })
  await begin(5, 12)
  const version = async () => (await desk.store.readLearner(desk.key))?.version
  const before = await version()
  expect(await pass(30)).toEqual([])
  expect(Number(await version()) - Number(before)).toBeLessThan(4)
  expect((await desk.type('progress')).messages[0]?.view).toBe('mock-report')
})

test('a pause stops the clock, and continuing moves the end', async () => {
  await begin()
  await answer()
  await pass(10)
  const pausedCard = only(await desk.type('pause'), 'notice')
  expect([pausedCard.title, pausedCard.lines[0]]).toEqual([
    'Your mock exam is paused',
    "The clock is stopped with 20 minutes left. The report will say that it wasn't against the clock.",
  ])
  expect(await pass(120)).toEqual([])
  await desk.restart()
  const resumed = await desk.press(pausedCard.buttons[0] as never)
  // 10:10 in UTC is 11:10 in Berlin.
  expect(resumed.messages[0]).toMatchObject({
    title: 'Mock exam · 2 of 10',
    clock: '20 min left, until 11:30 · not against the clock',
  })
  expect(only(await desk.type('overview'), 'mock-overview').clock).toContain('not against the clock')
  expect(await pass(9.5)).toEqual([])
  expect(await pass(11)).toEqual([
    '⏳ 10 minutes left in your mock exam',
    '⏳ 1 minute left in your mock exam',
    'mock-report',
  ])
  expect(await ends()).toMatchObject([{ at: '2026-11-23T10:30:00.000Z', seconds: 1800, untimed: true }])
  const report = only(await desk.press({ verb: 'mock.report', data: {} }), 'mock-report')
  expect(report.lines.join(' ')).toMatch(/You used 30 of 30 minutes\. .*not against the clock/)
  const start = only(await desk.type('mock exam'), 'mock-start')
  expect(start.earlier[0]).toContain('not against the clock')
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a pause after a warning does not repeat the warning', async () => {
  await begin()
  expect(await pass(22)).toEqual(['⏳ 10 minutes left in your mock exam'])
  await desk.type('pause')
  expect(await pass(30)).toEqual([])
  await desk.type('continue')
  expect(await pass(6)).toEqual([])
  expect(await pass(4)).toEqual(['⏳ 1 minute left in your mock exam', 'mock-report'])
})

test('an abandoned exam sends nothing more, and neither warning counts for the next one', async () => {
  await begin()
  await pass(21)
  const ask = only(await desk.type('abandon the exam'), 'notice')
  await desk.press(ask.buttons.find(({ title }) => title === 'Abandon') as never)
  expect(await pass(60)).toEqual([])
  expect(await ends()).toEqual([])
  await begin(5, 12)
  expect(await pass(14)).toEqual([
    '⏳ 10 minutes left in your mock exam',
    '⏳ 1 minute left in your mock exam',
    'mock-report',
  ])
})

test('an exam that is abandoned during its pause is gone, and is not closed after 14 days', async () => {
  await begin()
  const paused = only(await desk.type('pause'), 'notice')
  const ask = only(await desk.press(paused.buttons.find(({ title }) => title === 'End the exam') as never), 'notice')
  await desk.press(ask.buttons.find(({ title }) => title === 'Abandon') as never)
  desk.wait(15 * 24 * 60)
  expect(await pass(2)).toEqual([])
  expect(await ends()).toEqual([])
  expect((await desk.learner())?.mock).toBeUndefined()
})

test('a pause does not count on the page', async () => {
  await begin()
  desk.wait(2)
  await desk.type('pause')
  desk.wait(500)
  await desk.type('continue')
  desk.wait(1)
  await desk.type('next')
  expect((await mockOf()).questions[0]?.ms).toBe(3 * 60_000)
})

test('several pauses add up', async () => {
  await begin()
  for (const minutes of [5, 40, 100]) {
    desk.wait(1)
    await desk.type('pause please')
    desk.wait(minutes)
    await desk.type('resume')
  }
  const view = (await desk.type('mock exam')).messages[0]
  expect(view).toMatchObject({ clock: '27 min left, until 11:55 · not against the clock' })
})

test('an exam that stays paused for 14 days is closed with a report of what was answered', async () => {
  await begin()
  await answer()
  await desk.type('pause')
  desk.wait(14 * 24 * 60 - 2)
  expect(await pass(1)).toEqual([])
  desk.wait(3)
  await sendDue({ store: desk.store, catalog, sender, log: () => undefined, events }, desk.now())
  const [report] = sent
  if (report?.view !== 'mock-report') throw new Error('no report')
  expect(report.lines[0]).toBe('It was paused for 14 days, so I closed it with what you had answered.')
  expect(await ends()).toMatchObject([{ answered: 1, untimed: true }])
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a pause that was ended while the clock was a year ahead leaves no year on the clock', async () => {
  await begin()
  const learner = (await desk.learner()) as NonNullable<Awaited<ReturnType<Desk['learner']>>>
  const mock = learner.mock as MockExam
  const year = 365 * 86_400_000
  const later = new Date(desk.now().getTime() + 60_000)
  const ahead: MockExam = { ...mock, pause: { ms: year }, shownAt: new Date(later.getTime() + year).toISOString() }
  const mended = mendFuture({ ...learner, mock: ahead }, later, dueEvents)
  expect(mended.mock?.pause).toEqual({ ms: 60_000 })
  expect(mended.due['mock-over']?.at).toBe('2026-11-23T08:31:20.001Z')
  expect(mendFuture(mended, later, dueEvents)).toBe(mended)
})

test('a pause that began while the clock was ahead began now', async () => {
  await begin()
  const learner = (await desk.learner()) as NonNullable<Awaited<ReturnType<Desk['learner']>>>
  const since = '2027-11-23T08:00:00.000Z'
  const ahead = { ...(learner.mock as MockExam), shownAt: since, pause: { ms: 0, since } }
  const mended = mendFuture({ ...learner, mock: ahead }, desk.now(), dueEvents)
  expect(mended.mock?.pause).toEqual({ ms: 0, since: desk.now().toISOString() })
})

test('an exam from before there were pauses still opens, runs, and is reported', async () => {
  await begin(5, 10)
  const stored = await desk.store.readLearner(desk.key)
  const { 'mock-over': _, 'mock-1': __, ...due } = stored?.value.due ?? {}
  await desk.store.commitLearner(desk.key, { ...stored!.value, due }, stored!.version, [])
  await desk.type('next')
  expect(await pass(12)).toEqual(['⏳ 1 minute left in your mock exam', 'mock-report'])
})
