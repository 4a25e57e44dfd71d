import { expect, test } from '@jest/globals'
import { default_w } from 'ts-fsrs'
import { isBetterFor, isRefitDue, looksOf, splitForRefit } from '../../../src/domain/plan/refit.ts'
import { answerTo, itemOf } from './small-bank.ts'

test('a fit is due from 800 answers on, and again after a quarter more', () => {
  expect([799, 800].map((answers) => isRefitDue(answers, undefined))).toEqual([false, true])
  expect([999, 1000].map((answers) => isRefitDue(answers, 800))).toEqual([false, true])
  expect(isRefitDue(10, 4)).toBe(false)
})

test('the first four fifths of the answers are for the fit, the rest for its test', () => {
  const answers = Array.from({ length: 11 }, (_, index) => answerTo(itemOf('d1.a.x'), index, 1))
  expect(splitForRefit(answers)).toEqual({ earlier: answers.slice(0, 8), from: 8 })
  expect(splitForRefit([])).toEqual({ earlier: [], from: 0 })
})

test('an objective is looked at once a day, with the days since it was looked at before', () => {
  const [one, other] = [itemOf('d1.a.x'), itemOf('d1.a.x', 2)]
  const answers = [
    answerTo(one, 3, 1),
    answerTo(other, 3, 0),
    answerTo(itemOf('d2.a.x'), 4, 1),
    answerTo(other, 8, 0.5),
    answerTo(one, 10, 0.4),
    answerTo(one, 11, 1, { confidence: 'guess' }),
  ]
  expect(looksOf(answers)).toEqual([
    [
      { known: true, days: 0 },
      { known: true, days: 5 },
      { known: false, days: 2 },
      { known: false, days: 1 },
    ],
    [{ known: true, days: 0 }],
  ])
})

/** Sixty objectives, each right at first, and again or not some days later. */
const answersAfter = (days: number, credit: number) => {
  const items = Array.from({ length: 60 }, (_, index) => itemOf(`d1.topic.${index}`, 1, { guess: 0 }))
  return [...items.map((item) => answerTo(item, 0, 1)), ...items.map((item) => answerTo(item, days, credit))]
}
/** Parameters of someone who remembers a first answer for a number of days. */
const remembering = (days: number) => [days, days, days, days, ...default_w.slice(4)]

test('own parameters are better if they foresaw the later answers better', () => {
  const [forgot, knew] = [answersAfter(10, 0), answersAfter(10, 1)]
  const [quick, slow] = [remembering(0.01), remembering(100)]
  expect([isBetterFor(forgot, 60, quick), isBetterFor(forgot, 60, slow)]).toEqual([true, false])
  expect([isBetterFor(knew, 60, quick), isBetterFor(knew, 60, slow)]).toEqual([false, true])
})

test('parameters that foresee as much as the usual ones, or of which nothing is known, aren’t better', () => {
  const answers = answersAfter(10, 1)
  expect(isBetterFor(answers, 60, [...default_w])).toBe(false)
  expect(isBetterFor(answers, answers.length, remembering(100))).toBe(false)
  expect(isBetterFor([], 0, remembering(100))).toBe(false)
})

test('a gain in a few answers, and a loss in as many, is chance', () => {
  const half = answersAfter(10, 1).map((one, index) => (index >= 60 && index % 2 === 0 ? { ...one, credit: 0 } : one))
  expect(isBetterFor(half, 60, remembering(100))).toBe(false)
})

test('a gain must be larger than its standard error, however many answers there are', () => {
  const some = (right: number, count: number) =>
    answersAfter(10, 1).map((one, index) =>
      index >= 60 && index % count < count - right ? { ...one, credit: 0 } : one,
    )
  const slow = remembering(30)
  // The more of the later answers are right, the better someone foresaw them who remembers long.
  const better = [8, 9, 10].map((right) => isBetterFor(some(right, 10), 60, slow))
  expect(better).toEqual(better.toSorted((one, other) => Number(one) - Number(other)))
  expect(better.at(-1)).toBe(true)
  expect(isBetterFor(some(8, 10), 60, slow)).toBe(false)
})
