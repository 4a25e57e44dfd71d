import type { TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'

/** The lists of options that a learner picks from: one for choices, one per blank, none for steps and statements. */
export const optionLists = (question: Question): TextList[] =>
  textLists(question).filter(({ task }) => task === 'pick-one' || task === 'pick-several')

/** The lists whose wording can give a key away, without blanks, because they contain code. */
export const wordedOptionLists = (question: Question): TextList[] =>
  optionLists(question).filter(({ isCode }) => !isCode)
