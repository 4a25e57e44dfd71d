import { longestMockPause, minutesLeft, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import { texts } from '../texts.en.ts'

export const continueMock: Button = { title: shared.buttons.carryOn, verb: 'mock.resume', primary: true }

/** Says that the exam is paused. Only *Continue* starts the clock. */
export function showPaused(context: Context, mock: MockExam): Step {
  const view = pausedView(context, mock)
  return context.turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}

const pausedView = ({ turn }: Context, mock: MockExam): NoticeView =>
  notice(
    texts.paused.title,
    [
      `${texts.paused.clock(minutesLeft(mock, turn.now))} ${texts.paused.untimed}`,
      texts.paused.kept(longestMockPause.days),
    ],
    [continueMock, { title: texts.paused.end, verb: 'mock.stop' }],
  )
