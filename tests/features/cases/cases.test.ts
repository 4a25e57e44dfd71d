import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createCatalog } from '../../../src/content/catalog.ts'
import { Outline } from '../../../src/domain/outline.ts'
import { everyKind, multiple, single } from '../../domain/valid.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { openDesk, only, submit, type Desk } from '../desk.ts'

const outline = Outline.parse(parse(readFileSync('content/outline.yaml', 'utf8')))
const situation = ['The team', 'The pipelines', 'The complaints'].map((heading) => ({
  heading,
  text: `What there is to know about it, under ${heading}, in a sentence.`,
}))
/** The desk finds a question by its stem. */
const named = (question: Question): Question => ({ ...question, stem: `${question.stem} ${question.kind}` })
const ofCase = (id: string) =>
  [single, multiple].map((question) => ({
    ...named(question),
    id: `${id}-${question.id}`,
    stem: `In ${id}, which ${question.kind} fits?`,
    case: id,
  }))
const catalog = createCatalog({
  outline,
  notes: [],
  questions: [...everyKind.map(named), ...ofCase('payroll'), ...ofCase('tickets')],
  cases: [
    { id: 'payroll', title: 'A payroll service', situation },
    { id: 'tickets', title: 'Tickets for a stadium', situation },
  ],
  comparisons: [],
  diagrams: [],
  misconceptions: [],
  drills: [],
  labs: [],
  tasks: [],
  guides: [],
})

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

test('a case study asks its questions together, the page first and then folded', async () => {
  const first = only(await desk.type('case study'), 'question')
  expect(first.place).toBe('1 of 2')
  expect(first.case).toEqual({ title: 'A payroll service', parts: situation, isOpen: true })
  await submit(desk, first, 'sure', true)
  const second = only(await desk.type('next'), 'question')
  expect(second.case).toMatchObject({ title: 'A payroll service', isOpen: false })
})

test('the next case is one that the learner has not answered', async () => {
  for (let place = 0; place < 2; place++) {
    const question = only(await desk.type(place === 0 ? 'case study' : 'next'), 'question')
    await submit(desk, question, 'sure', true)
  }
  expect(only(await desk.type('another case study'), 'question').case?.title).toBe('Tickets for a stadium')
})

test('a topic chooses the case, and an unknown one is named', async () => {
  expect(only(await desk.type('case study about stadium'), 'question').case?.title).toBe('Tickets for a stadium')
  const none = only(await desk.type('case study about submarines'), 'notice')
  expect(none.lines[0]).toContain('submarines')
  expect(none.buttons.map(({ verb }) => verb)).toEqual(['case', 'case'])
})

test('the list says how far the learner is, and its buttons start a case', async () => {
  const question = only(await desk.type('case study'), 'question')
  await submit(desk, question, 'sure', true)
  const list = only(await desk.type('case studies'), 'notice')
  expect(list.lines).toEqual([
    expect.stringContaining('as in the exam'),
    '**A payroll service**: 1 of 2 questions answered',
    '**Tickets for a stadium**: 2 questions, new',
  ])
  const [start] = list.buttons
  expect(only(await desk.press({ verb: 'case', data: { ...start?.data } }), 'question').case?.title).toBe(
    'Tickets for a stadium',
  )
})

test('questions of a case are in no other round', async () => {
  const asked = new Set<string | undefined>()
  let reply = await desk.type('quiz 20')
  for (let place = 0; place < everyKind.length; place++) {
    const view = only(reply, 'question')
    asked.add(view.case?.title)
    await submit(desk, view, 'sure', true)
    reply = await desk.type('next')
  }
  expect(asked).toEqual(new Set([undefined]))
  expect(reply.messages[0]?.view).toBe('summary')
})

test('a missed question of a case comes back with its page', async () => {
  await submit(desk, only(await desk.type('case study'), 'question'), 'sure', false)
  await desk.type('stop')
  const list = only(await desk.type('wrong'), 'wrong')
  const again = only(await desk.press(list.buttons[0] as { verb: string }), 'question')
  expect(again.case?.title).toBe('A payroll service')
})

test('a diagnosis asks no question of a case', async () => {
  const asked = new Set<string | undefined>()
  let reply = await desk.type('diagnose')
  for (let place = 0; place < everyKind.length && reply.messages[0]?.view === 'question'; place++) {
    const view = only(reply, 'question')
    asked.add(view.case?.title)
    await submit(desk, view, 'sure', true)
    reply = await desk.type('next')
  }
  expect(asked).toEqual(new Set([undefined]))
})
