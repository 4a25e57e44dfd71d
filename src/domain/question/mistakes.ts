import type { Picks } from './picks.ts'
import { rulesOf } from '../question-kinds/index.ts'
import type { Key, Mistake } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'

export type { AnswerPart, Mistake } from '../question-kinds/question-kind-rules.ts'

/** The wrong parts of an answer, in the question's order. A missed key isn't one: see `keysBesideMistakes`. */
export const mistakesIn = (question: Question, picks: Picks): Mistake[] => rulesOf(question).mistakesIn(question, picks)

/** The right parts with their rationales; empty if the mistakes already imply them. */
export const keysBesideMistakes = (question: Question): Key[] =>
  rulesOf(question).mistakesNameKeys ? [] : rulesOf(question).keysOf(question)
