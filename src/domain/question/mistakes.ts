import type { Picks } from './picks.ts'
import { rulesOf } from '../question-kinds/index.ts'
import type { Key, Mistake } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'

export type { Mistake } from '../question-kinds/question-kind-rules.ts'

/** The wrong parts of an answer, in the question's order. A key that was left out is not a mistake: see `keysBesideMistakes`. */
export const mistakesIn = (question: Question, picks: Picks): Mistake[] => rulesOf(question).mistakesIn(question, picks)

/** What would have been right, each with its reason, as far as an answer's mistakes do not say so already. */
export const keysBesideMistakes = (question: Question): Key[] =>
  rulesOf(question).mistakesNameKeys ? [] : rulesOf(question).keysOf(question)
