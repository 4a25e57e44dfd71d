import { isPaused, waitingDecision, withTime, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { unreadable } from '../../quiz/index.ts'
import type { Intent } from '../intents.ts'
import { submitMock } from '../report/mock-end.ts'
import { texts } from '../texts.en.ts'
import { mockInProgress, mockShown } from './mock-pages.ts'
import { continueMock, showPaused } from './show-paused.ts'
import { notInProgress, showNext } from './show-mock.ts'
import { stopMock } from './stop-mock.ts'
import { withAnswer } from './with-answer.ts'

/** Saves the page's inputs and moves to another page. */
export function goInMock(context: Context, intent: Extract<Intent, { kind: 'mock.go' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  if (isPaused(current)) return showPaused(context, current)
  // A stale card or a second press changes nothing, and shows the current page.
  if (intent.page !== undefined && intent.page !== current.page)
    return { reply: { messages: [], replace: mockShown(context, current) } }
  const timed = withTime(current, context.turn.now)
  const kept = withAnswer(context, timed, intent)
  if ('problem' in kept)
    return context.turn.pressed ? { reply: { messages: [], note: kept.problem } } : unreadable(kept.problem)
  return showNext(context, turnedTo(kept, intent.to))
}

/** Moves to a page, from the overview or by its number. */
export function jumpInMock(context: Context, intent: Extract<Intent, { kind: 'mock.jump' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  if (isPaused(current)) return showPaused(context, current)
  const isThere = intent.page < current.questions.length || intent.page === waitingDecision(current)
  if (!isThere && intent.mock === undefined) return noSuchPage(current)
  const timed = withTime(current, context.turn.now)
  return showNext(context, isThere ? { ...timed, page: intent.page } : { ...timed, page: 'overview' })
}

/** Flags a question by its number, or removes the flag. The page on display stays. */
export function markInMock(context: Context, { page, flag }: Extract<Intent, { kind: 'mock.mark' }>): Step {
  const current = mockInProgress(context)
  if (!current) return notInProgress(context)
  if (isPaused(current)) return showPaused(context, current)
  if (!current.questions[page]) return noSuchPage(current)
  const timed = withTime(current, context.turn.now)
  const questions = timed.questions.map(({ flagged, ...item }, place) =>
    (place === page ? flag : flagged) ? { ...item, flagged: true as const } : item,
  )
  return {
    learner: { ...context.learner, mock: { ...timed, questions } },
    reply: { messages: [notice(texts.marked(page + 1, flag), [], [continueMock])] },
  }
}

const noSuchPage = ({ questions }: MockExam): Step =>
  say(notice(texts.noSuchPage.title, [texts.noSuchPage.line(questions.length)], [continueMock]))

/** Submits the exam from its overview. If typed, shows the overview first, because submitting can't be undone. */
export function endMock(context: Context, intent: Extract<Intent, { kind: 'mock.end' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  if (intent.mock === undefined && isPaused(current)) return stopMock(context, { kind: 'mock.stop' })
  if (intent.mock === undefined) return showNext(context, { ...withTime(current, context.turn.now), page: 'overview' })
  const { report, ...ended } = submitMock(context, current, context.turn.now)
  return { ...ended, reply: { messages: [], replace: report } }
}

/** The scenario follows the last question, and the overview follows the scenario. */
function turnedTo(current: MockExam, to: Extract<Intent, { kind: 'mock.go' }>['to']): MockExam {
  const { page, questions } = current
  const isQuestion = page !== 'overview' && page < questions.length
  const last = Math.max(0, questions.length - 1)
  switch (to) {
    case 'overview':
      return { ...current, page: 'overview' }
    case 'back':
      return { ...current, page: isQuestion ? Math.max(0, page - 1) : last }
    case 'next':
      return { ...current, page: pageAfter(current) }
    case 'skip':
      // A decision can't be skipped, because the scenario continues from it.
      return { ...current, page: isQuestion ? pageAfter(current) : 'overview' }
    case 'unflag':
      return current
    case 'flag':
      // Removing a flag stays on the page.
      return isQuestion && !questions[page]?.flagged ? current : { ...current, page: pageAfter(current) }
  }
}

const pageAfter = (current: MockExam): MockExam['page'] =>
  current.page !== 'overview' && current.page < current.questions.length - 1
    ? current.page + 1
    : (waitingDecision(current) ?? 'overview')
