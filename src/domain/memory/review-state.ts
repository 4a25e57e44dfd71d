import type { Memory, ReviewState } from '../learner/learner.ts'
import type { Question } from '../question/question.ts'

/** The current review state; undefined if the question has a newer revision. */
export function stateOf(memory: Memory, question: Question): ReviewState | undefined {
  const state = memory.questions[question.id]
  return state?.revision === question.revision ? state : undefined
}
