import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'

/** A question on an objective. */
export const itemOf = (objective: string, number = 1, change: Partial<StudyItem> = {}): StudyItem => ({
  id: `${objective} ${number}`,
  objectives: [objective],
  notes: [],
  misconceptions: [],
  difficulty: 2,
  guess: 0.25,
  seconds: 60,
  ...change,
})

export const answerTo = (
  item: StudyItem,
  day: number,
  credit: number,
  change: Partial<StudyAnswer> = {},
): StudyAnswer => ({ item, day, credit, confidence: 'think', believed: [], ...change })
