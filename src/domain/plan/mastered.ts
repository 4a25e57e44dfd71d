import { skillAreaIdOf } from '../outline.ts'
import type { Forecast } from './forecast.ts'
import type { StudyItem } from './study-item.ts'

/** The share of an area, by exam weight, that a learner is expected to know once it counts as mastered. */
const masteredShare = 0.8
/** Nor is an area mastered while more than a fifth of its latest answers, up to this many, are wrong. */
const latest = 10

interface Answered {
  readonly item: Pick<StudyItem, 'objectives'>
  /** Share answered right, 0 to 1. */
  readonly credit: number
}

/** Ids of the skill areas of which the learner is expected to know enough today, and has lately got enough right. */
export function masteredAreas(
  { known }: Pick<Forecast, 'known'>,
  weights: ReadonlyMap<string, number>,
  answers: readonly Answered[],
): string[] {
  const sums = new Map<string, { known: number; all: number }>()
  for (const [objective, weight] of weights) {
    const area = skillAreaIdOf(objective)
    const sum = sums.get(area) ?? { known: 0, all: 0 }
    sums.set(area, { known: sum.known + weight * (known.get(objective) ?? 0), all: sum.all + weight })
  }
  return [...sums].flatMap(([area, sum]) =>
    sum.known >= masteredShare * sum.all && latelyRight(answers, area) >= masteredShare ? [area] : [],
  )
}

/** The share of the latest answers in an area that was right. */
function latelyRight(answers: readonly Answered[], area: string): number {
  const credits = answers.filter(({ item }) => skillAreaIdOf(item.objectives[0] ?? '') === area).slice(-latest)
  return credits.reduce((sum, { credit }) => sum + credit, 0) / Math.max(1, credits.length)
}
