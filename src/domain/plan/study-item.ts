import { rulesOf } from '../question-kinds/index.ts'
import { textLists } from '../question/question-texts.ts'
import type { Question } from '../question/question.ts'

/** A question as the planner sees it. */
export interface StudyItem {
  readonly id: string
  /** The first one counts in the blueprint. */
  readonly objectives: readonly string[]
  /** 1 knows it, 2 applies it, 3 weighs it under constraints. */
  readonly difficulty: number
  /** Probability of full credit without knowing anything, 0 to 1. */
  readonly guess: number
  /** Expected seconds to answer it and to read the verdict. */
  readonly seconds: number
  /** Ids of the notes behind it: questions on the same note give each other away. */
  readonly notes: readonly string[]
  /** Mistaken beliefs that its distractors probe. */
  readonly misconceptions: readonly string[]
}

export const studyItemOf = (question: Question): StudyItem => ({
  id: question.id,
  objectives: question.objectives,
  difficulty: question.difficulty,
  guess: rulesOf(question).guessChance(question),
  seconds: rulesOf(question).seconds + 10 * (question.difficulty - 2),
  notes: question.notes,
  misconceptions: textLists(question).flatMap(({ items }) => items.flatMap(({ misconception }) => misconception ?? [])),
})
