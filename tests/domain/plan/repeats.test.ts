import { expect, test } from '@jest/globals'
import { repeatedValue, repeatRule, repeatsOf } from '../../../src/domain/plan/repeats.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import { answerTo, itemOf } from './small-bank.ts'

const answer = (objective: string, day: number, credit: number, number = 1): StudyAnswer =>
  answerTo(itemOf(objective, number), day, credit)

const some = { learner: 'tenant-1 user-1', left: 10 }

/** Twenty objectives missed on day 1, half of them with a second question that day; what of each half is known on day 6. */
const trial = (single: number, pair: number): StudyAnswer[] => {
  const objectives = Array.from({ length: 20 }, (_, index) => `d1.topic.${index}`)
  const first = objectives.flatMap((objective, index) => [
    answer(objective, 1, 0),
    ...(index % 2 === 1 ? [answer(objective, 1, 1, 2)] : []),
  ])
  const later = objectives.map((objective, index) => {
    const place = Math.floor(index / 2) / 10
    return answer(objective, 6, place < (index % 2 === 1 ? pair : single) ? 1 : 0, 3)
  })
  return [...first, ...later]
}

test('second questions count as worth their time once more is known after them, and not before', () => {
  expect(repeatsOf([], some).worth).toBe(0)
  expect(repeatsOf(trial(0.3, 0.3), some).worth).toBe(0)
  expect(repeatsOf(trial(0.6, 0.3), some).worth).toBe(0)
  expect(repeatsOf(trial(0.2, 0.9), some).worth).toBe(1)
  const between = repeatsOf(trial(0.3, 0.5), some).worth
  expect(between).toBeGreaterThan(0)
  expect(between).toBeLessThan(1)
})

test('what was asked again the next day says nothing yet', () => {
  const early = trial(0, 1).map((one) => (one.day === 6 ? { ...one, day: 2 } : one))
  expect(repeatsOf(early, some).worth).toBe(0)
})

test('a trial takes a small, lasting share of the objectives, others for each learner, and only if there is time', () => {
  const objectives = Array.from({ length: 400 }, (_, index) => `d3.topic.${index}`)
  const triedBy = (learner: string, left: number): string[] =>
    objectives.filter(repeatsOf([], { learner, left }).isTried)
  const tried = triedBy('tenant-1 user-1', 10)
  expect(tried.length / 400).toBeGreaterThan(0.09)
  expect(tried.length / 400).toBeLessThan(0.21)
  expect(triedBy('tenant-1 user-1', repeatRule.triedFrom)).toEqual(tried)
  expect(triedBy('tenant-1 user-2', 10)).not.toEqual(tried)
  expect(triedBy('tenant-1 user-1', repeatRule.triedFrom - 0.1)).toEqual([])
})

test('the first question of a day counts in full, a second one as much as it has proved worth, and further ones less and less', () => {
  expect([0, 1, 2, 3].map((times) => repeatedValue(0, times))).toEqual([1, 0.5, 0.25, 0.125])
  expect([0, 1, 2, 3].map((times) => repeatedValue(1, times))).toEqual([1, 1, 0.5, 0.25])
  expect(repeatedValue(0.5, 1)).toBe(0.75)
})

test('what was known is what chance alone would not have got right, beside what’s expected before', () => {
  // Three of ten right without a second question, five of ten with one, each a guess in a quarter of the cases.
  const known = (right: number) => (4 * 0.36 + right - (10 - right) * (0.25 / 0.75)) / 14
  expect(repeatsOf(trial(0.3, 0.5), some).worth).toBeCloseTo(
    (known(5) - known(3) - repeatRule.least) / repeatRule.width,
  )
})

test('only what was missed at first counts, and it counts from the second day after', () => {
  const missed = (credit: number) =>
    trial(0.2, 0.9).map((one) => (one.day === 1 && one.credit === 0 ? { ...one, credit } : one))
  expect([0.4, 0.5, 1].map((credit) => repeatsOf(missed(credit), some).worth)).toEqual([1, 0, 0])
  const soon = trial(0.2, 0.9).map((one) => (one.day === 6 ? { ...one, day: 3 } : one))
  expect(repeatsOf(soon, some).worth).toBe(1)
})
