import { isPaused, minutesLeft, pageCount, withTime, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { showHelp } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice } from '../../../kernel/notice.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { clockLine, untilTime } from './clock-line.ts'
import { answeredIn } from './mock-overview.ts'
import { mockInProgress } from './mock-pages.ts'
import { continueMock, showPaused } from './show-paused.ts'
import { notInProgress } from './show-mock.ts'

/** How much time is left. */
export const timeInMock = (context: Context): Step =>
  answered(context, (mock) =>
    notice(
      texts.time.title(minutesLeft(mock, context.turn.now)),
      [`${texts.time.until(untilTime(context.learner, mock))} ${standing(context, mock)}`],
      [continueMock],
    ),
  )

/** What can be said during the exam; also the answer to a greeting. */
export const helpInMock = (context: Context, { hello }: Extract<Intent, { kind: 'mock.help' }>): Step =>
  answered(context, (mock) =>
    notice(
      hello ? texts.help.hello : texts.help.title,
      [
        `${clockLine(context, mock)}. ${standing(context, mock)}`,
        ...(hello ? [] : [texts.help.move, texts.help.flag, texts.help.stop, texts.help.end]),
      ],
      [continueMock, { title: texts.overview.pause, verb: 'mock.pause' }, allCommands],
    ),
  )

const allCommands: Button = { ...showHelp, title: texts.help.all }

/** The exam gives no hints and no answers. */
export const noHintInMock = (context: Context): Step =>
  answered(context, () => notice(texts.noHint.title, [texts.noHint.line], [continueMock]))

const standing = (context: Context, mock: MockExam): string =>
  `${texts.overview.standing(answeredIn(context, mock), pageCount(mock))}.`

/** Answers about the exam in progress. The page on display stays, and the learner counts as present. */
function answered(context: Context, view: (mock: MockExam) => NoticeView): Step {
  const current = mockInProgress(context)
  if (!current) return notInProgress(context)
  if (isPaused(current)) return showPaused(context, current)
  const present = withTime(current, context.turn.now)
  return { learner: { ...context.learner, mock: present }, reply: { messages: [view(present)] } }
}
