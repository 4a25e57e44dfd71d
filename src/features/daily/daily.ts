import { addDays, localDay, localHour } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { withEntry, withoutInstant } from '../../domain/learner/plan-due.ts'
import { dailyRule, laterRule, longestPause, usualPause } from '../../domain/learner/push-plan.ts'
import { openSettings, resumeDaily, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { onDay } from '../../kernel/text/words.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { askAgain, askNext, startPlanned, openPresentation } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

const laterHours = 3
/** No reminder comes at or after this local hour. */
const nightHour = 22

/** *Start* on the daily card: starts today's round, or continues it. */
async function startDaily(context: Context): Promise<Step> {
  const { today, catalog } = context
  const learner = withoutInstant(context.learner, laterRule.name)
  const { round } = learner
  const started = (step: Step): Step => ({
    ...step,
    reply: { ...step.reply, replace: notice(texts.start.title, [texts.start.started], []) },
  })
  if (round?.kind === 'daily' && round.day === today && !round.ended) {
    const open = openPresentation(round)
    return started(open ? askAgain(context, round, open) : askNext({ ...context, learner }))
  }
  if (round?.kind === 'daily' && round.day === today)
    return { reply: { messages: [], replace: notice(texts.start.title, [texts.start.done], waysOn) } }
  const step = await startPlanned({ ...context, learner }, 'daily', learner.settings.perDay)
  if (step) return started(step)
  return say(notice(texts.start.noneTitle, [texts.start.none(catalog.questions.size)], waysOn))
}

/** *Later today*: one reminder in three hours, if that's still today and not at night. */
function laterToday(context: Context): Step {
  const { learner, turn, today } = context
  const { last } = learner.due[laterRule.name] ?? {}
  if (last?.day === today)
    return done(learner, notice(texts.later.title, [texts.later.again(whenNext(learner, turn.now))], [startQuiz]))
  const at = new Date(turn.now.getTime() + laterHours * 3_600_000)
  const isTooLate = localDay(at, learner.timeZone) !== today || localHour(at, learner.timeZone) >= nightHour
  if (isTooLate)
    return done(learner, notice(texts.later.lateTitle, [texts.later.late(whenNext(learner, turn.now))], [startQuiz]))
  return done(
    withEntry(learner, laterRule.name, { at: at.toISOString(), ...(last ? { last } : {}) }),
    notice(texts.later.title, [texts.later.planned(laterHours)], [startQuiz]),
  )
}

/** *Skip today*. */
function skipToday(context: Context): Step {
  const { turn } = context
  const learner = withoutInstant(context.learner, laterRule.name)
  const { last, ...entry } = learner.due[dailyRule.name] ?? {}
  const skipped = last
    ? withEntry(learner, dailyRule.name, { ...entry, last: { ...last, outcome: 'skipped' } })
    : learner
  return done(skipped, notice(texts.skip.title, [texts.next(whenNext(learner, turn.now))], [startQuiz, openSettings]))
}

/** Pauses the daily quiz, for a week by default. */
export function pause(context: Context, days = usualPause): Step {
  const { learner, today } = context
  if (days < 1 || days > longestPause)
    return say(notice(texts.pause.lengthTitle, [texts.pause.length(longestPause)], [openSettings]))
  const until = addDays(today, days)
  return done(
    { ...learner, push: { ...learner.push, status: 'paused', pausedUntil: until } },
    notice(texts.pause.title, [texts.pause.paused(days, onDay(until, today))], [resumeDaily, startQuiz]),
  )
}

/** Resumes the daily quiz after a pause or a stop. */
export function resume(context: Context): Step {
  const { learner, turn } = context
  const { pausedUntil: _, ...push } = learner.push
  const changed: Learner = { ...learner, push: { ...push, status: 'on' } }
  return done(changed, notice(texts.resume.title, [texts.next(whenNext(changed, turn.now))], [startQuiz, openSettings]))
}

/** Stops the daily quiz until the learner resumes it. */
export function stop(context: Context): Step {
  const { learner } = context
  const { pausedUntil: _, ...push } = learner.push
  return done(
    { ...learner, push: { ...push, status: 'stopped' } },
    notice(texts.stop.title, [texts.stop.stopped], [resumeDaily, startQuiz]),
  )
}

// The confirmation replaces the pressed card. After a typed command, the coach sends it as a message instead.
const done = (learner: Learner, view: NoticeView): Step => ({ learner, reply: { messages: [], replace: view } })

/** Handles the buttons of the daily card. */
export function daily(context: Context, intent: Extract<Intent, { day: string }>): Step | Promise<Step> {
  if (intent.day !== context.today && intent.kind !== 'daily.pause')
    return { reply: { messages: [], replace: notice(texts.otherDay.title, [texts.otherDay.text], waysOn) } }
  switch (intent.kind) {
    case 'daily.start':
      return startDaily(context)
    case 'daily.later':
      return laterToday(context)
    case 'daily.skip':
      return skipToday(context)
    case 'daily.pause':
      return pause(context)
  }
}
