import { expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { skipsOn, withoutSkip, withSkip } from '../../../src/domain/learner/skips.ts'

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
