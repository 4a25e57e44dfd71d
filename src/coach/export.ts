import type { Learner } from '../domain/learner.ts'
import type { Report } from '../domain/report.ts'
import type { Team } from '../domain/team/team.ts'
import { standingReviews, type LogEntry, type Rating } from '../domain/review.ts'

const ratingNumbers: Record<Rating, number> = { again: 1, hard: 2, good: 3, easy: 4 }

/** What teams store about a learner; of others there is nothing in it. */
export const exportTeams = (teams: readonly Team[], user: string) =>
  teams.map(({ conversation, name, leads, members, challenges }) => {
    const { reports: _, ...member } = members[user] ?? {}
    return {
      conversation,
      name,
      lead: leads.includes(user),
      ...member,
      results: challenges.flatMap(({ code, results }) =>
        results.flatMap(({ right, of, user: by }) => (by === user ? [{ code, right, of }] : [])),
      ),
    }
  })

/** Everything stored about a learner as readable JSON. */
export const exportJson = (
  learner: Learner | undefined,
  log: readonly LogEntry[],
  reports: readonly Report[],
  teams: ReturnType<typeof exportTeams>,
  now: Date,
): string => JSON.stringify({ exportedAt: now.toISOString(), learner: learner ?? null, log, reports, teams }, null, 2)

/**
 * The reviews that count in the columns that FSRS optimizers read: `card_id, review_time` (ms since 1970, UTC),
 * `review_rating` (1 again to 4 easy), `review_state` (0 new, 2 review), `review_duration` (ms).
 */
export function exportCsv(log: readonly LogEntry[]): string {
  const seen = new Set<string>()
  const rows = standingReviews(log).map((review) => {
    const id = `${review.question}@${review.revision}`
    const state = seen.has(id) ? 2 : 0
    seen.add(id)
    return [id, Date.parse(review.at), ratingNumbers[review.rating], state, review.elapsedMs].join(',')
  })
  return ['card_id,review_time,review_rating,review_state,review_duration', ...rows, ''].join('\r\n')
}
