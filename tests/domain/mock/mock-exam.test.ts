import { expect, test } from '@jest/globals'
import {
  deadlineOf,
  endOf,
  isPaused,
  isTimeUp,
  minutesLeft,
  MockExam,
  overFrom,
  pageCount,
  paused,
  resumed,
  stateOf,
  usedMs,
  waitingDecision,
  warningAt,
  withTime,
  type MockQuestion,
} from '../../../src/domain/mock/mock-exam.ts'
import { passMark, resultOf } from '../../../src/domain/mock/mock-result.ts'
import type { Drill } from '../../../src/domain/practice/drill.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { complete, multiple, single } from '../valid.ts'

const start = Date.parse('2026-11-23T09:00:00.000Z')
const minute = 60_000
const at = (minutes: number): Date => new Date(start + minutes * minute)
const iso = (minutes: number): string => at(minutes).toISOString()
const item = (question: Question, picks: string[] = [], change: Partial<MockQuestion> = {}): MockQuestion => ({
  id: `p-${question.id}`,
  question: question.id,
  revision: question.revision,
  picks,
  ms: 0,
  ...change,
})
const mock: MockExam = {
  id: 'm',
  startedAt: iso(0),
  minutes: 100,
  questions: [item(single), item(multiple)],
  page: 0,
  shownAt: iso(0),
}
const stopped: MockExam = { ...mock, pause: { ms: 5 * minute, since: iso(30) } }
const over: MockExam = { ...mock, endedAt: iso(50) }

test('the time is up after the minutes of the exam, and pauses that are over come on top', () => {
  expect(deadlineOf(mock)).toEqual(at(100))
  expect(deadlineOf({ ...mock, pause: { ms: 5 * minute } })).toEqual(at(105))
})

test('an exam is paused while its clock is stopped, and not after its end', () => {
  expect([mock, stopped, { ...stopped, endedAt: iso(50) }, { ...mock, pause: { ms: 5 } }].map(isPaused)).toEqual([
    false,
    true,
    false,
    false,
  ])
})

test('minutes left are rounded up, stand still during a pause, and end at none', () => {
  expect([0, 0.1, 99.5, 100, 120].map((now) => minutesLeft(mock, at(now)))).toEqual([100, 100, 1, 0, 0])
  expect(minutesLeft(stopped, at(90))).toBe(75)
})

test('time used is that on the clock, without pauses', () => {
  expect([0, 40].map((now) => usedMs(mock, at(now)))).toEqual([0, 40 * minute])
  expect(usedMs(stopped, at(90))).toBe(25 * minute)
  expect(usedMs(mock, at(-5))).toBe(0)
})

test('an exam ends by itself after the deadline and a moment of grace, or two weeks into a pause', () => {
  expect(endOf(mock)).toEqual(at(100))
  expect(overFrom(mock).getTime()).toBe(at(100).getTime() + 20_001)
  expect(endOf(stopped)).toEqual(at(30 + 14 * 24 * 60))
  const lastMoment = new Date(at(100).getTime() + 20_000)
  expect([lastMoment, overFrom(mock)].map((now) => isTimeUp(mock, now))).toEqual([false, true])
  expect(isTimeUp(over, at(200))).toBe(false)
})

test('a warning comes when so many minutes are left, unless there were never more, the clock stands, or it’s over', () => {
  expect(warningAt(mock, 10)).toEqual(at(90))
  expect(warningAt({ ...mock, minutes: 10 }, 10)).toBeUndefined()
  expect([stopped, over].map((one) => warningAt(one, 10))).toEqual([undefined, undefined])
})

test('a pause counts the time on the page so far, and is one pause however often it’s asked for', () => {
  const first = paused(mock, at(10))
  expect(first).toEqual({
    ...mock,
    shownAt: iso(10),
    questions: [item(single, [], { ms: 10 * minute }), item(multiple)],
    pause: { ms: 0, since: iso(10) },
  })
  expect(paused(first, at(20))).toBe(first)
  expect(paused({ ...mock, pause: { ms: 7 } }, at(10)).pause).toEqual({ ms: 7, since: iso(10) })
})

test('when the clock goes on, the pause is added, and the page is shown from then on', () => {
  expect(resumed(stopped, at(50))).toEqual({ ...stopped, shownAt: iso(50), pause: { ms: 25 * minute } })
  expect(resumed(stopped, at(20)).pause).toEqual({ ms: 5 * minute })
  expect(resumed({ ...mock, pause: { ms: 5 } }, at(50))).toEqual({ ...mock, pause: { ms: 5 } })
  expect(resumed(mock, at(50))).toBe(mock)
})

test('time goes to the page on display, and a pause takes none', () => {
  const second = withTime({ ...mock, page: 1, shownAt: iso(5) }, at(8))
  expect(second.questions.map(({ ms }) => ms)).toEqual([0, 3 * minute])
  expect(second.shownAt).toBe(iso(8))
  expect(withTime({ ...mock, page: 'overview' }, at(8)).questions).toEqual(mock.questions)
  expect(withTime({ ...stopped, shownAt: iso(28) }, at(60)).questions[0]?.ms).toBe(2 * minute)
  expect(withTime(mock, at(-5)).questions[0]?.ms).toBe(0)
})

test('an answer is blank, in part, or done', () => {
  const states = [[], ['', ''], ['a', ''], ['a', 'b']].map((picks) => stateOf(item(complete, picks), complete))
  expect(states).toEqual(['blank', 'blank', 'part', 'done'])
})

