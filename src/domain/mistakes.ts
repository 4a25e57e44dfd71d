import type { Picks } from './picks.ts'
import { rulesOf } from './question-kinds/index.ts'
import type { Key, Mistake } from './question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'

export type { Mistake } from './question-kinds/question-kind-rules.ts'

/** The wrong parts of an answer, in the question's order. A key that was left out is no mistake of its own: see `keysOf`. */
export const mistakesIn = (question: Question, picks: Picks): Mistake[] => rulesOf(question).mistakesIn(question, picks)

/** What would have been right, each with its reason. */
export const keysOf = (question: Question): Key[] => rulesOf(question).keysOf(question)

/** The keys that an answer's mistakes do not name already. */
export const keysBesideMistakes = (question: Question): Key[] =>
  rulesOf(question).mistakesNameKeys ? [] : keysOf(question)
