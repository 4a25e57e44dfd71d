import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import type { MockExam } from '../../../src/domain/mock/mock-exam.ts'
import { skillAreaIdOf } from '../../../src/domain/outline.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { askSingle, only, openDesk, type Desk } from '../desk.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})
let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const begin = async (count = 10, minutes = 30) =>
  only(await desk.press({ verb: 'mock.begin', data: { count, minutes } }), 'mock-page')

const mockOf = async () => (await desk.learner())?.mock as MockExam

const titles = (buttons: readonly Button[]): string[] => buttons.map(({ title }) => title)
const press = (buttons: readonly Button[], title: string) =>
  desk.press(buttons.find((button) => button.title === title) as Button)

/** What a sentence typed during an exam shows: the title of a notice, or the kind of card. */
async function shownFor(text: string): Promise<string> {
  const [view] = (await desk.type(text)).messages
  return view?.view === 'notice' ? view.title : view?.view === 'mock-page' ? view.title : (view?.view ?? 'nothing')
}

describe.each<[string, readonly string[]]>([
  [
    '30 minutes left',
    [
      'time left',
      'how much time do I still have?',
      'how many minutes are left',
      'what does the clock say',
      'when is it over',
      'time check',
      'is there much time left?',
      'how long do I have',
    ],
  ],
  [
    'Your mock exam is paused',
    [
      'pause',
      'pause exam',
      'can we pause this please',
      'brb, phone call',
      'stop the clock please',
      'I need a short break',
      'hold on a moment',
      'freeze the clock',
    ],
  ],
  [
    'End the mock exam?',
    [
      'end',
      'stop',
      'quit',
      'cancel',
      'end exam',
      'stop the exam please',
      'cancel mock exam',
      'quit this test',
      'abandon the exam',
      'I want to give up',
      'abort',
      "i don't want to do this anymore, quit",
    ],
  ],
  [
    'Your mock exam is running',
    [
      'help',
      'what can I type here?',
      'how does this work?',
      'commands',
      'how do I flag a question',
      'what are the rules here',
      'menu',
      'instructions please',
    ],
  ],
  [
    'Hi! Your mock exam is running',
    ['hi', 'hello', 'hey there', 'good morning', 'Hi!', 'hello shipmate', 'hey', 'good evening'],
  ],
  [
    'No hints during the exam',
    [
      'hint',
      'hint please',
      'show answer',
      'show me the answer please',
      'can I get a hint?',
      "what's the correct answer",
      'tell me the right answer',
      'give me a tip',
    ],
  ],
  [
    'Mock exam · 2 of 10',
    [
      'skip',
      'skip this one',
      'pass',
      'next',
      'next question',
      "I don't know",
      'no idea',
      'leave it blank',
      'skip question',
      'flag',
      'flag this',
      'mark it for later',
      'go to question 2',
      'question 2 please',
      'jump to question 2',
    ],
  ],
  [
    'mock-overview',
    [
      'submit',
      'submit my exam',
      'hand in',
      'I want to hand it in',
      'submit now please',
      'overview',
      'show the overview',
      'show me all questions',
    ],
  ],
])('during the exam, “%s” is the answer to', (expected, sentences) => {
  test.each(sentences)('%s', async (text) => {
    await begin()
    expect(await shownFor(text)).toBe(expected)
  })
})

test.each([
  'resume',
  'continue',
  'I am back',
  'back to the exam',
  'continue the mock exam',
  'unpause',
  'go on',
  'carry on',
])('“%s” starts a stopped clock again', async (text) => {
  await begin()
  await desk.type('pause')
  desk.wait(60)
  expect(only(await desk.type(text), 'mock-page').clock).toBe('30 min left, until 10:30 · not against the clock')
  expect((await mockOf()).pause).toEqual({ ms: 60 * 60_000 })
})

test('during a pause other things go on, and “continue” does not start the clock behind a newer card', async () => {
  await begin()
  await desk.type('pause')
  desk.wait(5)
  expect(only(await desk.type('quiz 2'), 'question').view).toBe('question')
  await desk.type('continue')
  expect((await mockOf()).pause?.since).toBeDefined()
  expect(only(await desk.type('mock exam'), 'notice').title).toBe('Your mock exam is paused')
  expect(await shownFor('continue my mock exam')).toBe('Mock exam · 1 of 10')
})

test('a press on an older card does not start a stopped clock', async () => {
  const page = await begin()
  await desk.type('pause')
  const reply = await press(page.buttons, 'Next')
  expect(reply.replace).toMatchObject({ title: 'Your mock exam is paused' })
  expect((await mockOf()).page).toBe(0)
})

