import { expect, test } from '@jest/globals'
import { makeReport, type Standing } from '../../../src/domain/team/make-report.ts'

const now = new Date('2026-11-23T07:30:00Z')

const person = (user: string, known: Record<string, number>, pairs = false): Standing => ({
  user,
  known: new Map(Object.entries(known)),
  readiness: { pass: 0.5, low: 0.4, high: 0.6 },
  answers: 40,
  last: user === 'd' ? 0 : now.getTime() - 3_600_000,
  pairs,
})

test('a report counts who could answer what, and pairs people who can teach each other', () => {
  const weights = new Map([
    ['d1.a.x', 0.5],
    ['d2.a.x', 0.5],
  ])
  const report = makeReport(
    [
      person('a', { 'd1.a.x': 0.9, 'd2.a.x': 0.1 }, true),
      person('b', { 'd1.a.x': 0.1, 'd2.a.x': 0.9 }, true),
      person('c', { 'd1.a.x': 0.9, 'd2.a.x': 0.1 }),
      person('d', { 'd1.a.x': 0.1, 'd2.a.x': 0.2 }, true),
    ],
    weights,
    '2026-11-23',
    now,
  )
  expect(report).toMatchObject({
    people: 4,
    known: { 'd1.a.x': 2, 'd2.a.x': 1 },
    together: 1,
    pass: 0.5,
    answers: 40,
    studied: 3,
  })
  expect(report.areas['d1']).toBeCloseTo(0.5)
  expect(report.pairs).toEqual([['a', 'b']])
})

const [first, second] = ['d1.a.x', 'd2.a.x']
const even = new Map([
  [first, 0.5],
  [second, 0.5],
])
const reportOf = (people: Standing[], weights: ReadonlyMap<string, number> = even) =>
  makeReport(people, weights, '2026-11-23', now)

test('the ends of the ranges are means too, and what nobody can answer isn’t covered together', () => {
  const one = person('a', { [first]: 0.6 })
  const other = { ...person('b', {}), readiness: { pass: 0.1, low: 0, high: 0.2 } }
  const report = reportOf([one, other])
  expect(report).toMatchObject({ known: { [first]: 1, [second]: 0 }, together: 0.5, pass: 0.3, low: 0.2, high: 0.4 })
  expect(report.areas).toEqual({ d1: 0.3, d2: 0 })
})

test('someone studied in the last week if their last answer is less than seven days old', () => {
  const week = 7 * 24 * 3_600_000
  const last = (ms: number) => reportOf([{ ...person('a', {}), last: now.getTime() - ms }]).studied
  expect([last(week - 1), last(week)]).toEqual([1, 0])
})

test('without an outline, nothing is covered and nobody is paired', () => {
  expect(reportOf([person('a', {}, true), person('b', {}, true)], new Map())).toMatchObject({
    together: 0,
    areas: {},
    pairs: [],
  })
})

test('the two who can teach each other most are paired first, and nobody twice', () => {
  const all = [
    person('a', { [first]: 0.9, [second]: 0.1 }, true),
    person('b', { [first]: 0.4, [second]: 0.5 }, true),
    person('c', { [first]: 0.1, [second]: 0.9 }, true),
    person('d', { [first]: 0.5, [second]: 0.4 }, true),
  ]
  expect(reportOf(all).pairs).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
})

test('a lesson in one direction is no pair, nor is one that gains less than 2 % of the exam', () => {
  const paired = (one: number, other: number) =>
    reportOf([
      person('a', { [first]: 0.5 + one, [second]: 0.5 }, true),
      person('b', { [first]: 0.5, [second]: 0.5 + other }, true),
    ]).pairs.length
  expect([paired(0.4, 0), paired(0.4, 0.03), paired(0.4, 0.05)]).toEqual([0, 0, 1])
})

test('someone who was never asked about an objective can learn it', () => {
  expect(reportOf([person('a', { [first]: 0.9 }, true), person('b', { [second]: 0.9 }, true)]).pairs).toHaveLength(1)
})
