import { addDays } from '../calendar.ts'
import type { Memory } from '../learner/learner.ts'

/**
 * Share of what the learner's work covers that each round puts behind the rest, and the factor on its weight. Any factor on all of it would leave
 * it out, because new objectives of an area are worth about the same, and what people say about their work is no evidence that they know it.
 */
const heldBack = 0.5
const factor = 0.7
const firstDays = 7

/** Whether the learner began less than a week ago, or hasn't yet. */
export const isInFirstWeek = ({ days }: Pick<Memory, 'days'>, today: string): boolean =>
  days[0] === undefined || today < addDays(days[0], firstDays)

/**
 * Puts a random part of what the learner's work covers behind the rest, so that a round prefers what it doesn't cover. The shares still add up to 1.
 * @param covered ids of the objectives that it covers
 */
export function preferringGaps(
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
  chance: () => number,
): ReadonlyMap<string, number> {
  const lowered = [...weights].map(
    ([id, weight]) => [id, covered.has(id) && chance() < heldBack ? weight * factor : weight] as const,
  )
  const total = lowered.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(lowered.map(([id, weight]) => [id, weight / total]))
}
