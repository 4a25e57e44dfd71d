import { gainOf } from './gain.ts'
import { learnFrom } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'

/** An objective, and how much one more answer would add to the expected share of the exam's points, 0 to 1. */
export interface Worthwhile {
  readonly objective: string
  readonly gain: number
}

/** The objectives that would raise the expected score the most, best first. */
export function mostWorthwhile(
  answers: readonly StudyAnswer[],
  weights: ReadonlyMap<string, number>,
  today: number,
  examDay: number,
  count: number,
  parameters?: readonly number[],
): Worthwhile[] {
  const model = learnFrom(answers, parameters)
  return [...weights]
    .map(([objective, weight]) => ({
      objective,
      gain: weight * Math.max(0, gainOf(model, model.beliefs.get(objective), today, examDay).recall),
    }))
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, count)
}
