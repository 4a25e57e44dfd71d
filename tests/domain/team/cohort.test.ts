import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSafe, leastPeople, mostReports, nextCohort, withReport } from '../../../src/domain/team/cohort.ts'
import type { Coverage } from '../../../src/domain/team/coverage-report.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

type Members = Record<string, { readonly reports: number }>
interface Group {
  readonly members: Members
  readonly coverage: Coverage
}

const none: Group = { members: {}, coverage: { reports: 0, gone: [] } }
const joined = ({ members, coverage }: Group, user: string): Group => ({
  members: { ...members, [user]: members[user] ?? { reports: 0 } },
  coverage,
})

function left({ members, coverage }: Group, user: string): Group {
  const { [user]: gone, ...rest } = members
  return {
    members: rest,
    coverage: { ...coverage, gone: gone?.reports ? [...coverage.gone, gone.reports] : coverage.gone },
  }
}

const differ = (a: readonly string[], b: readonly string[]): number =>
  a.filter((user) => !b.includes(user)).length + b.filter((user) => !a.includes(user)).length

test('no two reports differ by one, two or three people, no matter who joins or leaves', () => {
  let reports = 0
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant('join') },
          { weight: 1, arbitrary: fc.constant('leave') },
          { weight: 2, arbitrary: fc.constant('report') },
        ),
        { minLength: 40, maxLength: 80 },
      ),
      fc.string(),
      (steps, seed) => {
        const chance = seededChance(seed)
        const published: string[][] = []
        let group = none
        let newest = 0
        for (const step of steps) {
          const users = Object.keys(group.members)
          if (step === 'join') group = joined(group, `u${++newest}`)
          if (step === 'leave' && users.length > 0)
            group = left(group, users[Math.floor(chance() * users.length)] as string)
          if (step !== 'report') continue
          const cohort = nextCohort(group.members, group.coverage, chance)
          if (!cohort) continue
          expect(cohort.length).toBeGreaterThanOrEqual(leastPeople)
          expect(cohort.filter((user) => !(user in group.members))).toEqual([])
          for (const earlier of published.slice(1 - mostReports))
            expect([1, 2, 3]).not.toContain(differ(earlier, cohort))
          published.push(cohort)
          reports++
          group = withReport(group.members, group.coverage, cohort)
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(reports).toBeGreaterThan(300)
})

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
