import { rulesOf } from '../question-kinds/index.ts'
import type { QuestionSnippet, TextList } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'

/** All texts of a question beside its stem and its snippet: options, steps, statements. */
export const textLists = (question: Question): TextList[] => rulesOf(question).textLists(question)

/** The code that a question shows; undefined for most. */
export const snippetOf = (question: Question): QuestionSnippet | undefined => rulesOf(question).snippetOf?.(question)
