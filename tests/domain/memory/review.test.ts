import { expect, test } from '@jest/globals'
import { emptyMemory, remember, replay } from '../../../src/domain/memory/replay.ts'
import {
  answersByDay,
  reviewAs,
  standingEntries,
  standingReviews,
  type DrillEnd,
  type LogEntry,
  type MockEnd,
  type TaskEnd,
} from '../../../src/domain/memory/review.ts'
import { nextState } from '../../../src/domain/memory/scheduler.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import { review } from '../valid.ts'

const { at, day } = review
const drill: DrillEnd = {
  type: 'drill',
  id: 'd1',
  at,
  day,
  drill: 'd',
  revision: 1,
  picks: ['a'],
  credits: { 'd3.deployments.strategy': 1 },
}
const task: TaskEnd = {
  type: 'task',
  id: 't1',
  at,
  day,
  task: 't',
  revision: 1,
  variant: 0,
  credit: 0.5,
  hints: 0,
  credits: { 'd3.deployments.strategy': 0.5 },
}
const mock: MockEnd = {
  type: 'mock',
  id: 'm1',
  at,
  day,
  minutes: 100,
  seconds: 60,
  count: 50,
  answered: 50,
  scaled: 700,
  case: { drill: 'd', revision: 1, picks: ['a'], credits: { 'd3.deployments.strategy': 0 } },
}
const second = { ...review, id: 'p2' }
const undo: LogEntry = { type: 'undo', id: 'u', at, day, of: review.id }
const said: LogEntry = { type: 'said', id: 's', at, day, of: review.id, confidence: 'guess' }

test('an undone review doesn’t stand, and drills, tasks, and mock exams do', () => {
  expect(standingEntries([review, drill, task, second, mock, undo])).toEqual([drill, task, second, mock])
  expect(standingReviews([review, drill, second])).toEqual([review, second])
})

test('how sure someone was can be said later, about one answer, and changes its rating', () => {
  const { confidence: _, ...open } = { ...review, credit: 1, assumed: true as const }
  const [first, other] = standingReviews([open, { ...open, id: 'p2' }, said])
  expect(first).toMatchObject({ confidence: 'guess', rating: 'again' })
  expect(first).not.toHaveProperty('assumed')
  expect(other).toEqual({ ...open, id: 'p2' })
  expect(reviewAs(open, undefined)).toBe(open)
})

test('each day has its number of answers that count', () => {
  const next = { ...review, id: 'p3', day: addDays(day, 1) }
  expect([...answersByDay([review, second, next, drill, undo])]).toEqual([
    [day, 1],
    [next.day, 1],
  ])
})

test('a day of study counts once, and the last 400 are kept', () => {
  const log = Array.from({ length: 402 }, (_, index) => ({ ...review, id: `p${index}`, day: addDays(day, index) }))
  const { days } = replay(log.flatMap((entry) => [entry, { ...entry, id: `${entry.id}-2` }]))
  expect(days).toHaveLength(400)
  expect([days[0], days.at(-1)]).toEqual([addDays(day, 2), addDays(day, 401)])
})

test('the last 50 questions that were wrong are kept, each until it’s right', () => {
  const wrong = Array.from({ length: 52 }, (_, index) => ({
    ...review,
    id: `p${index}`,
    question: `q${index}`,
    credit: 0,
    rating: 'again' as const,
  }))
  const memory = replay(wrong)
  expect([memory.wrong.length, memory.wrong[0], memory.wrong.at(-1)]).toEqual([50, 'q2', 'q51'])
  const { wrong: left } = remember(memory, { ...review, id: 'later', question: 'q10', credit: 1 })
  expect(left).toEqual(memory.wrong.filter((id) => id !== 'q10'))
})

test('an answer without a confidence counts in the total, and in no confidence', () => {
  const { confidence: _, ...unsaid } = review
  const memory = replay([unsaid])
  expect([memory.total.answered, memory.confidence]).toEqual([1, emptyMemory.confidence])
})

test('drills, tasks, and mock exams with a case study are remembered by objective, and their day counts', () => {
  const objective = 'd3.deployments.strategy'
  const before = replay([{ ...review, day: addDays(day, -1), objectives: ['d1.a.b'] }])
  const ratings = [
    [drill, 'good'],
    [task, 'hard'],
    [mock, 'again'],
  ] as const
  for (const [entry, rating] of ratings) {
    expect(remember(before, entry)).toEqual({
      ...before,
      objectives: { ...before.objectives, [objective]: nextState(undefined, rating, day) },
      days: [addDays(day, -1), day],
    })
  }
})

test('a mock exam without a case study only counts as a day of study', () => {
  const { case: _, ...rest } = mock
  expect(remember(emptyMemory, rest)).toEqual({ ...emptyMemory, days: [day] })
})

test('without any entry, nothing is remembered', () => {
  expect(replay([])).toEqual({
    questions: {},
    objectives: {},
    total: { answered: 0, credit: 0 },
    areas: {},
    confidence: {
      sure: { answered: 0, credit: 0 },
      think: { answered: 0, credit: 0 },
      guess: { answered: 0, credit: 0 },
    },
    days: [],
    wrong: [],
  })
})

test('of two corrections of the clock, the earlier one counts for what was before both', () => {
  const clock = (id: string, of: string): LogEntry => ({ type: 'clock', id, at: `${of}T12:00:00.000Z`, day: of })
  const dated = (id: string, of: string) => ({ ...review, id, at: `${of}T08:00:00.000Z`, day: of })
  const log = [
    dated('p1', '2028-01-01'),
    clock('c1', '2026-12-01'),
    dated('p2', '2028-01-02'),
    clock('c2', '2027-01-01'),
    dated('p3', '2028-01-03'),
  ]
  expect(standingReviews(log).map((entry) => [entry.at, entry.day])).toEqual([
    ['2026-12-01T12:00:00.000Z', '2026-12-01'],
    ['2027-01-01T12:00:00.000Z', '2027-01-01'],
    ['2028-01-03T08:00:00.000Z', '2028-01-03'],
  ])
})

test('a correction of the clock changes only what is dated after it, in whatever order the answers are', () => {
  const dated = (id: string, of: string) => ({ ...review, id, at: `${of}T08:00:00.000Z`, day: of })
  const log: LogEntry[] = [
    dated('p1', '2026-11-24'),
    dated('p2', '2026-11-23'),
    { type: 'clock', id: 'c', at: '2026-11-25T08:00:00.000Z', day: '2026-11-25' },
  ]
  expect(standingReviews(log).map((entry) => entry.day)).toEqual(['2026-11-24', '2026-11-23'])
})

test('a question that was right and then wrong on one day comes back as early as after a wrong answer', () => {
  const known = replay([{ ...review, id: 'p0', day: addDays(day, -3) }, review])
  const wrong = remember(known, { ...review, id: 'p2', credit: 0, confidence: 'think', rating: 'again' })
  const due = (memory: typeof known) => memory.questions[review.question]!.due
  expect(due(wrong) < due(known)).toBe(true)
})

test('the worst decisions of a drill count as forgotten', () => {
  const objective = 'd3.deployments.strategy'
  const after = remember(emptyMemory, { ...drill, credits: { [objective]: 0 } })
  expect(after.objectives[objective]).toEqual(nextState(undefined, 'again', day))
})
