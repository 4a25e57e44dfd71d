import { expect, test } from '@jest/globals'
import { reviewsDue } from '../../../src/features/plan/figures.ts'

test('a review that has waited is overdue, and not due today', () => {
  const dues = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24']
  expect(reviewsDue(dues, '2026-11-23')).toEqual({ today: 1, overdue: 2 })
})
