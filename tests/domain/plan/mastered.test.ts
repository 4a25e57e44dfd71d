import { expect, test } from '@jest/globals'
import { masteredAreas } from '../../../src/domain/plan/mastered.ts'

const weights = new Map([
  ['d1.a.x', 0.3],
  ['d1.a.y', 0.1],
  ['d2.b.x', 0.6],
])

test('an area is mastered when four fifths of it, by weight, are expected to be known', () => {
  const known = new Map([
    ['d1.a.x', 0.95],
    ['d1.a.y', 0.5],
    ['d2.b.x', 0.79],
  ])
  expect(masteredAreas({ known }, weights)).toEqual(['d1'])
})

test('what was never asked is not known', () => {
  expect(masteredAreas({ known: new Map([['d1.a.x', 1]]) }, weights)).toEqual([])
})
