import { daysBetween } from '../../../domain/calendar.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { nextStudyDay } from '../../../domain/learner/study-history.ts'
import { resumeDaily, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../../../kernel/intent.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { onDay } from '../../../kernel/text/words.ts'
import { whenNext } from '../../../kernel/text/when.ts'
import { texts } from '../texts.en.ts'

/** After as many days, *did I miss anything?* isn't about the last answers. */
const awayDays = 2

/** *Did I miss anything?* is about messages during and after a pause or an absence, and about wrong answers otherwise. */
export const askedAboutMessages = ({ learner, today }: Context, intent: Intent): Intent =>
  intent.kind === 'wrong' && 'missed' in intent && isAway(learner, today) ? { kind: 'missed' } : intent

function isAway({ push, memory }: Learner, today: string): boolean {
  const last = memory.days.toSorted().at(-1)
  return push.status !== 'on' || (last !== undefined && daysBetween(last, today) >= awayDays)
}

/** Nothing waits: each day's questions are chosen on that day. */
export function missedMessages({ learner, turn, today }: Context): Step {
  const { missed } = texts.back
  const { status, pausedUntil } = learner.push
  const isSilent = status === 'paused' || status === 'stopped'
  const back = status === 'paused' ? nextStudyDay(learner, pausedUntil ?? today) : undefined
  const when =
    status === 'stopped'
      ? texts.whenNext.stopped
      : back !== undefined && back > today
        ? missed.paused(onDay(back, today))
        : texts.next(whenNext(learner, turn.now))
  return say(notice(missed.title, [missed.line, when], [startQuiz, ...(isSilent ? [resumeDaily] : [])]))
}
