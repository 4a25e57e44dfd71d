import { texts } from '../../../kernel/texts.en.ts'
import type { Button } from '../../../kernel/view.ts'

/** Buttons below an answer. @param presentation known if the question was answered, to explain that answer */
export const answerButtons = (question: string, presentation?: string): Button[] => [
  {
    title: texts.buttons.explain,
    verb: 'explain',
    data: { question, ...(presentation === undefined ? {} : { presentation }) },
  },
  { title: texts.buttons.reportProblem, verb: 'report', data: { question } },
]
