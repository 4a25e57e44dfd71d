import type { Drill } from '../practice/drill.ts'
import type { Question } from '../question/question.ts'

/** What an exam is drawn from. */
export interface ExamToDraw {
  readonly questions: readonly Question[]
  /** The questions of each case study, in order. */
  readonly cases: readonly (readonly Question[])[]
  readonly drills: readonly Drill[]
  /** Share of the exam by skill area; the shares add up to 1. */
  readonly shares: ReadonlyMap<string, number>
  /** Questions and decisions together. */
  readonly count: number
  /** How often each question was answered, by id. */
  readonly seen: ReadonlyMap<string, number>
  /** Ids of the drills that the learner has walked. */
  readonly walked: ReadonlySet<string>
  readonly chance: () => number
}
