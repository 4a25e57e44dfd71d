import { minutesLeft, pageCount, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { answeredIn } from './mock-overview.ts'
import { mockInProgress } from './mock-pages.ts'
import { continueMock } from './show-paused.ts'
import { closing, notInProgress, startMock } from './show-mock.ts'

/** Asks how to end the exam, because neither way can be undone. */
export function stopMock(context: Context, { abandon }: Extract<Intent, { kind: 'mock.stop' }>): Step {
  const current = mockInProgress(context)
  if (!current) return notInProgress(context)
  const view = abandon ? askToAbandon(context, current) : askHow(context, current)
  return context.turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}

/** Drops the exam. Nothing of it is kept, neither answers nor a result. */
export function abandonMock(context: Context, { mock: id }: Extract<Intent, { kind: 'mock.abandon' }>): Step {
  const current = mockInProgress(context)
  if (!current || id !== current.id) return notInProgress(context)
  const { mock: _, ...learner } = context.learner
  const view = notice(texts.stop.abandoned, [texts.stop.nothingCounts], [startQuiz, startMock])
  const edits = closing(current, texts.stop.abandoned)
  return { learner, reply: context.turn.pressed ? { messages: [], replace: view, edits } : { messages: [view], edits } }
}

const askHow = (context: Context, mock: MockExam): NoticeView =>
  notice(
    texts.stop.title,
    [standing(context, mock), texts.stop.submit],
    [
      { title: texts.stop.buttons.submit, verb: 'mock.end', data: { mock: mock.id } },
      { title: texts.stop.buttons.abandon, verb: 'mock.abandon', data: { mock: mock.id } },
      continueMock,
    ],
  )

const askToAbandon = (context: Context, mock: MockExam): NoticeView =>
  notice(
    texts.stop.abandonTitle,
    [standing(context, mock), texts.stop.abandon],
    [{ title: texts.stop.buttons.abandon, verb: 'mock.abandon', data: { mock: mock.id } }, continueMock],
  )

const standing = (context: Context, mock: MockExam): string =>
  texts.stop.standing(answeredIn(context, mock), pageCount(mock), minutesLeft(mock, context.turn.now))
