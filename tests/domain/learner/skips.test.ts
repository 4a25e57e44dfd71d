import { expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { skipsOn, withoutSkip, withSkip, withSkipUndone } from '../../../src/domain/learner/skips.ts'

const learner = newLearner({ tenant: 't', user: 'u' }, new Date('2026-01-01T08:00:00Z'), 'UTC', 'en')
const [today, tomorrow] = ['2026-01-01', '2026-01-02']

test('a question skipped once comes back the same day, one skipped twice does not', () => {
  const once = withSkip(withSkip(learner, 'q1', today), 'q2', today)
  expect(skipsOn(once, today)).toMatchObject({ later: ['q1', 'q2'], dropped: [] })
  const twice = withSkip(once, 'q1', today)
  expect(skipsOn(twice, today)).toMatchObject({ later: ['q2'], dropped: ['q1'] })
  expect(withSkip(twice, 'q1', today)).toEqual(twice)
})

test('the next day starts over, and an answer ends the wait', () => {
  const skipped = withSkip(learner, 'q1', today)
  expect(skipsOn(skipped, tomorrow)).toEqual({ day: tomorrow, later: [], dropped: [] })
  expect(skipsOn(withSkip(skipped, 'q1', tomorrow), tomorrow).later).toEqual(['q1'])
  expect(skipsOn(withoutSkip(skipped, 'q1'), today).later).toEqual([])
  expect(withoutSkip(skipped, 'q2')).toBe(skipped)
})

test('after an answer, the other questions that were skipped still wait', () => {
  const answered = withoutSkip(withSkip(withSkip(learner, 'q1', today), 'q2', today), 'q1')
  expect(answered).toEqual({ ...learner, skips: { day: today, later: ['q2'], dropped: [] } })
  expect(withoutSkip(learner, 'q1')).toBe(learner)
})

test('a question that’s skipped for the first time leaves the dropped ones alone', () => {
  const dropped = withSkip(withSkip(learner, 'q1', today), 'q1', today)
  expect(skipsOn(withSkip(dropped, 'q2', today), today)).toEqual({ day: today, later: ['q2'], dropped: ['q1'] })
})

test('a skip can be taken back, and the second one becomes the first again', () => {
  const once = withSkip(withSkip(learner, 'q2', today), 'q1', today)
  expect(withSkipUndone(once, 'q1', today)).toEqual(withSkip(learner, 'q2', today))
  const twice = withSkip(once, 'q1', today)
  expect(withSkipUndone(twice, 'q1', today)).toEqual(once)
  const both = withSkip(twice, 'q2', today)
  expect(skipsOn(withSkipUndone(both, 'q2', today), today)).toEqual({ day: today, later: ['q2'], dropped: ['q1'] })
})
