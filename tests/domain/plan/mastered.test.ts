import { expect, test } from '@jest/globals'
import { masteredAreas } from '../../../src/domain/plan/mastered.ts'

const weights = new Map([
  ['d1.a.x', 0.3],
  ['d1.a.y', 0.1],
  ['d2.b.x', 0.6],
])

/** Answers to one area, in order. */
const given = (objective: string, ...credits: number[]) =>
  credits.map((credit) => ({ item: { objectives: [objective] }, credit }))

test('an area is mastered when four fifths of it, by weight, are expected to be known', () => {
  const known = new Map([
    ['d1.a.x', 0.95],
    ['d1.a.y', 0.5],
    ['d2.b.x', 0.79],
  ])
  expect(masteredAreas({ known }, weights, given('d1.a.x', 1, 1))).toEqual(['d1'])
})

test('what was never asked is not known', () => {
  expect(masteredAreas({ known: new Map([['d1.a.x', 1]]) }, weights, given('d1.a.x', 1, 1))).toEqual([])
})

test('an area is not mastered while more than a fifth of its latest ten answers are wrong', () => {
  const known = new Map([['d2.b.x', 1]])
  const mastered = (...credits: number[]) => masteredAreas({ known }, weights, given('d2.b.x', ...credits))
  expect(mastered(1, 0, 1)).toEqual([])
  expect(mastered(1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1)).toEqual([])
  expect(mastered(0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1)).toEqual(['d2'])
  expect(mastered(0, 0, 0, ...Array.from({ length: 10 }, () => 1))).toEqual(['d2'])
})

test('the latest answers are those to the area itself', () => {
  const known = new Map([
    ['d1.a.x', 1],
    ['d1.a.y', 1],
    ['d2.b.x', 1],
  ])
  const answers = [...given('d1.a.x', 1, 1, 1, 1, 1), ...given('d2.b.x', 0, 0, 0, 0, 0)]
  expect(masteredAreas({ known }, weights, answers)).toEqual(['d1'])
})

test('four fifths known and four fifths right are enough', () => {
  const area = new Map([['d1.a.x', 1]])
  expect(masteredAreas({ known: new Map([['d1.a.x', 0.8]]) }, area, given('d1.a.x', 1, 1, 1, 1, 0))).toEqual(['d1'])
})
