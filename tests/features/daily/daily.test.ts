import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { streak } from '../../../src/domain/learner/streak.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.type('hi')
})
afterEach(() => desk.close())

const day = '2026-11-23'
const press = (verb: string, of = day) => desk.press({ verb, data: { day: of } })

test('Start asks the first of today’s questions and closes the daily card', async () => {
  const reply = await press('daily.start')
  expect(only({ messages: reply.messages }, 'question').place).toBe('1 of 5')
  expect(reply.replace).toMatchObject({ view: 'notice', buttons: [] })
  expect((await desk.learner())?.round).toMatchObject({ kind: 'daily', day })
})

test('Start pressed again shows the open question', async () => {
  const first = only({ messages: (await press('daily.start')).messages }, 'question')
  desk.wait(10)
  expect(only({ messages: (await press('daily.start')).messages }, 'question')).toEqual(first)
})

test('Start after the round is done offers another round', async () => {
  const question = only({ messages: (await press('daily.start')).messages }, 'question')
  await submit(desk, question, 'sure', true)
  await desk.type('enough')
  expect(only(await press('daily.start'), 'notice').lines[0]).toContain('already finished')
})

test('Later today plans one reminder in three hours, but not at night', async () => {
  expect(only(await press('daily.later'), 'notice').title).toBe('Later today')
  expect((await desk.learner())?.due['later']).toEqual({ at: '2026-11-23T11:00:00.000Z' })
  desk.wait(60 * 12)
  expect(only(await press('daily.later'), 'notice').title).toBe("It's already late")
})

test('Start cancels the reminder', async () => {
  await press('daily.later')
  await press('daily.start')
  const due = (await desk.learner())?.due
  expect(due?.['later']).toBeUndefined()
  expect(due?.['daily']?.at?.slice(0, 13)).not.toBe('2026-11-23T11')
})

test('Skip today cancels the reminder', async () => {
  await press('daily.later')
  await press('daily.skip')
  expect((await desk.learner())?.due['later']).toBeUndefined()
})

test('Later today after today’s reminder promises no second one', async () => {
  await press('daily.later')
  const { value, version } = (await desk.store.readLearner(desk.key))!
  const last = { day, at: desk.now().toISOString(), outcome: 'sent' } as const
  await desk.store.commitLearner(desk.key, { ...value, due: { ...value.due, later: { last } } }, version, [])
  expect(only(await press('daily.later'), 'notice').lines[0]).toContain('already reminded you today')
  expect((await desk.learner())?.due['later']).toEqual({ last })
})

test('Skip today does not affect the next day', async () => {
  expect(only(await press('daily.skip'), 'notice').lines[0]).toContain('Next daily quiz')
  expect((await desk.learner())?.push.status).toBe('on')
})

test('Pause on the card lasts a week and offers to resume', async () => {
  const notice = only(await press('daily.pause'), 'notice')
  expect(notice.lines[0]).toContain('7 days')
  expect(notice.buttons[0]).toMatchObject({ verb: 'resume' })
  expect((await desk.learner())?.push).toMatchObject({ status: 'paused', pausedUntil: '2026-11-30' })
})

test.each(['daily.later', 'daily.skip'])('%s on yesterday’s card changes nothing', async (verb) => {
  const before = await desk.learner()
  expect(only(await press(verb, '2026-11-22'), 'notice').title).toBe('From another day')
  expect((await desk.learner())?.push).toEqual(before?.push)
  expect((await desk.learner())?.due).toEqual(before?.due)
  expect((await desk.learner())?.round).toBeUndefined()
})

test('Start on yesterday’s card starts today’s round', async () => {
  const reply = await press('daily.start', '2026-11-22')
  expect(only({ messages: reply.messages }, 'question').place).toBe('1 of 5')
  expect((await desk.learner())?.round).toMatchObject({ kind: 'daily', day })
})

test('Start on yesterday’s card shows the question that is open', async () => {
  const open = only(await desk.type('quiz 3'), 'question')
  const reply = await press('daily.start', '2026-11-22')
  expect(only({ messages: reply.messages }, 'question').presentation).toBe(open.presentation)
  expect(reply.replace).toMatchObject({ title: 'Daily quiz', buttons: [] })
})

test.each([
  'start the daily quiz now',
  "today's questions",
  'do my daily quiz',
  "let's do today's quiz",
  'give me the daily questions',
  "I'm ready for today's round",
  'begin the daily round',
  'the daily quiz please',
])('“%s” starts today’s round', async (text) => {
  const reply = await desk.type(text)
  expect(only(reply, 'question').place).toBe('1 of 5')
  expect((await desk.learner())?.round).toMatchObject({ kind: 'daily', day })
})

test('after midnight it is still today, until the learner’s day ends', async () => {
  const { value, version } = (await desk.store.readLearner(desk.key))!
  await desk.store.commitLearner(desk.key, { ...value, settings: { ...value.settings, dayEnds: 3 } }, version, [])
  desk.wait(60 * 16)
  const question = only({ messages: (await press('daily.start')).messages }, 'question')
  await submit(desk, question, 'sure', true)
  expect((await desk.learner())?.memory.days).toEqual([day])
  desk.wait(60 * 2)
  await press('daily.start')
  expect((await desk.learner())?.round).toMatchObject({ kind: 'daily', day: '2026-11-24' })
})

test('a pause is in the history, so the streak survives it', async () => {
  const question = only({ messages: (await press('daily.start')).messages }, 'question')
  await submit(desk, question, 'sure', true)
  await desk.type('pause 5 days')
  desk.wait(60 * 24 * 7)
  await desk.type('resume')
  const learner = (await desk.learner())!
  expect(learner.study?.rests).toEqual([{ from: day, until: '2026-11-28' }])
  expect(streak(learner, '2026-11-30')).toBe(1)
})

test('flying over the date line is in the history, too', async () => {
  const { value, version } = (await desk.store.readLearner(desk.key))!
  const days = ['2026-11-20', '2026-11-22']
  const memory = { ...value.memory, days }
  await desk.store.commitLearner(desk.key, { ...value, timeZone: 'Pacific/Honolulu', memory }, version, [])
  // It's Sunday evening in Honolulu and Monday morning in Berlin.
  await desk.type('hello')
  expect((await desk.learner())?.study?.rests).toEqual([{ from: '2026-11-22', until: day }])
})
