import { expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { gradeAnswer, makeReview } from '../../../src/domain/memory/grade-answer.ts'
import { remember } from '../../../src/domain/memory/replay.ts'
import { single } from '../valid.ts'

const given = {
  id: 'p1',
  at: new Date('2026-11-23T00:30:00Z'),
  timeZone: 'UTC',
  picks: ['b'],
  confidence: 'sure',
  elapsedMs: 12_000,
  round: 'r1',
} as const

test('a review says what was asked, what was answered, and what it is worth', () => {
  expect(makeReview(single, given)).toEqual({
    type: 'review',
    id: 'p1',
    at: '2026-11-23T00:30:00.000Z',
    day: '2026-11-23',
    question: single.id,
    revision: 1,
    objectives: single.objectives,
    picks: ['b'],
    confidence: 'sure',
    credit: 1,
    rating: 'good',
    elapsedMs: 12_000,
    round: 'r1',
  })
})

test('what wasn’t said is absent, and what was is there', () => {
  const { confidence: _, ...unsaid } = given
  expect(makeReview(single, unsaid)).not.toHaveProperty('confidence')
  for (const name of ['assumed', 'dontKnow', 'hinted'] as const) {
    expect(makeReview(single, given)).not.toHaveProperty(name)
    expect(makeReview(single, { ...unsaid, [name]: true })).toHaveProperty(name, true)
  }
})

test('an answer after a hint earns half', () => {
  expect(makeReview(single, { ...given, hinted: true }).credit).toBe(0.5)
})

test('someone who was away isn’t slow: the time is at most ten minutes, and never negative', () => {
  expect(makeReview(single, { ...given, elapsedMs: 3_600_000 }).elapsedMs).toBe(600_000)
  expect(makeReview(single, { ...given, elapsedMs: -5 }).elapsedMs).toBe(0)
})

test('the day is the learner’s, and the answer goes into their memory', () => {
  const learner = newLearner({ tenant: 't', user: 'u' }, given.at, 'America/New_York', 'en')
  const { review, learner: after } = gradeAnswer(learner, single, given)
  expect(review.day).toBe('2026-11-22')
  expect(after.memory).toEqual(remember(learner.memory, review))
  const owl = { ...learner, timeZone: 'UTC', settings: { ...learner.settings, dayEnds: 3 } }
  expect(gradeAnswer(owl, single, given).review.day).toBe('2026-11-22')
})
