import type { AnswerProblem } from '../../../domain/question/display.ts'
import { letterAt } from '../../../domain/question/answer.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import { quizKindOf } from './index.ts'
import { texts } from './texts.en.ts'

const isLetter = (text: string): boolean => /^[a-z]$/i.test(text)

/** The number of options, of the largest group if there are several. */
const optionsOf = (question: Question): number => Math.max(...textLists(question).map(({ items }) => items.length))

/** Says in one sentence why an answer can't be graded. */
export function wordProblem(question: Question, problem: AnswerProblem): string {
  switch (problem.code) {
    case 'no-answer':
      return texts.problems.noAnswer
    case 'unknown-letter':
      return isLetter(problem.text)
        ? texts.problems.unknownLetter(problem.text.toUpperCase(), letterAt(optionsOf(question) - 1).toUpperCase())
        : texts.problems.notALetter(problem.text)
    case 'repeated-letter':
      return texts.problems.repeatedLetter
    case 'wrong-count':
      return quizKindOf(question).wrongCount(problem.given, problem.wanted)
  }
}
