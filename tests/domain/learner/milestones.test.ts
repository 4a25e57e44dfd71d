import { expect, test } from '@jest/globals'
import { addDays } from '../../../src/domain/calendar.ts'
import { isComingBack, isWelcomeDue, knownQuestions, welcomed } from '../../../src/domain/learner/coming-back.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { congratulated, newMilestones, worthSaying } from '../../../src/domain/learner/milestones.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'

const base = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-01T08:00:00Z'), 'Europe/Berlin', 'en')
const today = '2026-11-27'
const who = (days: readonly string[]): Learner => ({ ...base, memory: { ...base.memory, days: [...days] } })
const last = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count))

test('each milestone is news once', () => {
  const learner = who(last(31))
  const news = newMilestones(learner, ['d3'], today)
  expect(news).toEqual([
    { kind: 'streak', days: 7 },
    { kind: 'streak', days: 30 },
    { kind: 'week' },
    { kind: 'area', area: 'd3' },
  ])
  expect(worthSaying(news)).toEqual([
    { kind: 'streak', days: 30 },
    { kind: 'area', area: 'd3' },
  ])
  const told = congratulated(learner, news)
  expect(newMilestones(told, ['d3'], today)).toEqual([])
  expect(newMilestones(told, ['d3', 'd1'], today)).toEqual([{ kind: 'area', area: 'd1' }])
})

test('the first week takes as many days as the learner planned, in seven', () => {
  expect(newMilestones(who(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']), [], today)).toEqual([])
  expect(newMilestones(who(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']), [], today)).toEqual(
    [{ kind: 'week' }],
  )
  expect(newMilestones(who(['2026-11-02', '2026-11-05', '2026-11-10', '2026-11-17', '2026-11-24']), [], today)).toEqual(
    [],
  )
})

test('four whole days without an answer are an absence', () => {
  expect(isComingBack(who([]), today)).toBe(false)
  expect(isComingBack(who(['2026-11-23']), today)).toBe(false)
  expect(isComingBack(who(['2026-11-22']), today)).toBe(true)
})

test('the welcome is due once, and again when it stays unanswered for days', () => {
  const learner = welcomed(who(['2026-11-17']), '2026-11-23')
  expect(isWelcomeDue(learner, '2026-11-24')).toBe(false)
  expect(isWelcomeDue(learner, '2026-11-27')).toBe(true)
})

test('a question counts as known if its latest answer was right', () => {
  const state = { stability: 1, difficulty: 5, due: today, last: today, reps: 1, lapses: 0 }
  const memory = { ...base.memory, questions: { one: state, two: state }, wrong: ['two'] }
  expect(knownQuestions({ memory })).toBe(1)
})
