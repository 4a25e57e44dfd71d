import { skillAreaIdOf } from '../outline.ts'
import type { Forecast } from './forecast.ts'

/** The share of an area, by exam weight, that a learner is expected to know once it counts as mastered. */
const masteredShare = 0.8

/** Ids of the skill areas of which the learner is expected to know enough today. */
export function masteredAreas({ known }: Pick<Forecast, 'known'>, weights: ReadonlyMap<string, number>): string[] {
  const sums = new Map<string, { known: number; all: number }>()
  for (const [objective, weight] of weights) {
    const area = skillAreaIdOf(objective)
    const sum = sums.get(area) ?? { known: 0, all: 0 }
    sums.set(area, { known: sum.known + weight * (known.get(objective) ?? 0), all: sum.all + weight })
  }
  return [...sums].flatMap(([area, sum]) => (sum.known >= masteredShare * sum.all ? [area] : []))
}
