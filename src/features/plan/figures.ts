import type { Confidence } from '../../domain/memory/review.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import type { Forecast } from '../../domain/plan/forecast.ts'

export const confidences: readonly Confidence[] = ['sure', 'think', 'guess']

/** The share of a skill area that the learner is expected to know, 0 to 1. */
export function knownShare({ known }: Forecast, weights: ReadonlyMap<string, number>, area: string): number {
  const mine = [...weights].filter(([id]) => skillAreaIdOf(id) === area)
  const total = mine.reduce((sum, [, weight]) => sum + weight, 0)
  return mine.reduce((sum, [id, weight]) => sum + weight * (known.get(id) ?? 0), 0) / total
}
