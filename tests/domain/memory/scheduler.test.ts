import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { addDays } from '../../../src/domain/calendar.ts'
import type { ReviewState } from '../../../src/domain/learner/learner.ts'
import type { Rating } from '../../../src/domain/memory/review.ts'
import { forgettingModel, nextState, parameterCount, retrievability } from '../../../src/domain/memory/scheduler.ts'

const first = '2026-01-01'
const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy']
/** Answers are never rated as easy. */
const given = fc.constantFrom<Rating>('again', 'hard', 'good')
const history = fc.array(fc.record({ rating: given, gap: fc.nat(60) }), { minLength: 1 })

/** The states after each answer. */
function statesOf(answers: readonly { rating: Rating; gap: number }[]): ReviewState[] {
  const states: ReviewState[] = []
  let day = first
  for (const { rating, gap } of answers) {
    day = addDays(day, gap)
    states.push(nextState(states.at(-1), rating, day))
  }
  return states
}

test('the better the answer, the longer it’s remembered, and the later it’s due', () => {
  const known = nextState(nextState(undefined, 'good', first), 'good', '2026-01-04')
  for (const before of [undefined, known]) {
    const after = ratings.map((rating) => nextState(before, rating, '2026-01-20'))
    expect(after.map(({ stability }) => stability)).toEqual(
      after.map(({ stability }) => stability).toSorted((one, other) => one - other),
    )
    expect(new Set(after.map(({ due }) => due)).size).toBe(ratings.length)
    expect(after.map(({ due }) => due)).toEqual(after.map(({ due }) => due).toSorted())
  }
})

test('a repetition is due within half a year, and never on the day of the answer', () => {
  fc.assert(
    fc.property(history, (answers) => {
      for (const { due, last } of statesOf(answers)) {
        expect(due > last).toBe(true)
        // At the limit, FSRS still puts a day between one rating and the next.
        expect(due <= addDays(last, 181)).toBe(true)
      }
    }),
  )
  const known = statesOf(Array.from({ length: 12 }, () => ({ rating: 'good' as const, gap: 60 }))).at(-1)!
  expect(known.due).toBe(addDays(known.last, 181))
})

test('every answer counts, and a wrong one of something that was known is a lapse', () => {
  const states = statesOf([
    { rating: 'good', gap: 0 },
    { rating: 'again', gap: 3 },
    { rating: 'hard', gap: 1 },
    { rating: 'again', gap: 5 },
  ])
  expect(states.map(({ reps, lapses }) => [reps, lapses])).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
  ])
})

test('an answer dated before the last one counts as given on the same day as that one', () => {
  const known = nextState(undefined, 'good', '2026-01-10')
  expect(nextState(known, 'good', '2026-01-05')).toEqual(nextState(known, 'good', '2026-01-10'))
})

test('memory is certain on the day of the answer and before it, at 90% when it’s due, and fades after that', () => {
  const state = nextState(nextState(undefined, 'good', first), 'good', '2026-01-04')
  expect([addDays(state.last, -5), state.last].map((day) => retrievability(state, day))).toEqual([1, 1])
  expect(retrievability(state, state.due)).toBeCloseTo(0.9, 2)
  const later = [10, 50, 200].map((days) => retrievability(state, addDays(state.due, days)))
  expect(later).toEqual(later.toSorted((one, other) => other - one))
  expect(later.at(-1)).toBeGreaterThan(0)
  expect(later[0]).toBeLessThan(0.9)
})

test('the planner’s model of forgetting and the states that are stored agree', () => {
  const model = forgettingModel()
  fc.assert(
    fc.property(history, (answers) => {
      let trace: ReturnType<typeof model.traceAfter> | undefined
      for (const [index, state] of statesOf(answers).entries()) {
        const { rating, gap } = answers[index]!
        trace = model.traceAfter(trace, gap, rating)
        // States are rounded, and the next one starts from the rounded figures.
        expect(trace.difficulty).toBeCloseTo(state.difficulty, 2)
        expect(Math.abs(trace.stability / state.stability - 1)).toBeLessThan(0.01)
        expect(model.recallAfter(gap, state.stability)).toBeCloseTo(retrievability(state, addDays(state.last, gap)), 6)
      }
    }),
  )
})

test('in the planner’s model, days before the last answer count as its day, and the first answer has none before it', () => {
  const model = forgettingModel()
  const trace = model.traceAfter(undefined, 0, 'good')
  expect(model.traceAfter(undefined, 30, 'good')).toEqual(trace)
  expect(model.traceAfter(trace, -3, 'good')).toEqual(model.traceAfter(trace, 0, 'good'))
  expect(model.recallAfter(-3, trace.stability)).toBe(1)
})

test('a learner’s own parameters make a model of their own', () => {
  // The first four are how many days the first answer is remembered, by its rating.
  const own = [1, 2, 3, 4, ...default_w.slice(4)]
  expect(own).toHaveLength(parameterCount)
  const days = ratings.map((rating) => forgettingModel(own).traceAfter(undefined, 0, rating).stability)
  expect(days).toEqual([1, 2, 3, 4])
  expect(forgettingModel(default_w).traceAfter(undefined, 0, 'good')).toEqual(
    forgettingModel().traceAfter(undefined, 0, 'good'),
  )
})
