import type { QuestionKind, QuestionOf } from '../../../domain/question-kinds/index.ts'
import type { Question } from '../../../domain/question/question.ts'
import { complete } from './complete.ts'
import { multiple } from './multiple.ts'
import { order } from './order.ts'
import type { QuizKind } from './quiz-kind.ts'
import { single } from './single.ts'
import { statements } from './statements.ts'

/** How each kind of question is displayed. */
export const quizKinds: { readonly [K in QuestionKind]: QuizKind<QuestionOf<K>> } = {
  single,
  multiple,
  order,
  complete,
  statements,
}

/** How a question's kind is displayed; call it with that question. */
export const quizKindOf = (question: Question): QuizKind<Question> => quizKinds[question.kind]
