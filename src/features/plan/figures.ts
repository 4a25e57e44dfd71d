import type { Tally } from '../../domain/learner/learner.ts'
import type { Confidence } from '../../domain/memory/review.ts'
import { skillAreaIdOf, type SkillArea } from '../../domain/outline.ts'
import type { Forecast } from '../../domain/plan/forecast.ts'
import type { Known } from '../../kernel/context.ts'

export const confidences: readonly Confidence[] = ['sure', 'think', 'guess']

/** The answers in a skill area so far. */
export const tallyOf = ({ learner }: Pick<Known, 'learner'>, { id }: Pick<SkillArea, 'id'>): Tally =>
  learner.memory.areas[id] ?? { answered: 0, credit: 0 }

/** Reviews of today, and those that have waited since earlier days. */
export interface ReviewsDue {
  readonly today: number
  readonly overdue: number
}

/** @param dues the days of the next reviews */
export const reviewsDue = (dues: readonly string[], today: string): ReviewsDue => ({
  today: dues.filter((due) => due === today).length,
  overdue: dues.filter((due) => due < today).length,
})

/** The share of a skill area that the learner is expected to know, 0 to 1. */
export function knownShare({ known }: Forecast, weights: ReadonlyMap<string, number>, area: string): number {
  const mine = [...weights].filter(([id]) => skillAreaIdOf(id) === area)
  const total = mine.reduce((sum, [, weight]) => sum + weight, 0)
  return mine.reduce((sum, [id, weight]) => sum + weight * (known.get(id) ?? 0), 0) / total
}
