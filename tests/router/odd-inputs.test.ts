import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../src/content/catalog.ts'
import { realContent } from '../real-content.ts'
import { askSingle, openDesk, only, type Desk } from '../features/desk.ts'

/** Text as an impatient user sends it, with the title of the reply. Nothing of it may change anything. */
let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
  desk = await openDesk(catalog)
  await desk.type('hi')
})
afterAll(() => desk.close())

const titleFor = async (text: string): Promise<unknown> => {
  const { messages, replace } = await desk.type(text)
  const view = messages.at(-1) ?? replace
  return view && 'title' in view ? view.title : view?.view
}

/** What a guess must not change. */
const state = async (): Promise<unknown> => {
  const learner = await desk.learner()
  return [learner?.settings, learner?.push.status, learner?.memory.total.answered, learner?.round?.ended, learner?.lab]
}

const stackTrace = `TypeError: Cannot read properties of undefined (reading 'id')
    at Object.run (/srv/app/index.js:12:5)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`

const unclear = "I didn't get that"

describe('with nothing open', () => {
  test.each<[string, string]>([
    ['', unclear],
    ['   ', unclear],
    ['**', unclear],
    ['!!!', unclear],
    ['🤷‍♀️🤷', 'What I can do'],
    ['?????', 'What I can do'],

    ['asdfghjkl', unclear],
    ['<script>alert(1)</script>', unclear],
    ["'; DROP TABLE learners; --", unclear],
    [stackTrace, 'That looks like a log'],
    ['42', unclear],
    ['1000000', unclear],
    ['3.14', unclear],
    ['50%', unclear],
    ['+1 555 0100', unclear],
    ['a', 'No question is open'],
    ['skip', 'No question is open'],
    ['skip this', 'No question is open'],
    ['skip it please', 'No question is open'],
    ['B!', 'No question is open'],
    ['a, b', 'No question is open'],
    ['yes', 'Yes to what?'],
    ['no', 'All right'],
    ['at 25:00', 'What time suits you?'],
    ['send it at 26:30', 'What time suits you?'],
    ['quiz at 9:99', 'What time suits you?'],
    ['every 8th day', 'Which days?'],
    ['no days', 'Which days?'],
    ['0 questions', 'How many questions?'],
    ['1000 questions', 'How many questions?'],
    ['0 questions a day', 'How many a day?'],
    ['-3 questions a day', 'How many a day?'],
    ['2.5 questions a day', 'How many a day?'],
    ['1000 questions a day', 'How many a day?'],
    ['1/2', 'When is your exam?'],
    ['exam 2020-01-01', 'Nothing was saved'],
    ['exam in 2040', 'Nothing was saved'],
    ['my exam is on 1 May 2040', 'Nothing was saved'],
    ['exam on 31 february', 'Nothing was saved'],
    ['exam 99/99/2026', 'Nothing was saved'],
    ['my exam was yesterday', 'How did it go?'],
    ['I took my exam this morning', 'How did it go?'],
    ['time zone mars', 'Where are you?'],
    ['pause for 9999 days', 'How long?'],
    ['pause until yesterday', 'How long?'],
    ['привет', 'I work in English only'],
    ['请给我一个问题', 'I work in English only'],
    ['error', "Sorry, that shouldn't happen"],
    ['why is it so slow', "Sorry, that shouldn't happen"],
    ['ping', 'Hello!'],
    ['anyone?', 'Hello!'],
  ])('%j', check)

  test.each([
    ['letters', 'x'.repeat(2000)],
    ['words', 'lorem ipsum dolor '.repeat(112)],
    ['digits', '7'.repeat(2000)],
    ['emoji', '🦀'.repeat(1000)],
  ])('2,000 characters: %s', (_, text) => check(text, unclear))

  async function check(text: string, title: string): Promise<void> {
    const before = await state()
    // An offer from the last reply isn't what is tested here.
    await desk.type('no')
    expect(await titleFor(text)).toBe(title)
    expect(await state()).toEqual(before)
  }
})

describe('with an open question', () => {
  beforeEach(async () => {
    await desk.type(askSingle(desk))
  })
  test.each<[string, string]>([
    ['', unclear],
    ['🚀', 'question or mood'],
    ['z', unclear],
    ['f', 'Almost'],
    ['a, b', 'Almost'],
    ['option 9', unclear],
    ['run', 'not an answer'],
    ['the', 'not an answer'],
    ['and', 'not an answer'],
    ['<b>', 'not an answer'],
    [stackTrace, 'That looks like a log'],
    ['3.14', unclear],
    ['true', 'not an answer'],
    ['yes', 'Yes to what?'],
    ['exam in 2040', 'Nothing was saved'],
  ])('%j', async (text, title) => {
    const before = await state()
    const shown = await titleFor(text)
    if (title !== 'not an answer' && title !== 'question or mood') expect(shown).toBe(title)
    expect(shown).not.toBe('verdict')
    expect(await state()).toEqual(before)
  })

  test('“next” ten times shows the same question', async () => {
    const first = only(await desk.type('next'), 'question')
    for (let time = 0; time < 9; time++)
      expect(only(await desk.type('next'), 'question').presentation).toBe(first.presentation)
  })
})

describe('in a mock exam', () => {
  test('odd inputs end nothing and change nothing', async () => {
    desk.wait(1)
    const start = only(await desk.type('mock exam 5 60'), 'mock-start')
    await desk.press(start.begin, { count: '5', minutes: '60' })
    const before = await state()
    for (const text of [
      '',
      '🤷',
      '?????',
      'x'.repeat(2000),
      stackTrace,
      '3.14',
      '-3 questions a day',
      'at 25:00',
      'true',
    ]) {
      await desk.type(text)
      expect([text, (await desk.learner())?.mock?.endedAt, (await desk.learner())?.mock?.pause]).toEqual([
        text,
        undefined,
        undefined,
      ])
    }
    expect(await state()).toEqual(before)
    await desk.type('mock exam')
    for (const text of ['stop', 'stop!!', 'STOP IT']) {
      expect(await titleFor(text)).toBe('End the mock exam?')
      await desk.type('yes')
      expect((await desk.learner())?.mock?.endedAt).toBeUndefined()
    }
    for (let time = 0; time < 10; time++) await desk.type('next')
    expect((await desk.learner())?.mock).toMatchObject({ page: 'overview' })
    expect((await desk.learner())?.mock?.endedAt).toBeUndefined()
  })
})
