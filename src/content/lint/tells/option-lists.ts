import type { Option, Question } from '../../../domain/question.ts'
import type { Path } from '../../problem.ts'

/** Options that stand beside each other, and where. */
export interface OptionList {
  readonly path: Path
  readonly options: readonly Option[]
}

/** The lists of options that a learner picks from: one for choices, one per blank, none for steps and statements. */
export function optionLists(question: Question): OptionList[] {
  if (question.kind === 'single' || question.kind === 'multiple')
    return [{ path: ['options'], options: question.options }]
  if (question.kind === 'complete')
    return question.blanks.map(({ options }, index) => ({ path: ['blanks', index, 'options'], options }))
  return []
}
