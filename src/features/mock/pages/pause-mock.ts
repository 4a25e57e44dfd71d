import { isPaused, paused, resumed } from '../../../domain/mock/mock-exam.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { closed } from '../../../kernel/notice.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { mockInProgress } from './mock-pages.ts'
import { closing, notInProgress, showAgain } from './show-mock.ts'
import { showPaused } from './show-paused.ts'
import { withAnswer } from './with-answer.ts'

/** Saves the page's inputs and stops the clock. */
export function pauseMock(context: Context, intent: Extract<Intent, { kind: 'mock.pause' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  const isOnPage = intent.page !== undefined && intent.page === current.page && !isPaused(current)
  const kept = isOnPage ? withAnswer(context, current, { ...intent, kind: 'mock.go', to: 'back' }) : current
  if ('problem' in kept) return { reply: { messages: [], note: kept.problem } }
  const stopped = paused(kept, context.turn.now)
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