test('every page can pause, and a choice that was not sent yet is kept', async () => {
  const page = await begin()
  expect(titles(page.buttons)).toContain('Pause')
  const pause = page.buttons.find(({ title }) => title === 'Pause')
  const first = page.picks[0]
  const value = first?.choices[0]?.value ?? ''
  const paused = only(await desk.press(pause as Button, { [first?.name ?? '']: value }), 'notice')
  expect(paused.title).toBe('Your mock exam is paused')
  desk.wait(60)
  const again = (await press(paused.buttons, 'Continue')).messages[0]
  expect(again).toMatchObject({
    view: 'mock-page',
    title: 'Mock exam · 1 of 10',
    clock: expect.stringContaining('30 min left'),
  })
  if (again?.view !== 'mock-page') throw new Error('no page')
  expect(again.picks[0]?.value).toBe(value)
  // The same button of an older card, or of another exam, changes nothing that counts.
  await desk.type('next')
  await desk.press(pause as Button, { [first?.name ?? '']: '' })
  expect((await mockOf()).questions[0]?.picks.join('')).not.toBe('')
  expect(only(await desk.press({ verb: 'mock.pause', data: { mock: 'other', page: 0 } }), 'notice').title).toBe(
    'No mock exam in progress',
  )
})

test.each(['undo', 'oops, wrong letter', 'take that back', 'I want to change my last answer', 'undo that please'])(
  '“%s” goes back to the last page and takes back no other answer',
  async (text) => {
    await desk.type(askSingle(desk))
    await desk.type('a')
    desk.wait(1)
    await begin()
    await desk.type('a')
    expect(await shownFor(text)).toBe('Mock exam · 1 of 10')
    expect((await desk.learner())?.memory.total.answered).toBe(1)
  },
)

test('the overview can pause and abandon', async () => {
  const page = await begin()
  const { replace: overview } = await press(page.buttons, 'Overview')
  if (overview?.view !== 'mock-overview') throw new Error('no overview')
  const { replace: paused } = await press(overview.buttons, 'Pause')
  if (paused?.view !== 'notice') throw new Error('not paused')
  expect(titles(paused.buttons)).toEqual(['Continue', 'End the exam'])
  expect((await press(paused.buttons, 'Continue')).messages[0]?.view).toBe('mock-overview')
  const { replace: asked } = await press(overview.buttons, 'Abandon')
  if (asked?.view !== 'notice') throw new Error('not asked')
  expect([asked.title, titles(asked.buttons)]).toEqual(['Abandon the mock exam?', ['Abandon', 'Continue']])
  expect((await press(asked.buttons, 'Continue')).messages[0]?.view).toBe('mock-overview')
})

test('ending asks with three buttons, and nothing happens before one is pressed', async () => {
  await begin()
  const asked = only(await desk.type('end exam'), 'notice')
  expect(titles(asked.buttons)).toEqual(['Submit', 'Abandon', 'Continue'])
  expect(asked.lines[0]).toBe("You've answered 0 of 10, with 30 minutes left.")
  expect((await mockOf()).endedAt).toBeUndefined()
  expect((await press(asked.buttons, 'Continue')).messages[0]).toMatchObject({ title: 'Mock exam · 1 of 10' })
  expect((await press(asked.buttons, 'Submit')).replace?.view).toBe('mock-report')
})

test('an abandoned exam leaves nothing behind, and another can begin', async () => {
  await begin()
  await desk.type('a')
  const asked = only(await desk.type('quit'), 'notice')
  const { replace } = await press(asked.buttons, 'Abandon')
  expect(replace).toMatchObject({ title: 'Mock exam abandoned' })
  expect(await desk.store.readLog(desk.key)).toEqual([])
  expect((await desk.learner())?.mock).toBeUndefined()
  expect(Object.values((await desk.learner())?.due ?? {}).length).toBeLessThan(3)
  expect((await press(asked.buttons, 'Abandon')).replace).toMatchObject({ title: 'No mock exam in progress' })
  const start = only(await desk.type('mock exam'), 'mock-start')
  expect(start.earlier).toEqual([])
  await begin()
})

test('an order to stop messages does not end the exam', async () => {
  await begin()
  for (const text of ['stop sending me messages', 'no more reminders'])
    expect(await shownFor(text)).not.toBe('End the mock exam?')
  expect((await mockOf()).endedAt).toBeUndefined()
})

test('a question is flagged by its number, and the flag comes off again', async () => {
  await begin()
  expect(await shownFor('flag question 4')).toBe('Question 4 is flagged.')
  expect((await mockOf()).questions.map(({ flagged }) => flagged === true).indexOf(true)).toBe(3)
  expect((await mockOf()).page).toBe(0)
  expect(await shownFor('remove the flag on question 4')).toBe("Question 4 isn't flagged anymore.")
  await desk.type('unflag')
  expect((await mockOf()).questions.some(({ flagged }) => flagged)).toBe(false)
  expect(await shownFor('flag question 40')).toBe("There's no such question")
  expect(await shownFor('go to question 40')).toBe("There's no such question")
})

