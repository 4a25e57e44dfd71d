import type { Graded } from '../domain/task/grade.ts'
import type { Gradable, TaskLanguage } from '../domain/task/task.ts'

/** Grades what learners write. The parsers behind it are loaded when they are first needed. */
export interface Grader {
  /** The languages whose answers can be graded here. Git needs its program. */
  readonly languages: ReadonlySet<TaskLanguage>
  /**
   * @returns undefined if it takes longer than a turn can wait
   */
  grade(task: Gradable, answer: string): Promise<Graded | undefined>
}
