import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { replay } from '../../../src/domain/memory/replay.ts'
import { dueEvents } from '../../../src/features/index.ts'
import { sendDue } from '../../../src/jobs/send-due.ts'
import type { Sender, SendOutcome } from '../../../src/kernel/send/sender.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import type { DailyView } from '../../../src/features/daily/views.ts'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import { inputsFor, only, openDesk, submit, type Desk } from '../desk.ts'

let desk: Desk
let sent: (QuestionView | DailyView)[]
let outcome: SendOutcome | Error
let edited: { activity: string; view: object }[]
const sender: Sender = {
  async send(_, view) {
    sent.push(view as QuestionView | DailyView)
    if (outcome instanceof Error) throw outcome
    return outcome
  },
  post: async () => ({ outcome: 'refused' }),
  async edit(_, { activity }, view) {
    edited.push({ activity, view })
    return { outcome: 'sent', activity }
  },
}
const events = dueEvents.filter(({ name }) => name === 'daily' || name.startsWith('later'))
/** Runs the scheduled work some minutes later. */
const tick = (minutes: number) => {
  desk.wait(minutes)
  return sendDue({ store: desk.store, catalog: desk.catalog, sender, log: () => {}, events }, desk.now())
}
const day = 24 * 60
const messageOf = (index: number): QuestionView => {
  const view = sent.at(index)
  if (view?.view !== 'question') throw new Error(`no question in ${JSON.stringify(view)}`)
  return view
}
const buttonOf = (view: QuestionView | DailyView, verb: string): Button => {
  const buttons = view.view === 'question' ? (view.message?.buttons ?? []) : view.buttons
  return buttons.find((button) => button.verb === verb)!
}
const answers = async () => (await desk.store.readLog(desk.key)).filter(({ type }) => type === 'review')
const round = async () => (await desk.learner())?.round

