import { quizKinds } from '../kinds/index.ts'
import type { QuestionView } from '../views.ts'

/** The line above the inputs, unless the question or the inputs' labels say it already. */
export const instructionData = ({ stem, instruction, kind }: Pick<QuestionView, 'stem' | 'instruction' | 'kind'>) =>
  instruction === '' || quizKinds[kind].labelsInstruct || stem.trimEnd().endsWith(instruction) ? [] : [instruction]
