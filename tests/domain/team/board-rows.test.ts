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

test('equal points share a place, and the one behind them stays empty', () => {
  const rows = boardRows([scored('a', 10), scored('b', 30.4), scored('c', 29.6), scored('d', 5), scored('e', -3)])
  expect(rows.map(({ user, place, points }) => [user, place, points])).toEqual([
    ['b', 1, 30],
    ['c', 1, 30],
    ['a', 3, 10],
    ['d', 4, 5],
    ['e', 5, 0],
  ])
})

test('fewer than four who want to be seen have no rows; who is hidden, or has not answered, has none', () => {
  const four = [scored('a', 1), scored('b', 2), scored('c', 3), scored('d', 4)]
  expect(boardRows(four.slice(1))).toEqual([])
  expect(boardRows([...four.slice(1), scored('a', 1, { hidden: true })])).toEqual([])
  expect(boardRows([...four, scored('h', 9, { hidden: true }), scored('n', 0, { answers: 0 })])).toHaveLength(4)
})

test('a small team’s answers are told in tens', () => {
  expect([roughly(9), roughly(10), roughly(47)]).toEqual([0, 10, 40])
})
