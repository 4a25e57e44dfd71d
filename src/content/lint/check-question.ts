import type { Question } from '../../domain/question.ts'
import { checkKeys } from './check-keys.ts'
import { checkSnippet } from './check-snippet.ts'
import { checkWording } from './check-wording.ts'
import type { Finding } from '../problem.ts'

/** The rules of one question that its schema cannot express. */
export const checkQuestion = (question: Question): Finding[] => [
  ...checkKeys(question),
  ...(question.kind === 'complete' ? checkSnippet(question) : []),
  ...checkWording(question),
]
