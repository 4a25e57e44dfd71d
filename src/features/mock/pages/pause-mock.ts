import { paused, resumed } from '../../../domain/mock/mock-exam.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { closed } from '../../../kernel/notice.ts'
import { texts } from '../texts.en.ts'
import { mockInProgress } from './mock-pages.ts'
import { closing, notInProgress, showAgain } from './show-mock.ts'
import { showPaused } from './show-paused.ts'

/** Stops the clock. */
export function pauseMock(context: Context): Step {
  const current = mockInProgress(context)
  if (!current) return notInProgress(context)
  const stopped = paused(current, context.turn.now)
  const { reply } = showPaused(context, stopped)
  const edits = context.turn.pressed ? [] : closing(current, texts.paused.closed)
  return { learner: { ...context.learner, mock: stopped }, reply: { ...reply, edits } }
}

/** Starts the clock again, and shows the page that was on display. */
export function resumeMock(context: Context): Step {
  const current = mockInProgress(context)
  if (!current) return notInProgress(context)
  const step = showAgain(context, resumed(current, context.turn.now))
  return context.turn.pressed
    ? { ...step, reply: { ...step.reply, replace: closed(texts.continuesBelow, texts.title) } }
    : step
}
