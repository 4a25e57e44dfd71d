import { expect, test } from '@jest/globals'
import { gainOf, usualSpacing } from '../../../src/domain/plan/gain.ts'
import { after, learnFrom } from '../../../src/domain/plan/learner-model.ts'

const model = learnFrom([])
const [today, until] = [10, 30]
const asked = after(model.memory, undefined, today - 4, 1)

test('an objective that was never asked is worth more the longer it has waited', () => {
  const valueAfter = (waited: number): number => gainOf(model, undefined, today, until, { rhythm: 0.5, waited }).value
  expect(valueAfter(1)).toBe(gainOf(model, undefined, today, until).value)
  expect(valueAfter(9)).toBeCloseTo(3 * valueAfter(1))
})

test('an objective that was asked is worth more the longer ago that is, by the rhythm', () => {
  const valueWith = (rhythm: number, waited = 1): number => gainOf(model, asked, today, until, { rhythm, waited }).value
  expect(valueWith(0.5)).toBe(gainOf(model, asked, today, until, usualSpacing).value)
  expect(valueWith(0.5)).toBeCloseTo(2 * valueWith(0))
  expect(valueWith(1)).toBeCloseTo(4 * valueWith(0))
  expect(valueWith(1, 9)).toBe(valueWith(1))
})