test.each<[string, number, number]>([
  ['mock exam 30 min', 15, 30],
  ['a 40 minute mock exam please', 20, 40],
  ['I have one hour, give me a mock exam', 30, 60],
  ['mock exam 5 min', 5, 5],
  ['mock exam 3 hours', 80, 180],
  ['short mock exam', 15, 30],
  ['can I do a short mock please', 15, 30],
  ['full mock exam', 50, 100],
  ['half a mock exam', 25, 50],
  ['mock exam', 50, 100],
  ['mock exam 20', 20, 40],
])('“%s” is %i questions in %i minutes', async (text, count, minutes) => {
  const start = only(await desk.type(text), 'mock-start')
  expect([start.count, start.minutes]).toEqual([count, minutes])
})

test.each([
  'mock exam security',
  'mock exam on security',
  'security mock exam',
  'take a mock exam about security',
  'practice exam for security please',
  'short mock exam on security',
  'I want a mock test only about security',
  'mock exam on security, 15 questions',
])('“%s” is about its topic only', async (text) => {
  const start = only(await desk.type(text), 'mock-start')
  expect([start.title, start.count, start.minutes]).toEqual(['Mock exam: “security”', 15, 30])
  const reply = await desk.press(start.begin, { count: '15', minutes: '30' })
  expect(reply.messages[0]).toMatchObject({ title: 'Mock exam on “security” · 1 of 15' })
  const { questions, case: study, topic } = await mockOf()
  const found = new Set(catalog.findQuestions('security').map(({ id }) => id))
  expect(questions).toHaveLength(15)
  expect(questions.every(({ question }) => found.has(question))).toBe(true)
  expect([study, topic]).toEqual([undefined, 'security'])
  expect(
    new Set(questions.map(({ question }) => skillAreaIdOf(catalog.questions.get(question)?.objectives[0] ?? ''))).size,
  ).toBeLessThan(6)
})

test.each<[string, string, number, number]>([
  ['mock exam security, 15 questions', 'security', 15, 30],
  ['mock 20 questions on pipelines', 'pipelines', 20, 40],
  ['15 question mock about monitoring', 'monitoring', 15, 30],
  ['security mock exam, 12 questions', 'security', 12, 24],
  ['a 12-question mock exam on security please', 'security', 12, 24],
  ['mock exam security 12', 'security', 12, 24],
  ['mock exam 12 security', 'security', 12, 24],
  ['10 security questions as a mock exam', 'security', 10, 20],
  ['timed test, 20 questions, pipelines only', 'pipelines', 20, 40],
  ['mock of 10 questions about monitoring in 15 minutes', 'monitoring', 10, 15],
  ['mock exam 10 questions, 15 minutes, source control', 'source control', 10, 15],
  ['practice exam: packages, 10 questions', 'packages', 10, 20],
  ['mock exam pipelines 20 40', 'pipelines', 20, 40],
  ['short security mock', 'security', 15, 30],
  ['lets do 8 questions on monitoring as a timed exam', 'monitoring', 8, 16],
])('“%s” is about %s, %i questions in %i minutes', async (text, topic, count, minutes) => {
  const start = only(await desk.type(text), 'mock-start')
  expect([start.title, start.count, start.minutes]).toEqual([`Mock exam: “${topic}”`, count, minutes])
  expect(start.begin.data).toEqual({ topic })
})

test('an exam on a topic has at most as many questions as there are', async () => {
  const all = catalog.findQuestions('kql').length
  const start = only(await desk.type('mock on kql, 60 questions'), 'mock-start')
  expect([start.count, start.minutes]).toEqual([all, 2 * all])
})

test.each([
  'mock exam, mate, 10 questions',
  "I'd like to sit a mock exam before lunch, 10 questions",
  'mock exam on everything, 10 questions',
  'mock exam tonight, 10 questions pls',
])('“%s” has no topic', async (text) => {
  const start = only(await desk.type(text), 'mock-start')
  expect([start.title, start.count]).toEqual(['Mock exam', 10])
})

test.each(['mock exam on gardening', 'mock exam underwater basket weaving'])(
  '“%s” says that there are too few questions, and what else is possible',
  async (text) => {
    const few = only(await desk.type(text), 'notice')
    expect(few.lines[0]).toMatch(/^I (?:don't have any|only have \d) questions? on /)
    expect(titles(few.buttons).slice(-2)).toEqual(['Short mock exam', 'Full mock exam'])
    expect(only(await press(few.buttons, 'Short mock exam'), 'mock-start').count).toBe(15)
  },
)

test('outside an exam, “cancel mock exam” says that there is none', async () => {
  expect(only(await desk.type('cancel mock exam'), 'notice').title).toBe('No mock exam in progress')
})
