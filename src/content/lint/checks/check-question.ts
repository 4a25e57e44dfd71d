import { snippetOf } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import { checkKeys } from './check-keys.ts'
import { checkSnippet } from './check-snippet.ts'
import { checkWording } from './check-wording.ts'
import type { Finding } from '../../problem.ts'
import { optionLists } from '../tells/option-lists.ts'

/** Checks the rules of one question that its schema can't express. */
export function checkQuestion(question: Question): Finding[] {
  const snippet = snippetOf(question)
  return [
    ...checkKeys(question),
    ...(snippet ? checkSnippet(snippet, optionLists(question)) : []),
    ...checkWording(question),
  ]
}
