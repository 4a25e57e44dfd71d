import { expect, test } from '@jest/globals'
import { boardRows, roughly, type Scored } from '../../../src/domain/team/board-rows.ts'

const scored = (user: string, points: number, change: Partial<Scored> = {}): Scored => ({
  user,
  alias: `Alias ${user}`,
  hidden: false,
  points,
  answers: 5,
  streak: 1,
  ...change,
})

test('people with equal points share a place, and the place after them stays empty', () => {
  const rows = boardRows([scored('a', 10), scored('b', 30.4), scored('c', 29.6), scored('d', 5), scored('e', -3)])
  expect(rows.map(({ user, place, points }) => [user, place, points])).toEqual([
    ['b', 1, 30],
    ['c', 1, 30],
    ['a', 3, 10],
    ['d', 4, 5],
    ['e', 5, 0],
  ])
})

test('there are no rows for fewer than four people who want to be seen, and none for people who are hidden or haven’t answered', () => {
  const four = [scored('a', 1), scored('b', 2), scored('c', 3), scored('d', 4)]
  expect(boardRows(four.slice(1))).toEqual([])
  expect(boardRows([...four.slice(1), scored('a', 1, { hidden: true })])).toEqual([])
  expect(boardRows([...four, scored('h', 9, { hidden: true }), scored('n', 0, { answers: 0 })])).toHaveLength(4)
})

test('a small team’s answers are shown in tens', () => {
  expect([roughly(9), roughly(10), roughly(47)]).toEqual([0, 10, 40])
})
