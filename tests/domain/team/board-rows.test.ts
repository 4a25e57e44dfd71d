import { expect, test } from '@jest/globals'
import { placesBefore } from '../../../src/domain/team/places-before.ts'
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

test('four people who want to be seen have rows, in the order of their aliases if they’re equal', () => {
  const equal = ['d', 'b', 'c', 'a'].map((user) => scored(user, 7))
  expect(boardRows(equal).map(({ user }) => user)).toEqual(['a', 'b', 'c', 'd'])
})

test('the places of a week are those of the members who had joined by its end', () => {
  const to = Date.parse('2026-11-30T00:00:00.000Z')
  const member = (user: string, joined: string) => [user, { alias: user, joined, reports: 0 }] as const
  const early = '2026-11-29T23:59:59.999Z'
  const members = Object.fromEntries(['a', 'b', 'c', 'd'].map((user) => member(user, early)))
  const four = ['a', 'b', 'c', 'd', 'e', 'stranger'].map((user, index) => scored(user, index))
  const late = Object.fromEntries([member('e', '2026-11-30T00:00:00.000Z')])
  expect([...placesBefore(four, { members: { ...members, ...late } }, to)]).toEqual([
    ['d', 1],
    ['c', 2],
    ['b', 3],
    ['a', 4],
  ])
  const { a: _, ...three } = members
  expect(placesBefore(four, { members: { ...three, ...late } }, to).size).toBe(0)
})
