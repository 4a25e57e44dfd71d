import { beforeAll, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import { features, regressionWith, type MemoryKind } from '../../../src/domain/plan/answer-regression.ts'
import { objectiveShares } from '../../../src/domain/outline.ts'
import { examOf, forecast, type Exam } from '../../../src/domain/plan/forecast.ts'
import { project } from '../../../src/domain/plan/project.ts'
import { readinessOf } from '../../../src/domain/plan/readiness.ts'
import { studyItems, type StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

let items: StudyItem[]
let exam: Exam
beforeAll(async () => {
  const catalog = await realContent()
  items = [...studyItems(catalog.questions).values()]
  exam = examOf(items, objectiveShares(catalog.outline))
})

/** Answers on each of some days. @param ability share that is right */
function answers(days: number, ability: number, seed = 'answers'): StudyAnswer[] {
  const chance = seededChance(seed)
  return Array.from({ length: days * 20 }, (_, index) => ({
    item: items[Math.floor(chance() * items.length)] as StudyItem,
    day: Math.floor(index / 20),
    credit: chance() < ability ? 1 : 0,
    confidence: 'think',
    believed: [],
  }))
}

test('a learner with better answers gets a better forecast', () => {
  const expected = [0.2, 0.5, 0.8, 1].map((ability) => forecast(answers(12, ability), exam, 14).expected)
  expect(expected).toEqual(expected.toSorted((a, b) => a - b))
  expect((expected[3] as number) - (expected[0] as number)).toBeGreaterThan(0.3)
})

test('knowledge fades without study, and the interval contains the expected value', () => {
  const soon = forecast(answers(12, 0.8), exam, 13)
  const late = forecast(answers(12, 0.8), exam, 120)
  expect(late.expected).toBeLessThan(soon.expected)
  for (const { expected, low, high } of [soon, late, forecast([], exam, 30)]) {
    expect(low).toBeLessThan(expected)
    expect(high).toBeGreaterThan(expected)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
  }
})

test('a day before the last answer, as after a later end of the day, has a forecast like its day', () => {
  const log = answers(12, 0.8)
  expect(forecast(log, exam, 10).expected).toBeCloseTo(forecast(log, exam, 11).expected, 1)
})

test('the interval narrows with more answers', () => {
  const width = (days: number) => {
    const { low, high } = forecast(answers(days, 0.7), exam, 20)
    return high - low
  }
  expect(width(15)).toBeLessThan(width(1))
})

test.each(['a', 'b', 'c'])('more questions a day never lower the expected result (%s)', (seed) => {
  const log = answers(6, 0.6, seed)
  const expected = [0, 1, 2, 5, 10, 20, 50].map(
    (perDay) => project(log, exam, { today: 6, examDay: 36, perDay, isStudyDay: () => true }).expected,
  )
  for (const [index, value] of expected.entries())
    if (index > 0) expect(value).toBeGreaterThanOrEqual((expected[index - 1] as number) - 0.005)
  expect((expected.at(-1) as number) - (expected[0] as number)).toBeGreaterThan(0.1)
})

test('without study days, nothing changes until the exam', () => {
  const log = answers(6, 0.6)
  const still = forecast(log, exam, 36)
  expect(project(log, exam, { today: 6, examDay: 36, perDay: 20, isStudyDay: () => false }).expected).toBe(
    still.expected,
  )
  expect(project(log, exam, { today: 36, examDay: 36, perDay: 20, isStudyDay: () => true }).expected).toBe(
    still.expected,
  )
})

test('the probability of passing is inside its interval, and one half at the passing share', () => {
  const ready = (expected: number) =>
    readinessOf({ expected, low: expected - 0.08, high: expected + 0.08, known: new Map() })
  expect(ready(0.7).pass).toBeCloseTo(0.5)
  expect(ready(0.95).pass).toBeGreaterThan(0.98)
  expect(ready(0.4).pass).toBeLessThan(0.02)
  for (const expected of [0.5, 0.65, 0.7, 0.8]) {
    const { pass, low, high } = ready(expected)
    expect(low).toBeLessThan(pass)
    expect(high).toBeGreaterThan(pass)
  }
})

/** Knows as much of everything, whether it was asked or not, and hardly differs from others. @param level log odds */
const kindWith = (level: number): MemoryKind => ({
  share: 0.5,
  weights: features.map((_, index) => (index === 0 || index === 6 ? level : 0)),
  covariance: features.map((_, row) => features.slice(0, row + 1).map((__, column) => (row === column ? 1e-6 : 0))),
})

test('answers decide which kind of memory counts, and in between the interval is wide', () => {
  const kinds = [kindWith(-2), kindWith(2)]
  const expected = (ability: number, days: number) => regressionWith(answers(days, ability), kinds).expect(exam, 4)
  const alone = (level: number) => regressionWith([], [kindWith(level)]).expect(exam, 4).share
  expect(expected(0.95, 4).share).toBeCloseTo(alone(2))
  expect(expected(0.2, 4).share).toBeCloseTo(alone(-2))
  const unsure = expected(0, 0)
  expect(unsure.share).toBeCloseTo((alone(2) + alone(-2)) / 2)
  expect(unsure.deviation).toBeCloseTo((alone(2) - alone(-2)) / 2)
  expect(unsure.known.size).toBe(exam.size)
})
