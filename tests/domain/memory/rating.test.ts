import { expect, test } from '@jest/globals'
import { rightness } from '../../../src/domain/memory/hinted.ts'
import { isConfidentError, ratingOf } from '../../../src/domain/memory/rating.ts'

test.each([
  [1, 'sure', 'good'],
  [1, 'think', 'hard'],
  [1, 'guess', 'again'],
  [0.5, 'sure', 'hard'],
  [0.5, 'think', 'hard'],
  [0.75, 'guess', 'again'],
  [0.4, 'sure', 'again'],
  [0, 'think', 'again'],
  [0, 'guess', 'again'],
  [1, undefined, 'good'],
  [0.5, undefined, 'hard'],
  [0.4, undefined, 'again'],
] as const)('credit %d said %s is %s', (credit, confidence, rating) => {
  expect(ratingOf(credit, confidence)).toBe(rating)
})

test('only a confident answer that is less than half right is a confident error', () => {
  expect(isConfidentError(0.4, 'sure')).toBe(true)
  expect(isConfidentError(0.5, 'sure')).toBe(false)
  expect(isConfidentError(0, 'think')).toBe(false)
})

test('an answer after a hint was as right as it would have been without one', () => {
  const after = [0, 0.25, 0.5, 1].map((credit) => rightness({ credit, hinted: true }))
  expect(after).toEqual([0, 0.5, 1, 1])
  expect(rightness({ credit: 0.25 })).toBe(0.25)
})
