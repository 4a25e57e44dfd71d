import { addDays } from '../calendar.ts'
import type { Memory } from '../learner/learner.ts'

/** Factor on the weight of what the learner's work doesn't cover. Moderate, because it's only what they say. */
const preference = 1.2
const firstDays = 7

/** Whether the learner began less than a week ago, or hasn't yet. */
export const isInFirstWeek = ({ days }: Pick<Memory, 'days'>, today: string): boolean =>
  days[0] === undefined || today < addDays(days[0], firstDays)

/**
 * Weights objectives that the learner's work doesn't cover a bit more. The shares still add up to 1.
 * @param covered ids of the objectives that it covers
 */
export function preferringGaps(
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const raised = [...weights].map(([id, weight]) => [id, covered.has(id) ? weight : weight * preference] as const)
  const total = raised.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(raised.map(([id, weight]) => [id, weight / total]))
}
