import { shuffled } from '../shuffle.ts'
import type { Coverage } from './coverage-report.ts'
import type { Member } from './team.ts'

/** The fewest people that a figure is about. The same goes for the difference between any two reports. */
export const leastPeople = 4
/** Number of reports that a new one is compared with. Each is a bit of an integer. */
export const mostReports = 24
/** How many ways to leave out a given number of people are tried. In a large team, either any way works or none does. */
const triesOf = (people: number): number => (people > 200 ? 4 : 200)

type Members = Readonly<Record<string, Pick<Member, 'reports'>>>

/**
 * Chooses whom the next report counts: as many members as possible, such that comparing it with any earlier report reveals nothing about fewer than
 * four people. If someone has left or joined alone, random others are left out too, or the newcomer waits.
 * @returns undefined if no such group is found; then there is no new report
 */
export function nextCohort(members: Members, coverage: Coverage, chance: () => number): string[] | undefined {
  const all = Object.keys(members)
  const last = 1 << (coverage.reports - 1)
  const known = coverage.reports === 0 ? all : all.filter((user) => ((members[user]?.reports ?? 0) & last) !== 0)
  for (let left = 0; left <= 2 * leastPeople; left++)
    for (const base of known.length === all.length ? [all] : [all, known]) {
      if (base.length - left < leastPeople) continue
      for (let count = 0; count < (left === 0 ? 1 : triesOf(base.length)); count++) {
        const cohort = left === 0 ? base : shuffled(base, chance).slice(left)
        if (isSafe(cohort, members, coverage)) return cohort.toSorted()
      }
    }
  return undefined
}

/**
 * Whether a group differs from that of each earlier report by nobody, or by at least four people. Someone who left and came back is among both the
 * gone and the new people, and nothing shows that it is the same person, so the larger number counts.
 */
export function isSafe(cohort: readonly string[], members: Members, { reports, gone }: Coverage): boolean {
  if (cohort.length < leastPeople) return false
  const inside = new Set(cohort)
  for (let index = 0; index < reports; index++) {
    const bit = 1 << index
    const wasIn = (mask: number): boolean => (mask & bit) !== 0
    const before = Object.entries(members).filter(([, member]) => wasIn(member.reports))
    const kept = before.filter(([user]) => inside.has(user)).length
    const differ = before.length - kept + Math.max(cohort.length - kept, gone.filter(wasIn).length)
    if (differ > 0 && differ < leastPeople) return false
  }
  return true
}

/** Records a report about a cohort by setting its bit. The oldest report is dropped if there is no room. */
export function withReport<M extends Pick<Member, 'reports'>>(
  members: Readonly<Record<string, M>>,
  { reports, gone }: Coverage,
  cohort: readonly string[],
): { readonly members: Record<string, M>; readonly coverage: Coverage } {
  const full = reports === mostReports
  const kept = (mask: number): number => (full ? mask >> 1 : mask)
  const index = full ? reports - 1 : reports
  const inside = new Set(cohort)
  return {
    members: Object.fromEntries(
      Object.entries(members).map(([user, member]) => [
        user,
        { ...member, reports: kept(member.reports) | (inside.has(user) ? 1 << index : 0) },
      ]),
    ),
    coverage: { reports: index + 1, gone: gone.map(kept).filter((mask) => mask !== 0) },
  }
}
