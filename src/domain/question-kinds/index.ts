import { complete } from './complete.ts'
import { multiple } from './multiple.ts'
import { order } from './order.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import { single } from './single.ts'
import { statements } from './statements.ts'

const list = { single, multiple, order, complete, statements }

export type QuestionKind = keyof typeof list

/** A question of one kind. */
export type QuestionOf<K extends QuestionKind> = (typeof list)[K] extends QuestionKindRules<infer Q> ? Q : never

/** A question of any kind, discriminated by `kind`. */
export type AnyQuestion = { [K in QuestionKind]: QuestionOf<K> }[QuestionKind]

/**
 * Every kind of question, in the order in which reports list them and mock exams include them. The type ensures that the name of
 * an entry is the `kind` that its schema accepts.
 */
export const questionKinds: { readonly [K in QuestionKind]: QuestionKindRules<Extract<AnyQuestion, { kind: K }>> } =
  list

/** The names of all kinds, in the order of the list. */
export const kindNames = Object.keys(list) as readonly QuestionKind[]

/** The rules of a question's kind; call them with that question. */
export const rulesOf = (question: AnyQuestion): QuestionKindRules<AnyQuestion> => questionKinds[question.kind]
