import { localTime } from '../../../domain/calendar.ts'
import { nextPushAt, reminderAt } from '../../../domain/learner/push-plan.ts'
import { nextStudyDay } from '../../../domain/learner/study-history.ts'
import { openSettings, resumeDaily, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock, onDay } from '../../../kernel/text/words.ts'
import { whenNext } from '../../../kernel/text/when.ts'
import type { Button } from '../../../kernel/view.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { returnDay } from '../../quiz/index.ts'
import { texts } from '../texts.en.ts'

/** Says when the next daily quiz comes, or when the last question comes back. */
export function whenNextQuiz(context: Context, question = false): Step {
  const { learner, today } = context
  const { mock, round } = learner
  const last = question ? round?.shown.findLast(({ answered, undone }) => answered && !undone) : undefined
  const isMock = mock !== undefined && mock.endedAt === undefined
  const lines = [
    ...(last?.answered ? [texts.whenNext.question(onDay(returnDay(learner, last.answered.due), today))] : []),
    ...(isMock ? [texts.whenNext.mock] : []),
    ...daily(context),
  ]
  const { status } = learner.push
  const isSilent = status === 'paused' || status === 'stopped'
  const buttons: Button[] = isMock ? [{ title: shared.buttons.carryOn, verb: 'mock', primary: true }] : [startQuiz]
  return say(notice(texts.whenNext.title, lines, [...buttons, ...(isSilent ? [resumeDaily] : []), openSettings]))
}

/** What the daily quiz waits for, and when it comes next. */
function daily({ learner, today, turn }: Context): string[] {
  const { push, round, settings, timeZone, due } = learner
  if (push.status === 'stopped') return [texts.whenNext.stopped]
  const next = texts.next(whenNext(learner, turn.now))
  if (push.status === 'paused') {
    const back = nextStudyDay(learner, push.pausedUntil ?? today)
    return [back === undefined || back <= today ? next : texts.whenNext.paused(onDay(back, today), next)]
  }
  const reminder = reminderAt(learner)
  const { hour, minute } = localTime(new Date(reminder ?? turn.now), timeZone)
  const isDone = round?.kind === 'daily' && round.day === today && round.ended === true
  const hasCome = due['daily']?.last?.day === today
  return [
    ...(reminder === undefined ? [] : [texts.whenNext.reminder(clock(hour, minute))]),
    ...(hasCome && !isDone && reminder === undefined ? [texts.whenNext.waiting] : []),
    nextPushAt(learner, turn.now) === undefined ? next : `${next} ${texts.whenNext.size(settings.perDay)}`,
  ]
}
