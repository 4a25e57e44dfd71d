import { daysBetween } from '../../../domain/calendar.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { longestPause } from '../../../domain/learner/push-plan.ts'
import { nextStudyDay, withoutRests, withRest } from '../../../domain/learner/study-history.ts'
import { openSettings, resumeDaily, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { onDay } from '../../../kernel/text/words.ts'
import { whenNext } from '../../../kernel/text/when.ts'
import type { Button } from '../../../kernel/view.ts'
import { done } from '../done.ts'
import type { PauseIntent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { nextMonday, pauseSpan, type PauseSpan } from './pause-span.ts'

/** Pauses the daily quiz, for a week by default, or plans a pause that begins later. */
export function pause(context: Context, intent: Omit<PauseIntent, 'kind'> = {}): Step {
  const { today } = context
  const span = pauseSpan(intent, today)
  const days = daysBetween(span.from, span.until)
  if (days < 1 || span.until <= today || daysBetween(today, span.until) > longestPause)
    return say(notice(texts.pause.lengthTitle, [texts.pause.length(longestPause)], lengths(today)))
  return span.from > today ? planned(context, span, days) : paused(context, span, isBare(intent))
}

function paused({ learner, today, turn }: Context, { until }: PauseSpan, isUsual: boolean): Step {
  const changed: Learner = {
    ...withoutRests(learner, today),
    push: { ...learner.push, status: 'paused', pausedUntil: until },
  }
  const back = nextStudyDay(changed, until)
  const line = texts.pause.paused(
    daysBetween(today, until),
    back === undefined ? whenNext(changed, turn.now) : onDay(back, today),
    back !== undefined && back > until,
  )
  return done(changed, notice(texts.pause.title, [line], [resumeDaily, ...(isUsual ? lengths(today) : [startQuiz])]))
}

/** Days off that begin later. Until then, the daily quiz comes as usual. */
function planned({ learner, today, turn }: Context, { from, until }: PauseSpan, days: number): Step {
  const changed = withRest(withoutRests(learner, today), from, until)
  const back = nextStudyDay(changed, until) ?? until
  const line =
    days === 1
      ? texts.pause.dayOff(onDay(from, today), onDay(back, today))
      : texts.pause.planned(onDay(from, today), days, onDay(back, today), back > until)
  const lines = [line, texts.next(whenNext(changed, turn.now))]
  return done(
    changed,
    notice(texts.pause.plannedTitle, lines, [{ ...resumeDaily, title: texts.pause.buttons.callOff }, startQuiz]),
  )
}

/** Without any length, the learner can choose another one. */
const isBare = (intent: Omit<PauseIntent, 'kind'>): boolean =>
  [intent.days, intent.until, intent.through, intent.on, intent.weekdays, intent.stretch, intent.between].every(
    (value) => value === undefined,
  )

const lengths = (today: string): Button[] => [
  ...[1, 3].map((days): Button => ({ title: texts.pause.buttons.days(days), verb: 'pause', data: { days } })),
  { title: texts.pause.buttons.untilMonday, verb: 'pause', data: { until: nextMonday(today) } },
]

/** Resumes the daily quiz after a pause or a stop, and calls off days off that are ahead. */
export function resume(context: Context): Step {
  const { learner, turn, today } = context
  const { pausedUntil: _, ...push } = learner.push
  const rested = withoutRests(learner, today)
  const wasOn = push.status === 'on' && rested === learner
  const changed: Learner = { ...rested, push: { ...push, status: 'on' } }
  const title = wasOn ? texts.resume.wasOn : texts.resume.title
  return done(
    wasOn ? learner : changed,
    notice(title, [texts.next(whenNext(changed, turn.now))], [startQuiz, openSettings]),
  )
}

/** Stops the daily quiz until the learner resumes it. */
export function stop({ learner }: Context): Step {
  const { pausedUntil: _, ...push } = learner.push
  const lines = [texts.stop.stopped, ...(learner.mock && !learner.mock.endedAt ? [texts.stop.mock] : [])]
  return done(
    { ...learner, push: { ...push, status: 'stopped' } },
    notice(texts.stop.title, lines, [resumeDaily, { title: texts.stop.onlyPause, verb: 'pause' }, startQuiz]),
  )
}
