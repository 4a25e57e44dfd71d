import { rulesOf } from '../question-kinds/index.ts'
import { textLists } from '../question/question-texts.ts'
import type { Question } from '../question/question.ts'
import type { Task } from '../task/task.ts'

/** A question as the planner sees it, or a task that was done. */
export interface StudyItem {
  readonly id: string
  /** The first one counts toward the blueprint. */
  readonly objectives: readonly string[]
  /** 1: recall, 2: apply, 3: decide under constraints. */
  readonly difficulty: number
  /** Probability of full credit without knowing anything, 0 to 1. */
  readonly guess: number
  /** Expected seconds to answer it and read the verdict. */
  readonly seconds: number
  /** Ids of the notes behind it. Questions on the same note reveal each other's answers. */
  readonly notes: readonly string[]
  /** Misconceptions that its distractors probe. */
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

/** Writing is harder than choosing, and can't be guessed. */
export const taskItemOf = (task: Task): StudyItem => ({
  id: `task ${task.id}`,
  objectives: task.objectives,
  difficulty: Math.min(3, task.difficulty + 1),
  guess: 0,
  seconds: 60 * task.minutes,
  notes: task.notes,
  misconceptions: [],
})
