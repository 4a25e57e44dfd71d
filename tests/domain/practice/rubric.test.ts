import { expect, test } from '@jest/globals'
import { pointsFound } from '../../../src/domain/practice/rubric.ts'

const rubric = [
  { terms: [['roll back', 'revert']] },
  { terms: [['error rate', 'failures']] },
  {
    terms: [
      ['rotate', 'revoke'],
      ['secret', 'token'],
    ],
  },
]

test.each([
  ['I would roll the release back', [0]],
  ['a rollback within a minute', [0]],
  ['Reverting it is quickest', [0]],
  ['We look at the error-rate of both', [1]],
  ['one failure more than usual', [1]],
  ['rotating all tokens', [2]],
  ['I rotate the certificates', []],
  ['keep the secret as it is', []],
  ['roll it out slowly and then look at the dashboard, and go back home', []],
  ['', []],
  ['ＲＯＬＬ back, then REVOKED secrets!', [0, 2]],
])('%j has the points %j', (answer, found) => {
  expect(pointsFound(answer, rubric)).toEqual(found)
})

test('one word and two are the same, in the answer and in the rubric', () => {
  const found = (answer: string, term: string) => pointsFound(answer, [{ terms: [[term]] }]).length
  expect(found('We roll back at once', 'rollback')).toBe(1)
  expect(found('We rollback at once', 'roll back')).toBe(1)
  expect(found('We roll it', 'rollback')).toBe(0)
})

test('a term of three words needs all of them', () => {
  const found = (answer: string) => pointsFound(answer, [{ terms: [['roll traffic back']] }]).length
  expect([found('roll the traffic'), found('roll back'), found('roll the traffic, then — back')]).toEqual([0, 0, 1])
})
