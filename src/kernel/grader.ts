import type { Graded } from '../domain/task/grade.ts'
import type { Task, TaskLanguage } from '../domain/task/task.ts'

/** Grades what learners write. The parsers behind it are loaded when they are first needed. */
export interface Grader {
  /** The languages whose answers can be graded here. Git needs its program. */
  readonly languages: ReadonlySet<TaskLanguage>
  /**
   * @param task in the form of its variant
   * @returns undefined if it takes longer than a turn can wait
   */
  grade(task: Task, answer: string): Promise<Graded | undefined>
}
