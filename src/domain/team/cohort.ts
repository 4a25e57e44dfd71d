import { shuffled } from '../shuffle.ts'
import type { Coverage } from './coverage-report.ts'
import type { Member } from './team.ts'

/** Figures are about at least so many people, and so is the difference of any two reports. */
export const leastPeople = 4
/** Reports that a new one is compared with; bits of a whole number. */
export const mostReports = 24
/** Ways to leave people out that are tried, for each number of them; in a large team any way will do, or none. */
const triesOf = (people: number): number => (people > 200 ? 4 : 200)

type Members = Readonly<Record<string, Pick<Member, 'reports'>>>

/**
 * Whom the next report counts, so that laying it beside any earlier one shows nothing about fewer than four people: as many as
 * possible of those who are here. When somebody has left or joined alone, others are left out with them, by chance, or the newcomer waits.
 * @returns undefined when no such group is found; then there is no new report
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
 * Whether the people whom two reports do not share are none, or at least four, for each report before. Somebody who left and came
 * back stands on both sides, among those gone and among the new ones, and nothing tells so: the larger of both counts.
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

/** Members and coverage after a report about a cohort: its bit is set; the oldest one falls out when there is no room. */
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
