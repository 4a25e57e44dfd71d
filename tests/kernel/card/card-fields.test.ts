import { expect, test } from '@jest/globals'
import { wholeNumber } from '../../../src/kernel/card/card-fields.ts'

const problem = 'Enter a number from 1 to 50.'
const field = wholeNumber(0, 50, problem)

test.each([
  ['7', 7],
  [7, 7],
  [' 0 ', 0],
  ['50', 50],
])('%j is a number', (value, number) => expect(field.parse(value)).toBe(number))

test.each(['', '  ', null, [], undefined, -1, '51'])('%j is refused in words for a learner', (value) => {
  expect(field.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([problem])
})

test.each(['many', '2.5', true, false, ['7'], {}, 'Infinity', NaN])('%j is no number', (value) =>
  expect(field.safeParse(value).success).toBe(false),
)
