import type { AnswerProblem } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import { quizKindOf } from './index.ts'
import { texts } from './texts.en.ts'

/** Says in one sentence why an answer can't be graded. */
export function wordProblem(question: Question, problem: AnswerProblem): string {
  switch (problem.code) {
    case 'no-answer':
      return texts.problems.noAnswer
    case 'unknown-letter':
      return texts.problems.unknownLetter(problem.text)
    case 'repeated-letter':
      return texts.problems.repeatedLetter
    case 'wrong-count':
      return quizKindOf(question).wrongCount(problem.given, problem.wanted)
  }
}
