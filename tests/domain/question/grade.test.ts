import { expect, test } from '@jest/globals'
import { grade, keyPicks } from '../../../src/domain/question/answer.ts'
import { complete, everyForm, multiple, order, orderWithSpare, single, statements } from '../valid.ts'

test('the key earns full credit in every kind of question', () => {
  for (const question of everyForm) expect(grade(question, keyPicks(question)).credit).toBe(1)
})

test('a wrong single choice earns nothing', () => {
  expect(grade(single, ['a'])).toEqual({ right: 0, of: 1, credit: 0 })
})

test('one of two keys earns half', () => {
  expect(grade(multiple, ['a', 'b'])).toEqual({ right: 1, of: 2, credit: 0.5 })
})

test('steps earn credit for each one in its place', () => {
  expect(grade(order, ['a', 'b', 'd', 'c'])).toEqual({ right: 2, of: 4, credit: 0.5 })
})

test('a spare step takes the place of a needed one', () => {
  expect(keyPicks(orderWithSpare)).toEqual(['a', 'b', 'c'])
  expect(grade(orderWithSpare, ['a', 'b', 'd'])).toEqual({ right: 2, of: 3, credit: 2 / 3 })
})

test('each blank counts separately', () => {
  expect(grade(complete, ['b', 'b'])).toEqual({ right: 1, of: 2, credit: 0.5 })
})

test('each statement counts separately', () => {
  expect(grade(statements, ['yes', 'yes', 'yes'])).toMatchObject({ right: 2, of: 3 })
})
