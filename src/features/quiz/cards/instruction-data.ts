import { quizKinds } from '../kinds/index.ts'
import type { QuestionView } from '../views.ts'

/** The line above the inputs, unless the question or the inputs' labels say it already. */
export const instructionData = ({ stem, instruction, kind }: Pick<QuestionView, 'stem' | 'instruction' | 'kind'>) =>
  instruction === '' || quizKinds[kind].labelsInstruct || saysItself(stem.trimEnd(), instruction) ? [] : [instruction]

const saysItself = (stem: string, instruction: string): boolean => stem.endsWith(instruction) || forEach.test(stem)

/** A stem that says in its last sentence what to do with each statement. */
const forEach = /\bfor each (?:of the )?statements?,[^.!?]*[.?]$/i