beforeEach(async () => {
  desk = await openDesk()
  sent = []
  edited = []
  outcome = { outcome: 'sent', activity: 'daily-1' }
  await desk.type('hi')
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

test('a press in the message answers, twice is once, and the round goes on', async () => {
  await tick(15)
  const question = messageOf(0)
  expect(question.place).toBe('1 of 5')
  desk.wait(60)
  const first = only(await submit(desk, question, 'sure', true), 'verdict')
  expect(first).toMatchObject({ outcome: 'right', place: '1 of 5' })
  const again = only(await submit(desk, question, 'guess', false), 'verdict')
  expect(again.headline).toBe(first.headline)
  expect(await answers()).toHaveLength(1)
  expect(only({ messages: (await desk.press(first.buttons[0]!)).messages }, 'question').place).toBe('2 of 5')
})

test('the message’s question takes one tap if the round has such a question, and no question gets lost', async () => {
  await tick(15)
  expect(messageOf(0).kind).toBe('single')
  const { shown, queue, reasons } = (await round())!
  expect(new Set([shown[0]?.question, ...queue])).toEqual(new Set(Object.keys(reasons ?? {})))
  expect(queue).toHaveLength(4)
})

test('what the learner was confident about and got wrong comes first all the same', async () => {
  const before = only(await desk.type('quiz 1 multiple'), 'question')
  await submit(desk, before, 'sure', false)
  await desk.type('end')
  await tick(day + 15)
  expect(messageOf(0).stem).toBe(before.stem)
})

test('letters typed after the message answer its question, and close its card', async () => {
  await tick(15)
  const { pick1 } = inputsFor(desk, messageOf(0), true)
  const reply = await desk.type(`${pick1}`.replace(',', ' '))
  expect(only(reply, 'verdict').place).toBe('1 of 5')
  expect(reply.edits?.map(({ activity }) => activity)).toEqual(['daily-1'])
})

test('letters mean the message’s question, also if a finished round and its verdict are above', async () => {
  const before = only(await desk.type('quiz 2 single'), 'question')
  await submit(desk, before, 'sure', true)
  await desk.type('end')
  await tick(15)
  await desk.type(`${inputsFor(desk, messageOf(0), true)['pick1']}`.replace(',', ' '))
  expect((await round())?.shown[0]).toMatchObject({ id: messageOf(0).presentation, answered: { credit: 1 } })
})

test('a day without an answer: the next message replaces the question, and the old card counts nothing', async () => {
  await tick(15)
  outcome = { outcome: 'sent', activity: 'daily-2' }
  await tick(day)
  expect(edited).toMatchObject([{ activity: 'daily-1', view: { view: 'closed' } }])
  expect(only(await submit(desk, messageOf(0), 'sure', true), 'notice').title).toBe('Out of date')
  expect(await answers()).toHaveLength(0)
  await submit(desk, messageOf(1), 'sure', true)
  expect((await answers()).map(({ id }) => id)).toEqual([messageOf(1).presentation])
})

test('after a kill in the middle of the send, a typed letter shows the question before anything is graded', async () => {
  outcome = new Error('the process died here')
  await tick(15)
  await desk.restart()
  const shown = only(await desk.type('b'), 'question')
  expect(shown.presentation).toBe(messageOf(0).presentation)
  expect(await answers()).toHaveLength(0)
  expect(await tick(60)).toEqual({})
  await submit(desk, shown, 'sure', true)
  expect(await answers()).toHaveLength(1)
})

test('after an unclear send, a press on the message counts, because it arrived', async () => {
  outcome = { outcome: 'unclear' }
  await tick(15)
  expect(only(await submit(desk, messageOf(0), 'sure', true), 'verdict').outcome).toBe('right')
})

test.each(['daily.later', 'daily.skip', 'daily.pause'])('%s puts the question away', async (verb) => {
  await tick(15)
  const reply = await desk.press(buttonOf(messageOf(0), verb))
  expect(reply.replace?.view).toBe('notice')
  expect(reply.edits ?? []).toEqual([])
  expect(await round()).toBeUndefined()
  expect(only(await submit(desk, messageOf(0), 'sure', true), 'notice').title).toBe('Out of date')
  expect(await answers()).toHaveLength(0)
})

test('Later today brings a question back with the reminder, once', async () => {
  await tick(15)
  await desk.press(buttonOf(messageOf(0), 'daily.later'))
  expect(await tick(3 * 60)).toEqual({ sent: 1 })
  expect(messageOf(1).message?.title).toBe('Your daily quiz reminder')
  expect(only(await submit(desk, messageOf(1), 'sure', true), 'verdict').place).toBe('1 of 5')
})

test('Skip today on another card closes the message', async () => {
  await tick(15)
  const { edits } = await desk.press({ verb: 'daily.skip', data: { day: '2026-11-23' } })
  expect(edits?.map(({ activity }) => activity)).toEqual(['daily-1'])
  expect(await round()).toBeUndefined()
})

test('a reminder while the question is open offers to show it again', async () => {
  await tick(15)
  await desk.type('remind me in 20 minutes')
  await tick(20)
  const { messages, edits } = await desk.press(buttonOf(sent[1]!, 'daily.start'))
  expect(messages).toMatchObject([{ view: 'question', presentation: messageOf(0).presentation }])
  expect(edits?.map(({ activity }) => activity)).toEqual(['daily-1'])
})

test.each(['quiz 3', 'diagnose', 'mock exam'])('with an open “%s” the message has a button instead', async (text) => {
  const reply = await desk.type(text)
  if (text === 'mock exam') await desk.press({ verb: 'mock.begin', data: { count: 5, minutes: 60 } })
  else expect(only(reply, 'question').view).toBe('question')
  const before = await round()
  await tick(15)
  expect(sent).toHaveLength(1)
  expect(buttonOf(sent[0]!, 'daily.start').title).toBe('Start')
  expect(sent[0]?.view).toBe('daily')
  expect(await round()).toEqual(before)
})

test('a quiz left open on an earlier day makes way, but a placement does not', async () => {
  await desk.type('quiz 3')
  await tick(day + 15)
  expect(messageOf(0).place).toBe('1 of 5')
  await desk.type('end')
  await desk.type('diagnose')
  await tick(day)
  expect(sent[1]?.view).toBe('daily')
  expect((await round())?.kind).toBe('diagnose')
})

test('a learner who wants to be asked how sure they are gets those buttons in the message', async () => {
  const { value, version } = (await desk.store.readLearner(desk.key))!
  const settings = { ...value.settings, confidence: 'always' as const }
  await desk.store.commitLearner(desk.key, { ...value, settings }, version, [])
  await tick(15)
  expect(messageOf(0).asksConfidence).toBe(true)
})

test('“start the daily quiz” shows the open question again and closes the message', async () => {
  await tick(15)
  const reply = await desk.type("let's do today's quiz")
  expect(only(reply, 'question').presentation).toBe(messageOf(0).presentation)
  expect(reply.edits?.map(({ activity }) => activity)).toEqual(['daily-1'])
})

test('the drill of the week leaves the question where it is', async () => {
  await tick(15)
  const { replace } = await desk.press(buttonOf(messageOf(0), 'drill'))
  expect(replace).toBeUndefined()
})

const setPerDay = async (count: number) => {
  const { value, version } = (await desk.store.readLearner(desk.key))!
  const settings = { ...value.settings, perDay: count }
  await desk.store.commitLearner(desk.key, { ...value, settings }, version, [])
}

test('many reviews are no figure in the message, a few are', async () => {
  const first = only(await desk.type('quiz 5'), 'question')
  let reply = await submit(desk, first, 'sure', false)
  for (let left = 4; left > 0; left--) {
    const next = only(await desk.type('next'), 'question')
    reply = await submit(desk, next, 'sure', false)
  }
  expect(reply.replace?.view).toBe('verdict')
  await desk.type('end')
  await setPerDay(2)
  await tick(3 * day + 15)
  expect(messageOf(0).message?.lines).toContain("There's plenty to review. Today's 2 are chosen for you.")
  expect(JSON.stringify(messageOf(0).message?.lines)).not.toContain('due for review')
  await setPerDay(5)
  await tick(day)
  expect(messageOf(1).message?.lines).toContain('5 questions due for review.')
})

test('the message promises as many questions as come', async () => {
  await setPerDay(40)
  await tick(15)
  const of = Number(messageOf(0).place.split(' ').at(-1))
  expect(of).toBeLessThan(40)
  expect(messageOf(0).message?.size).toContain(`${of} questions`)
})

test('a reminder in the middle of the round says what is left', async () => {
  await tick(15)
  await submit(desk, messageOf(0), 'sure', true)
  await desk.type('next')
  await submit(desk, only(await desk.type('show question'), 'question'), 'sure', true)
  await desk.type('next')
  await submit(desk, only(await desk.type('show question'), 'question'), 'sure', true)
  await desk.type('remind me in 20 minutes')
  await tick(20)
  expect(sent[1]).toMatchObject({ view: 'daily', size: '2 questions, about 2 minutes' })
})

test.each(['ok', 'k', 'Okay', 'yes', 'sure', 'alright', 'yep', '👍'])(
  '“%s” after the message shows its question again',
  async (text) => {
    await tick(15)
    const question = only(await desk.type(text), 'question')
    expect(question.presentation).toBe(messageOf(0).presentation)
    expect(question.waiting).toBeUndefined()
  },
)

test.each(['ok', 'k', 'start', 'yes'])('“%s” after a message with Start begins today’s round', async (text) => {
  await submit(desk, only(await desk.type('quiz 3'), 'question'), 'sure', true)
  await tick(15)
  expect(sent[0]?.view).toBe('daily')
  expect(only(await desk.type(text), 'question').place).toBe('1 of 5')
  expect((await round())?.kind).toBe('daily')
})

test('“ok” goes on with the round again once something else was said after the message', async () => {
  await submit(desk, only(await desk.type('quiz 3'), 'question'), 'sure', true)
  await tick(15)
  await desk.press(buttonOf(sent[0]!, 'daily.later'))
  await desk.type('ok')
  expect((await round())?.kind).toBe('quiz')
})
