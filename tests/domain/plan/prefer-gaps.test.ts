import { expect, test } from '@jest/globals'
import { isInFirstWeek, preferringGaps } from '../../../src/domain/plan/prefer-gaps.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

const weights = new Map(Array.from({ length: 40 }, (_, index) => [`d1.section.objective-${index}`, 1 / 40]))
const covered = new Set([...weights.keys()].slice(0, 20))

test('what the work does not cover is preferred, and about half of what it covers stays beside it', () => {
  const preferring = preferringGaps(weights, covered, seededChance('gaps'))
  expect([...preferring.keys()]).toEqual([...weights.keys()])
  expect([...preferring.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
  const most = Math.max(...preferring.values())
  const behind = [...preferring].filter(([, weight]) => weight < most).map(([id]) => id)
  expect(behind.filter((id) => !covered.has(id))).toEqual([])
  expect(behind.length).toBeGreaterThan(5)
  expect(behind.length).toBeLessThan(15)
})

test.each([
  [[], true],
  [['2026-11-23'], true],
  [['2026-11-17', '2026-11-23'], true],
  [['2026-11-16', '2026-11-23'], false],
])('with answers on %j, it is the first week: %s', (days, isFirst) => {
  expect(isInFirstWeek({ days }, '2026-11-23')).toBe(isFirst)
})
