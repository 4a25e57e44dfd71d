import { expect, test } from '@jest/globals'
import { mostWorthwhile } from '../../../src/domain/plan/worthwhile.ts'
import { Reason } from '../../../src/domain/plan/reason.ts'
import { dayNumber, studyAnswersOf, studyItems } from '../../../src/domain/plan/study-answer.ts'
import { rulesOf } from '../../../src/domain/question-kinds/index.ts'
import { forecast } from '../../../src/domain/plan/forecast.ts'
import { planRound } from '../../../src/domain/plan/plan-round.ts'
import { studyItemOf, taskItemOf } from '../../../src/domain/plan/study-item.ts'
import type { LogEntry, TaskEnd } from '../../../src/domain/memory/review.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { triggerTask } from '../../features/tasks/small-tasks.ts'
import { everyKind, review, single } from '../valid.ts'
import { answerTo, itemOf } from './small-bank.ts'

/** Its first option shows a misconception. */
const question: Question =
  single.kind === 'single'
    ? {
        ...single,
        options: single.options.map((one, place) => (place === 0 ? { ...one, misconception: 'slots-copy' } : one)),
      }
    : single
const questions = new Map([[question.id, question]])
const items = studyItems(questions)
const read = (...log: LogEntry[]) => studyAnswersOf(log, questions, items)

test('an answer has its day, its credit, and how long it took', () => {
  const { confidence: _, ...unsaid } = review
  expect(read(review)).toEqual([
    {
      item: items.get(question.id),
      day: dayNumber('2026-11-23'),
      credit: 1,
      confidence: 'sure',
      believed: [],
      at: Date.parse(review.at),
      seconds: 20,
    },
  ])
  expect(read(unsaid, { ...unsaid, id: 'p2', dontKnow: true }).map(({ confidence }) => confidence)).toEqual([
    'think',
    'guess',
  ])
})

test('days count from 2020 on, and never go back', () => {
  expect([dayNumber('2020-01-01'), dayNumber('2020-01-31')]).toEqual([0, 30])
  const earlier = { ...review, id: 'p2', day: '2026-11-20' }
  expect(read(review, earlier).map(({ day }) => day)).toEqual([dayNumber(review.day), dayNumber(review.day)])
})

test('a wrong answer shows what was believed, unless the question has changed since', () => {
  const wrong = { ...review, picks: ['a'], credit: 0 }
  expect(read(wrong)[0]).toMatchObject({ believed: ['slots-copy'] })
  expect(read({ ...wrong, picks: ['c'] })[0]?.believed).toEqual([])
  expect(read({ ...wrong, credit: 1 })[0]?.believed).toEqual([])
  expect(read({ ...wrong, revision: 2 })[0]).toMatchObject({ believed: [], isOutdated: true })
  expect(read(wrong)[0]).not.toHaveProperty('isOutdated')
})

test('an answer after a hint also says how right it was', () => {
  expect(read({ ...review, credit: 0.5, hinted: true })[0]).toMatchObject({ credit: 0.5, right: 1 })
  expect(read(review)[0]).not.toHaveProperty('right')
})

test('answers to questions that are gone are left out', () => {
  expect(read({ ...review, question: 'gone' })).toEqual([])
  expect(studyAnswersOf([review], questions, new Map())).toEqual([])
})

const done: TaskEnd = {
  type: 'task',
  id: 'a1',
  at: '2026-11-24T08:00:00.000Z',
  day: '2026-11-24',
  task: triggerTask.id,
  revision: 1,
  variant: 0,
  credit: 0.5,
  hints: 0,
  credits: { 'd3.deployments.strategy': 0.5 },
}
const tasks = new Map([[triggerTask.id, triggerTask]])

test('the result of a task is an answer that can’t be guessed, and harder than a question of its difficulty', () => {
  expect(studyAnswersOf([review, done], questions, items, tasks)[1]).toEqual({
    item: {
      id: 'task name-the-branch',
      objectives: ['d3.deployments.strategy'],
      difficulty: 2,
      guess: 0,
      seconds: 180,
      notes: ['canary-release'],
      misconceptions: [],
    },
    day: dayNumber('2026-11-24'),
    credit: 0.5,
    confidence: 'think',
    isTask: true,
    believed: [],
    at: Date.parse(done.at),
  })
  expect(taskItemOf({ ...triggerTask, difficulty: 3 }).difficulty).toBe(3)
})

