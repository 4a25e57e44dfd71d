import { rulesOf } from '../question-kinds/index.ts'
import type { QuestionSnippet, TextList } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'

/** All texts of a question except its stem and snippet: options, steps, statements. */
export const textLists = (question: Question): TextList[] => rulesOf(question).textLists(question)

/** The code in a question; most have none. */
export const snippetOf = (question: Question): QuestionSnippet | undefined => rulesOf(question).snippetOf?.(question)
