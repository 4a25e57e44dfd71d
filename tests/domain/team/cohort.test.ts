import { expect, test } from '@jest/globals'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { isSafe, mostReports, nextCohort, withReport } from '../../../src/domain/team/cohort.ts'
import { joined, left, none, type Group } from './cohort-group.ts'

const groupOf = (count: number): Group => Array.from({ length: count }, (_, index) => `u${index}`).reduce(joined, none)

test('a stable group is counted whole, report after report, for longer than reports are remembered', () => {
  let group = groupOf(8)
  for (let week = 0; week < 60; week++) {
    const cohort = nextCohort(group.members, group.coverage, seededChance(String(week))) as string[]
    expect(cohort).toHaveLength(8)
    group = withReport(group.members, group.coverage, cohort)
  }
  expect(group.coverage.reports).toBe(mostReports)
  expect(Math.max(...Object.values(group.members).map(({ reports }) => reports))).toBeLessThan(2 ** mostReports)
})

test('someone who joins alone waits, and is counted together with three others', () => {
  let group = groupOf(6)
  group = withReport(group.members, group.coverage, nextCohort(group.members, group.coverage, Math.random) as string[])
  group = joined(group, 'new1')
  expect(nextCohort(group.members, group.coverage, seededChance('a'))).toHaveLength(6)
  group = ['new2', 'new3', 'new4'].reduce(joined, group)
  expect(nextCohort(group.members, group.coverage, seededChance('a'))).toHaveLength(10)
})

test('when someone leaves alone, three others are left out too; a team too small for that gets no report', () => {
  let group = groupOf(9)
  group = withReport(group.members, group.coverage, nextCohort(group.members, group.coverage, Math.random) as string[])
  const without = left(group, 'u0')
  expect(nextCohort(without.members, without.coverage, seededChance('a'))).toHaveLength(5)
  let small = groupOf(5)
  small = withReport(small.members, small.coverage, nextCohort(small.members, small.coverage, Math.random) as string[])
  const smaller = left(small, 'u0')
  expect(nextCohort(smaller.members, smaller.coverage, seededChance('a'))).toBeUndefined()
})

test('a group of fewer than four is never counted', () => {
  expect(nextCohort(groupOf(3).members, none.coverage, Math.random)).toBeUndefined()
  expect(isSafe(['u0', 'u1', 'u2'], groupOf(3).members, none.coverage)).toBe(false)
})

test('someone who leaves and comes back doesn’t count as two people', () => {
  let group = groupOf(8)
  group = withReport(group.members, group.coverage, Object.keys(group.members))
  for (const user of ['u0', 'u1']) group = joined(left(group, user), user)
  group = left(group, 'u2')
  // Two came back and one left: the report would reveal u2 to anyone who knows that.
  expect(isSafe(Object.keys(group.members), group.members, group.coverage)).toBe(false)
})

test('four people are counted, and a report tells nothing to compare with about any of them', () => {
  const four = groupOf(4)
  expect(nextCohort(four.members, four.coverage, Math.random)).toEqual(['u0', 'u1', 'u2', 'u3'])
  expect(isSafe(['u0', 'u1', 'u2', 'u3'], four.members, four.coverage)).toBe(true)
})

test('in a large team, a newcomer waits while everyone else is counted', () => {
  let group = groupOf(300)
  group = withReport(group.members, group.coverage, nextCohort(group.members, group.coverage, Math.random) as string[])
  group = joined(group, 'new')
  const cohort = nextCohort(group.members, group.coverage, seededChance('a'))
  expect(cohort).toHaveLength(300)
  expect(cohort).not.toContain('new')
})

test('a group is compared with every report that counted someone who is gone', () => {
  const members = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((user) => [user, { reports: 1 }]))
  const everyone = Object.keys(members)
  const safe = (gone: number[], reports = 1) => isSafe(everyone, members, { reports, gone })
  expect([safe([]), safe([1]), safe([1, 1, 1, 1]), safe([2])]).toEqual([true, false, true, true])
})

test('when the oldest report is forgotten, so is who was only in that one', () => {
  const members = { a: { reports: 1 }, b: { reports: 2 } }
  const after = withReport(members, { reports: mostReports, gone: [1, 3] }, ['a'])
  expect(after.coverage).toEqual({ reports: mostReports, gone: [1] })
  expect(after.members).toEqual({ a: { reports: 2 ** (mostReports - 1) }, b: { reports: 1 } })
  const first = withReport(members, { reports: 2, gone: [1] }, ['a'])
  expect(first).toEqual({ members: { a: { reports: 5 }, b: { reports: 2 } }, coverage: { reports: 3, gone: [1] } })
})
