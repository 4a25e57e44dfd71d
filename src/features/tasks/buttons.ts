import type { OpenTask } from '../../domain/learner/learner.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Button } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'

// Buttons that several replies about tasks share.
export const start: Button = { title: texts.buttons.start, verb: 'task', primary: true }
export const quizInstead: Button = { title: shared.buttons.startQuiz, verb: 'quiz' }

export const showSolution = ({ id }: OpenTask): Button => ({
  title: texts.buttons.solution,
  verb: 'task.solution',
  data: { attempt: id },
})