test('a task that counted recently, or is gone, isn’t a result', () => {
  expect(studyAnswersOf([{ ...done, credits: {} }], questions, items, tasks)).toEqual([])
  expect(studyAnswersOf([done], questions, items)).toEqual([])
})

test('a task that was solved raises what is expected of its objective, one that wasn’t lowers it, and neither is new any more', () => {
  const exam = new Map([['d3.deployments.strategy', { weight: 1, guess: 0.25, difficulty: 2 }]])
  const expectedAfter = (...log: LogEntry[]): number =>
    forecast(studyAnswersOf(log, questions, items, tasks), exam, dayNumber('2026-11-26')).expected
  expect(expectedAfter({ ...done, credit: 1 })).toBeGreaterThan(expectedAfter() + 0.05)
  expect(expectedAfter({ ...done, credit: 0 })).toBeLessThan(expectedAfter({ ...done, credit: 1 }) - 0.1)
  const reasons = planRound({
    items: [itemOf('d3.deployments.strategy'), itemOf('d1.metrics.delivery')],
    weights: new Map([...exam.keys(), 'd1.metrics.delivery'].map((id) => [id, 0.5])),
    answers: studyAnswersOf([done], questions, items, tasks),
    today: dayNumber('2026-11-26'),
    count: 2,
    chance: () => 0.5,
    learner: 'someone',
  }).map(({ item, reason }) => [item.objectives[0], reason.why])
  expect(Object.fromEntries(reasons)).toEqual({
    'd1.metrics.delivery': 'new',
    'd3.deployments.strategy': expect.not.stringMatching('new'),
  })
})

test('tasks that a hint helped with don’t make an objective weak', () => {
  const hinted = [1, 2].map((number) => ({ ...done, id: `a${number}`, credit: 0.9 }))
  const [planned] = planRound({
    items: [itemOf('d3.deployments.strategy')],
    weights: new Map([['d3.deployments.strategy', 1]]),
    answers: studyAnswersOf(hinted, questions, items, tasks),
    today: dayNumber('2026-11-26'),
    count: 1,
    chance: () => 0.5,
    learner: 'someone',
  })
  expect(planned?.reason.why).toBe('fading')
})

test('the planner sees what a question is about, how hard it is, and how long it takes', () => {
  expect(studyItemOf(question)).toMatchObject({
    id: question.id,
    objectives: question.objectives,
    difficulty: 2,
    guess: 0.25,
    notes: question.notes,
    misconceptions: ['slots-copy'],
  })
  const seconds = ([1, 2, 3] as const).map((difficulty) => studyItemOf({ ...question, difficulty }).seconds)
  const usual = rulesOf(question).seconds
  expect(seconds).toEqual([usual - 10, usual, usual + 10])
  expect([...studyItems(new Map(everyKind.map((one) => [one.id, one]))).keys()]).toEqual(everyKind.map(({ id }) => id))
})

test('what is worth the most is what weighs the most and fades, best first', () => {
  const [known, light, heavy] = ['d1.a.x', 'd2.a.x', 'd3.a.x']
  const weights = new Map([
    [known, 0.45],
    [light, 0.1],
    [heavy, 0.45],
  ])
  const answers = [0, 2, 6, 14].map((day) => answerTo(itemOf(known), day, 1, { confidence: 'sure' }))
  const most = mostWorthwhile(answers, weights, 15, 30, 3)
  expect(most.map(({ objective }) => objective)).toEqual([heavy, light, known])
  expect(most[0]!.gain / most[1]!.gain).toBeCloseTo(4.5)
  expect(most.every(({ gain }) => gain >= 0 && gain < 1)).toBe(true)
  expect(mostWorthwhile(answers, weights, 15, 30, 1)).toEqual(most.slice(0, 1))
})

test.each<Reason>([
  { why: 'confident-error', days: 0 },
  { why: 'misconception' },
  { why: 'new', met: 0, of: 3 },
  { why: 'weak', right: 0, answered: 3 },
  { why: 'fading', days: 4, recall: 0.5 },
  { why: 'last-pass', daysLeft: 1 },
])('the reason %j can be stored, and nothing beside its fields', (reason) => {
  expect(Reason.parse(reason)).toEqual(reason)
  expect(Reason.safeParse({ ...reason, more: 1 }).success).toBe(false)
})

test('recall is a share', () => {
  const taken = [-0.1, 0, 1, 1.1].map((recall) => Reason.safeParse({ why: 'fading', days: 1, recall }).success)
  expect(taken).toEqual([false, true, true, false])
})
