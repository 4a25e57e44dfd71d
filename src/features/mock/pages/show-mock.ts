import { isPaused, withTime, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { closed, notice, presenting, say } from '../../../kernel/notice.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Button } from '../../../kernel/view.ts'
import { mockShown } from './mock-pages.ts'
import { showPaused } from './show-paused.ts'
import { texts } from '../texts.en.ts'

export const startMock: Button = { title: texts.title, verb: 'mock', primary: true }
export const lastReport: Button = { title: texts.lastReport, verb: 'mock.report' }

/** Shows the current page again at the bottom of the chat and closes its older card. Typed letters mean this card from now on. */
export function showAgain(context: Context, current: MockExam): Step {
  const shown = withTime(current, context.turn.now)
  return {
    learner: { ...context.learner, mock: shown },
    reply: { messages: [presenting(mockShown(context, shown), shown.id)], edits: closing(shown) },
  }
}

export const closing = ({ activity }: MockExam, text = texts.continuesBelow): NonNullable<Reply['edits']> =>
  activity ? [{ activity, view: closed(text, texts.title) }] : []

/** A press replaces the card in place. A typed move sends a new card and closes the old one. */
export function showNext(context: Context, next: MockExam): Step {
  const { turn, learner } = context
  if (isPaused(next)) return showPaused(context, next)
  const view = mockShown(context, next)
  const changed = { ...learner, mock: next }
  if (turn.pressed) return { learner: changed, reply: { messages: [], replace: view } }
  return { learner: changed, reply: { messages: [presenting(view, next.id)], edits: closing(next) } }
}

/** Says that there is no exam to continue. */
export function notInProgress({ learner, turn }: Context): Step {
  const view = notice(
    texts.notInProgress.title,
    [learner.mock ? texts.notInProgress.submitted : texts.notInProgress.howToStart],
    [startMock, ...(learner.mock ? [lastReport] : []), startQuiz],
  )
  return turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}
