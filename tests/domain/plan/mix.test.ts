import { expect, test } from '@jest/globals'
import { countByArea, isVaried, mixedStart, skillAreaOf } from '../../../src/domain/plan/mix.ts'
import { answerTo, itemOf } from './small-bank.ts'

const [one, other, third] = ['d1.a.x', 'd2.a.x', 'd3.a.x'].map((objective) => itemOf(objective)) as [
  ReturnType<typeof itemOf>,
  ReturnType<typeof itemOf>,
  ReturnType<typeof itemOf>,
]
const bank = [one, other, third]
const room = (mix: ReturnType<typeof mixedStart>) => bank.map((item) => mix?.hasRoom(item))

test('the first week is mixed, from the day of the first answer on', () => {
  const on = (today: number) => mixedStart(bank, [answerTo(one, 10, 1), answerTo(one, 14, 1)], today, 4) !== undefined
  expect([on(10), on(16), on(17)]).toEqual([true, true, false])
  expect(mixedStart(bank, [], 500, 4)).toBeDefined()
})

test('an area takes at most half of a round', () => {
  const mix = mixedStart(bank, [], 10, 4)!
  mix.add(one)
  expect(room(mix)).toEqual([true, true, true])
  mix.add(one)
  expect(room(mix)).toEqual([false, true, true])
  const single = mixedStart(bank, [], 10, 1)!
  expect(room(single)).toEqual([true, true, true])
  single.add(one)
  expect(room(single)).toEqual([false, true, true])
})

test('short rounds of a day add up, and those of other days don’t', () => {
  const before = [answerTo(one, 9, 1), answerTo(one, 9, 1), answerTo(one, 9, 1)]
  expect(room(mixedStart(bank, before, 10, 2))).toEqual([true, true, true])
  // With two answers today, a round of two makes four, of which two may be on one area.
  const two = [...before, answerTo(one, 10, 1), answerTo(other, 10, 1)]
  const mix = mixedStart(bank, two, 10, 2)!
  expect(room(mix)).toEqual([true, true, true])
  mix.add(one)
  expect(room(mix)).toEqual([false, true, true])
})

test('an area is met with its first answer, or once it’s in the round', () => {
  const mix = mixedStart(bank, [answerTo(one, 9, 0)], 10, 4)!
  expect([...mix.unmet]).toEqual(['d2', 'd3'])
  mix.add(other)
  expect([...mix.unmet]).toEqual(['d3'])
})

test('of five neighbors, two may share an area', () => {
  expect(isVaried(one, [one, other, third, third])).toBe(true)
  expect(isVaried(one, [one, other, one, third])).toBe(false)
  expect(isVaried(one, [one, one, other, third, third])).toBe(true)
  expect(isVaried(one, [])).toBe(true)
})

test('areas are counted by what’s left, to place the most frequent one first', () => {
  const count = countByArea([one, itemOf('d1.b.x'), other])
  expect(bank.map(count)).toEqual([2, 1, 0])
  expect(skillAreaOf(itemOf('d4.a.x', 1, { objectives: ['d4.a.x', 'd1.a.x'] }))).toBe('d4')
})
