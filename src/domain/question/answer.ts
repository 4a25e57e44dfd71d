import type { Picks } from './picks.ts'
import { rulesOf } from '../question-kinds/index.ts'
import type { Question } from './question.ts'

export { letterAt, type Picks } from './picks.ts'

/** The right answer, in the same form as a learner's. */
export const keyPicks = (question: Question): Picks => rulesOf(question).keyPicks(question)

/** The result of one answer. Its components are the single choice, or each key, place, blank, or statement. */
export interface Grade {
  readonly right: number
  readonly of: number
  /** `right / of`, 0 to 1. */
  readonly credit: number
}

/** Grades with one point per right component, as the exam does. Wrong ones cost nothing. */
export function grade(question: Question, picks: Picks): Grade {
  const of = pickCount(question)
  const right = rulesOf(question).countRight(question, picks)
  return { right, of, credit: right / of }
}

/** How many picks a complete answer has. */
export const pickCount = (question: Question): number => keyPicks(question).length