const decision = (id: string, objective: string): Drill['decisions'][number] =>
  ({
    id,
    objective,
    choices: [
      { text: 'Best', quality: 'good' },
      { text: 'Workable', quality: 'workable' },
      { text: 'Poor', quality: 'harmful' },
    ],
  }) as unknown as Drill['decisions'][number]
const drill = { id: 'd', revision: 1, decisions: [decision('first', 'd1.a.x'), decision('second', 'd2.a.x')] } as Drill
const study: MockExam = { ...mock, case: { drill: 'd', revision: 1, decisions: ['first', 'second'], picks: [] } }

test('pages are questions and decisions, and the next decision waits on its own', () => {
  expect([mock, study].map(pageCount)).toEqual([2, 4])
  const after = (picks: string[]) => waitingDecision({ ...study, case: { ...study.case!, picks } })
  expect([waitingDecision(mock), after([]), after(['a']), after(['a', 'a'])]).toEqual([undefined, 2, 3, undefined])
})

const bank = {
  questions: new Map([single, multiple].map((one) => [one.id, one])),
  drills: new Map([[drill.id, drill]]),
}
const ownBank = { ...bank, questions: new Map([single, multiple, complete].map((one) => [one.id, one])) }
const questions = [item(single, ['b']), item(multiple, ['a', 'b'])]

test('the result is the share of the points, out of 1,000', () => {
  const result = resultOf({ ...mock, questions }, bank)
  expect(result).toMatchObject({ credit: 1.5, of: 2, scaled: 750, answered: 2 })
  expect(result.lines.map(({ page, credit, answered }) => [page, credit, answered])).toEqual([
    [0, 1, true],
    [1, 0.5, true],
  ])
  expect([...result.areas]).toEqual([['d3', { credit: 1.5, of: 2 }]])
  expect([...result.objectives]).toEqual([['d3.deployments.strategy', { credit: 1.5, of: 2 }]])
  expect(passMark).toBe(700)
})

test('a question that’s blank earns nothing but counts, and one that has changed or is gone doesn’t', () => {
  expect(resultOf(mock, bank)).toMatchObject({ credit: 0, of: 2, scaled: 0, answered: 0 })
  const changed = [item(single, ['b'], { revision: 2 }), item(multiple, ['a', 'c'], { question: 'gone' })]
  expect(resultOf({ ...mock, questions: changed }, bank)).toMatchObject({ of: 0, scaled: 0, lines: [] })
})

test('fields that are left empty are no answer', () => {
  const { lines } = resultOf({ ...mock, questions: [item(complete, ['', '']), item(single, ['b'])] }, ownBank)
  expect(lines.map(({ kind, answered }) => [kind, answered])).toEqual([
    ['question', false],
    ['question', true],
  ])
})

test('points are added for each area and objective', () => {
  const elsewhere = { ...multiple, objectives: ['d1.a.x'] }
  const two = { ...ownBank, questions: new Map([single, elsewhere].map((one) => [one.id, one])) }
  const { areas, objectives } = resultOf({ ...mock, questions }, two)
  expect(Object.fromEntries(areas)).toEqual({ d3: { credit: 1, of: 1 }, d1: { credit: 0.5, of: 1 } })
  expect(objectives.get('d1.a.x')).toEqual({ credit: 0.5, of: 1 })
})

test('each decision of the case is worth a point of its objective, and one that wasn’t made none', () => {
  const decided = (picks: string[], revision = 1, decisions = ['first', 'second']) =>
    resultOf({ ...mock, questions: [], case: { drill: 'd', revision, decisions, picks } }, bank)
  const result = decided(['a'])
  expect(result.lines.map(({ kind, page, objective, answered }) => [kind, page, objective, answered])).toEqual([
    ['decision', 0, 'd1.a.x', true],
    ['decision', 1, 'd2.a.x', false],
  ])
  expect(result).toMatchObject({ credit: 1, of: 2, scaled: 500, answered: 1 })
  expect(decided(['a'], 2).of).toBe(0)
  expect(decided(['a'], 1, ['gone', 'second']).lines).toHaveLength(1)
  expect(resultOf({ ...mock, questions, case: study.case! }, bank).lines.map(({ page }) => page)).toEqual([0, 1, 2, 3])
})

const full: MockExam = {
  ...study,
  questions: [item(single, ['b'], { flagged: true })],
  activity: 'm1',
  pause: { ms: 0, since: iso(3) },
  topic: 'canary',
  endedAt: iso(4),
  endedBy: 'clock',
  unread: true,
}

test('an exam can be stored, and nothing beside its fields', () => {
  expect(MockExam.parse(full)).toEqual(full)
  const accepts = (change: object) => MockExam.safeParse({ ...full, ...change }).success
  expect([accepts({ page: 'overview' }), accepts({ page: 'end' }), accepts({ page: -1 })]).toEqual([true, false, false])
  expect(['clock', 'pause', ''].map((endedBy) => accepts({ endedBy }))).toEqual([true, true, false])
  expect([80, 81].map((length) => accepts({ topic: 'x'.repeat(length) }))).toEqual([true, false])
  const beside = [{}, { case: { ...study.case } }, { pause: { ms: 0 } }, { questions: [item(single)] }]
  expect(beside.map((change) => accepts(change))).toEqual([true, true, true, true])
  expect(accepts({ more: 1 })).toBe(false)
  expect(accepts({ case: { ...study.case, more: 1 } })).toBe(false)
  expect(accepts({ pause: { ms: 0, more: 1 } })).toBe(false)
  expect(accepts({ questions: [{ ...item(single), more: 1 }] })).toBe(false)
  expect([accepts({ unread: false }), accepts({ questions: [{ ...item(single), flagged: false }] })]).toEqual([
    false,
    false,
  ])
})
