import { expect, test } from '@jest/globals'
import { forecast, type Exam, type Forecast } from '../../../src/domain/plan/forecast.ts'
import { objectiveState, objectiveStates } from '../../../src/domain/plan/objective-state.ts'
import { outlookFrom, outlookOf } from '../../../src/domain/plan/outlook.ts'
import { readinessOf } from '../../../src/domain/plan/readiness.ts'
import { readinessOn, weeklyDays } from '../../../src/domain/plan/readiness-history.ts'
import { answerTo, itemOf } from './small-bank.ts'

const ready = (pass: number, low = pass, high = pass) => ({ pass, low, high })

test('how it looks depends on the probability of passing', () => {
  const kinds = [0.49, 0.5, 0.79, 0.8].map((pass) => outlookFrom(ready(pass), 100).kind)
  expect(kinds).toEqual(['at-risk', 'getting-there', 'getting-there', 'on-track'])
  expect(outlookFrom(ready(0.6, 0.5, 0.7), 100)).toEqual({ kind: 'getting-there', pass: 0.6, low: 0.5, high: 0.7 })
})

test('it’s early with fewer than 30 answers, and while it can be told only roughly', () => {
  expect([29, 30].map((answers) => outlookFrom(ready(0.9), answers).kind)).toEqual(['early', 'on-track'])
  expect(outlookFrom(ready(0.5, 0.25, 0.5), 100).kind).toBe('getting-there')
  expect(outlookFrom(ready(0.5, 0.25, 0.75), 100)).toEqual({ kind: 'early' })
})

const exam: Exam = new Map([['d1.a.x', { weight: 1, guess: 0, difficulty: 2 }]])
const answers = Array.from({ length: 40 }, (_, index) =>
  answerTo(itemOf('d1.a.x', index, { guess: 0 }), Math.floor(index / 4), 1),
)

test('a past day looks as it did with the answers until then', () => {
  const past = readinessOn(answers, exam, 7)
  expect(past).toEqual({ day: 7, outlook: outlookOf(forecast(answers.slice(0, 32), exam, 7), 32) })
  expect(readinessOn(answers, exam, 6).outlook).toEqual({ kind: 'early' })
})

test('a week apart, as many days as asked for are shown, from the first answer on, and the last day', () => {
  expect(weeklyDays(0, 30, 3)).toEqual([9, 16, 23, 30])
  expect(weeklyDays(16, 30, 3)).toEqual([16, 23, 30])
  expect(weeklyDays(17, 30, 3)).toEqual([23, 30])
  expect(weeklyDays(30, 30, 3)).toEqual([30])
})

test('an objective goes from not asked to solid', () => {
  expect(objectiveStates).toEqual([0, 1, 2, 3, 4])
  expect(objectiveState(0.9, 0)).toBe(0)
  expect([0.39, 0.4, 0.59, 0.6, 0.79, 0.8].map((known) => objectiveState(known, 1))).toEqual([1, 2, 2, 3, 3, 4])
})

const forecastWith = (expected: number, spread: number): Forecast => ({
  expected,
  low: expected - spread,
  high: expected + spread,
  known: new Map(),
})

test('the probability of passing is that of a normal distribution around the forecast', () => {
  const chance = 0.065
  // Shares of a normal distribution below one, two, and three standard deviations.
  for (const [deviations, below] of [
    [0, 0.5],
    [1, 0.8413],
    [2, 0.9772],
    [3, 0.9987],
    [-1, 0.1587],
    [-2, 0.0228],
  ] as const) {
    const { pass, low, high } = readinessOf(forecastWith(0.7 + deviations * chance, 0))
    expect([pass, low, high].map((value) => Math.abs(value - below) < 0.0002)).toEqual([true, true, true])
  }
})

test('what is uncertain about the forecast widens it: half of an 80 % interval is 1.28 deviations', () => {
  const chance = 0.065
  const { pass } = readinessOf(forecastWith(0.8, 0.1))
  const deviation = Math.hypot(0.1 / 1.2816, chance)
  expect(pass).toBeCloseTo(readinessOf(forecastWith(0.7 + (0.1 / deviation) * chance, 0)).pass, 4)
})
