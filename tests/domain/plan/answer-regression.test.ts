import { expect, test } from '@jest/globals'
import { features, regressionWith, type MemoryKind } from '../../../src/domain/plan/answer-regression.ts'
import { answerTo, itemOf } from './small-bank.ts'

const objective = 'd1.topic.x'
const exam = new Map([[objective, { weight: 1, guess: 0.25, difficulty: 2 }]])
const known = (share: number): number => 1 / (1 + Math.exp(-share))

/** A kind of memory whose weights never change, and that knows nothing but the days since the last answer. */
const forgetting = (perLogDay: number): MemoryKind => ({
  share: 1,
  weights: features.map((_, place) => (place === 0 ? 1 : place === 4 ? perLogDay : 0)),
  covariance: features.map((_, row) => Array.from({ length: row + 1 }, () => 0)),
})
const answeredOn = 10
const expectedOn = (day: number, perLogDay: number): number | undefined =>
  regressionWith([answerTo(itemOf(objective, 1), answeredOn, 1)], [forgetting(perLogDay)])
    .expect(exam, day)
    .known.get(objective)

test.each([0, 1, 5, 10])('%i days after the last answer, a learner forgets as the own weights say', (days) => {
  expect(expectedOn(answeredOn + days, -1)).toBeCloseTo(known(1 - Math.log(1 + days)), 10)
  expect(expectedOn(answeredOn + days, -0.1)).toBeCloseTo(known(1 - 0.1 * Math.log(1 + days)), 10)
})

test('over longer gaps than any between rounds, people forget as usual, unless their own weights are steeper', () => {
  const slow = 1 - 0.1 * Math.log(11) - 0.35 * Math.log(31 / 11)
  expect(expectedOn(answeredOn + 30, -0.1)).toBeCloseTo(known(slow), 10)
  expect(expectedOn(answeredOn + 30, -1)).toBeCloseTo(known(1 - Math.log(31)), 10)
})

test('a day that seems to lie before the last answer counts as the same day', () => {
  expect(expectedOn(answeredOn - 3, -1)).toBeCloseTo(known(1), 10)
})

test('each kind counts as far as it foresaw the answers, and one that the answers speak against not at all', () => {
  const sure = (level: number): MemoryKind => ({
    ...forgetting(0),
    share: 0.5,
    weights: features.map((_, place) => (place === 0 || place === 6 ? level : 0)),
  })
  const kinds = [sure(3), sure(-3)]
  const shareAfter = (count: number, credit: number): number => {
    const answers = Array.from({ length: count }, (_, day) => answerTo(itemOf(objective, 1, { guess: 0 }), day, credit))
    return regressionWith(answers, kinds).expect(exam, count).known.get(objective) as number
  }
  expect(shareAfter(0, 1)).toBeCloseTo(0.5, 10)
  expect(shareAfter(120, 1)).toBeCloseTo(known(3), 6)
  expect(shareAfter(120, 0)).toBeCloseTo(known(-3), 6)
  // Two answers that contradict each other leave both as likely as before.
  const split = [1, 0].map((credit, day) => answerTo(itemOf(objective, 1, { guess: 0 }), day, credit))
  const half = regressionWith(split, kinds).expect(exam, 2)
  expect(half.share).toBeGreaterThan(0.4)
  expect(half.deviation).toBeGreaterThan(0.2)
})
