import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { leastPeople, mostReports, nextCohort, withReport } from '../../../src/domain/team/cohort.ts'
import { joined, left, none } from './cohort-group.ts'

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
