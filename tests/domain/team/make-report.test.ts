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
