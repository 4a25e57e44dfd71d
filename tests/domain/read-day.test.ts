import { expect, test } from '@jest/globals'
import { readDay } from '../../src/domain/read-day.ts'

const today = '2026-11-23'

test.each([
  '',
  'x',
  '6/12/2026',
  '31.2.2027',
  '18 smarch',
  'x 18 december',
  '18 december x',
  'x dec 18',
  'dec 18 x',
  'x18.12.2026',
  '18.12.2026x',
  'x2026-12-18',
  '2026-12-18x',
  'in 3 days or so',
  'not in 3 days',
  'in 1000 days',
])('%j is no day', (text) => {
  expect(readDay(text, today)).toBeUndefined()
})
