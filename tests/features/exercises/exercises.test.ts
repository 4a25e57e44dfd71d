import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createCatalog } from '../../../src/content/catalog.ts'
import { Outline } from '../../../src/domain/outline.ts'
import { bankOf } from '../../../src/kernel/learner/planning.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { smallGuides } from '../small-practice.ts'
import { everyKind, single } from '../../domain/valid.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'

const outline = Outline.parse(parse(readFileSync('content/outline.yaml', 'utf8')))
/** The desk finds a question by its stem. */
const tagged = (id: string, ...tags: string[]): Question => ({ ...single, id, tags, stem: `Which one fits ${id}?` })
const catalog = createCatalog({
  outline,
  notes: [],
  questions: [
    ...everyKind.map((question) => ({ ...question, stem: `${question.stem} ${question.kind}` })),
    tagged('narrow-role', 'qualifier', 'least-privilege'),
    tagged('broad-role', 'least-privilege'),
    tagged('small-tier', 'qualifier', 'lowest-cost'),
    tagged('push-limit', 'open-book'),
    tagged('tag-limit', 'open-book'),
  ],
  cases: [],
  comparisons: [],
  diagrams: [],
  misconceptions: [],
  drills: [],
  labs: [],
  tasks: [],
  guides: smallGuides,
})

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const stemOf = (view: { readonly stem: string } | undefined): string => view?.stem ?? ''

test.each([
  ['quiz least privilege', 'narrow-role', 'narrowest role'],
  ['practice least privilege questions', 'narrow-role', 'narrowest role'],
  ['quiz lowest cost', 'small-tier', 'lowest tier'],
])('%s asks only where two options work, and first says how to read the qualifier', async (says, id, meaning) => {
  const reply = await desk.type(says)
  const [tip, question] = reply.messages
  expect(reply.messages).toHaveLength(2)
  expect(tip).toMatchObject({
    view: 'notice',
    lines: [expect.stringContaining('two options work'), expect.stringContaining(meaning)],
  })
  expect(question).toMatchObject({ view: 'question', place: '1 of 1', stem: `Which one fits ${id}?` })
})

test.each(['quiz qualifiers', 'qualifier exercise', 'qualifiers'])('%s asks about every qualifier', async (says) => {
  const [tip, question] = (await desk.type(says)).messages
  expect(tip).toMatchObject({ view: 'notice', lines: [expect.stringContaining('two options work')] })
  expect(question).toMatchObject({ view: 'question', place: '1 of 2' })
})

test('a qualifier without questions says so and offers a quiz', async () => {
  const none = only(await desk.type('practice least effort questions'), 'notice')
  expect(none.buttons.map(({ verb }) => verb)).toEqual(['quiz'])
})

test.each(['open book', 'Open book.', 'open book exercise', 'practice searching learn'])(
  '%s gives three tips and a button that starts the round',
  async (says) => {
    const tips = only(await desk.type(says), 'notice')
    expect(tips.lines).toHaveLength(4)
    const [start] = tips.buttons
    const question = only(await desk.press({ verb: start?.verb ?? '' }), 'question')
    expect(question.place).toBe('1 of 2')
    expect(stemOf(question)).toMatch(/limit\?$/)
  },
)

test.each(['open book?', 'is it open book', 'is the exam open book'])('%s asks about the exam', async (says) => {
  const view = only(await desk.type(says), 'notice')
  expect(view.buttons.map(({ verb }) => verb)).not.toContain('open-book.start')
})

test('a round of details says that they only come back here, and how long a search took', async () => {
  for (let place = 0; place < 2; place++) {
    const question = only(await desk.type(place === 0 ? 'quiz open book' : 'next'), 'question')
    desk.wait(3)
    const verdict = only(await submit(desk, question, 'sure', true), 'verdict')
    expect(verdict.comesBackLine).toContain('only comes back in this exercise')
  }
  const summary = only(await desk.type('next'), 'summary')
  expect(summary.lines[0]).toContain('about 3 minutes for each answer')
  expect(summary.lines.join(' ')).not.toContain("You'll see the first of these again")
})

test('the next round starts with what the learner has not answered', async () => {
  const first = only(await desk.type('quiz open book 1'), 'question')
  await submit(desk, first, 'sure', true)
  await desk.type('next')
  expect(stemOf(only(await desk.type('1 open book question'), 'question'))).not.toBe(first.stem)
})

test('details are in no other round and are no evidence for the forecast', () => {
  expect(catalog.bank.map(({ id }) => id)).not.toContain('push-limit')
  expect(catalog.questionsOf(single.objectives[0] as string).map(({ id }) => id)).not.toContain('push-limit')
  expect(catalog.findQuestions('open book')).toEqual([])
  expect(bankOf(catalog).items.has('push-limit')).toBe(false)
})
