import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { NoticeView } from '../../src/kernel/view.ts'
import { only, openDesk, type Desk, type KnownReply } from '../features/desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const say = async (text: string): Promise<NoticeView> => only(await desk.type(text), 'notice')
const press = (view: NoticeView, title: string): Promise<KnownReply> => {
  const button = view.buttons.find((item) => item.title === title)
  if (!button) throw new Error(`no button ${title} in ${view.buttons.map((item) => item.title).join(', ')}`)
  return desk.press(button)
}
/** Something that *yes* would accept: a quiz of two questions. */
const offerQuiz = async (): Promise<void> => {
  await desk.type("i'm exhausted")
  expect((await desk.learner())?.offered?.says).toBe('quiz 2')
}

test('“yes” accepts the newest offer', async () => {
  await offerQuiz()
  await desk.type('tell me a joke')
  await say('yes')
  expect((await desk.learner())?.round).toBeUndefined()
  expect((await desk.learner())?.offered?.says).toBe('another joke')
})

test('a reply that shows nothing leaves the offer', async () => {
  await offerQuiz()
  await desk.press({ verb: 'next', data: { after: 'gone' } })
  expect(only(await desk.type('yes'), 'question').place).toBe('1 of 2')
})

describe('an older offer is over once the coach asks “are you sure?”', () => {
  /** How each such card comes up, and what must be so after *yes*. */
  const cards: readonly (readonly [string, readonly string[], string])[] = [
    ['Delete everything?', [], 'delete my data'],
    ['Delete everything?', ['quiz 2'], 'please erase all my data'],
    ['End this round?', ['quiz 2'], 'cancel'],
    ['End the mock exam?', ['mock'], 'end the exam'],
    ['Remove your exam date?', ['exam 18 December'], 'remove my exam date'],
    ['When is your exam?', [], 'in two weeks'],
  ]
  test.each(cards)('%s %j', async (title, before, text) => {
    for (const first of before)
      if (first === 'mock') {
        const start = only(await desk.type('mock exam 5 20'), 'mock-start')
        await desk.press(start.begin, { count: '5', minutes: '20' })
      } else await desk.type(first)
    // An unclear sentence offers something even during a question or an exam.
    if (before.length === 0) await desk.type('hi')
    const stored = await desk.store.readLearner(desk.key)
    if (!stored) throw new Error('nothing is stored yet')
    const offered = { says: 'quiz 2', at: desk.now().toISOString() }
    await desk.store.commitLearner(desk.key, { ...stored.value, offered }, stored.version, [])
    const ask = await say(text)
    expect(ask.title).toBe(title)
    expect((await desk.learner())?.offered?.says).not.toBe('quiz 2')
    const round = (await desk.learner())?.round?.id
    await desk.type('yes')
    const after = await desk.learner()
    expect(after?.round?.id).toBe(round)
    expect(after?.round?.ended).toBeUndefined()
    expect(after?.mock?.endedAt).toBeUndefined()
  })
})

describe('“yes” after a cancel does nothing', () => {
  test.each(['no', 'cancel', 'nope, keep it', 'better not'])('deletion: “%s”', async (text) => {
    await offerQuiz()
    await say('delete my data')
    await desk.type(text)
    expect((await say('yes')).title).toBe('Yes to what?')
    expect(await desk.learner()).toBeDefined()
    expect((await desk.learner())?.round).toBeUndefined()
  })

  test('deletion, by the button', async () => {
    await offerQuiz()
    await press(await say('delete my data'), 'Keep everything')
    expect((await say('yes')).title).toBe('Yes to what?')
  })

  test('exam date, by the button', async () => {
    await desk.type('exam 18 December')
    await press(await say('remove my exam date'), 'Keep it')
    expect((await say('yes')).title).toBe('Yes to what?')
    expect((await desk.learner())?.settings.examDate).toBe('2026-12-18')
  })
})

test.each(['yes', 'yes please', 'yes, delete everything', 'yep', 'sure', 'yes I am sure, delete all my data'])(
  'after “Delete everything?”, “%s” asks for the button and deletes nothing',
  async (text) => {
    await offerQuiz()
    await say('delete my data')
    const ask = await say(text)
    expect([ask.title, ...ask.lines]).toEqual([
      'Delete everything?',
      'To make sure that it never happens by mistake, please press the button.',
    ])
    expect(await desk.learner()).toBeDefined()
    await press(ask, 'Delete everything')
    expect(await desk.learner()).toBeUndefined()
  },
)
