import { daysBetween } from '../../domain/calendar.ts'
import type { Context } from '../../kernel/context.ts'
import { notice } from '../../kernel/notice.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'

/** Calm advice in place of figures if the exam is today or tomorrow; otherwise undefined. */
export function lastDayView({ learner, today }: Pick<Context, 'learner' | 'today'>): NoticeView | undefined {
  const { examDate } = learner.settings
  const days = examDate === undefined ? -1 : daysBetween(today, examDate)
  if (days < 0 || days > 1) return undefined
  return notice(texts.lastDay.title(days), texts.lastDay.lines(days), [
    ...(learner.memory.wrong.length > 0
      ? [{ title: shared.buttons.wrongAnswers, verb: 'wrong', primary: true } as const]
      : []),
    { title: texts.me.buttons.quick, verb: 'quiz', data: { count: 5 } },
    { title: texts.me.buttons.theExam, verb: 'guide', data: { page: 'fit' } },
  ])
}
