import { wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Button } from '../../kernel/view.ts'
import { openTask } from './open-task.ts'
import { texts } from './texts.en.ts'

const undoAnswer: Button = { title: texts.buttons.undoAnswer, verb: 'undo', data: { of: 'answer' } }

/** *Undo* at a task: says what can be taken back, and takes nothing back by itself. */
export function undoInTask(context: Context): Step {
  const found = openTask(context)
  const { title, graded, hints, nothing } = texts.undo
  const line = found?.open.graded ? graded : found && found.open.hints > 0 ? hints : nothing
  const hasAnswered = context.learner.round?.shown.some(({ answered, undone }) => answered && !undone) ?? false
  return say(notice(title, [line], [...(found ? wayBack('task') : []), ...(hasAnswered ? [undoAnswer] : [])]))
}
