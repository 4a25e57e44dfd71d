import { localDay, localTime } from '../../../domain/calendar.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { withEntry, withoutInstant } from '../../../domain/learner/plan-due.ts'
import { laterRule, reminderRules } from '../../../domain/learner/push-plan.ts'
import { dayEndOf, instantOn, studyDay } from '../../../domain/learner/study-day.ts'
import { resumeDaily, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock, counted } from '../../../kernel/text/words.ts'
import { whenNext } from '../../../kernel/text/when.ts'
import type { Button } from '../../../kernel/view.ts'
import { done } from '../done.ts'
import type { SnoozeIntent } from '../intents.ts'
import { texts } from '../texts.en.ts'

/** Hours until the reminder of *Later today*. */
const laterHours = 3
/** *Later today* reminds nobody at or after this local hour. */
const nightHour = 22
const eveningHour = 18
const leastMinutes = 1

/** The learner without pending reminders. */
export const withoutReminders = (learner: Learner): Learner =>
  reminderRules.reduce((rest, { name }) => withoutInstant(rest, name), learner)

/** *Later today*: one reminder in three hours, if that's still today and not at night. */
export function laterToday(context: Context): Step {
  const { learner, turn, today } = context
  const { last } = learner.due[laterRule.name] ?? {}
  const next = whenNext(learner, turn.now)
  if (last?.day === today) return done(learner, notice(texts.later.title, [texts.later.again(next)], [startQuiz]))
  const at = new Date(turn.now.getTime() + laterHours * 3_600_000)
  const isTooLate = studyDay(learner, at) !== today || inDay(learner, at) >= nightHour * 60
  if (isTooLate) return done(learner, notice(texts.later.lateTitle, [texts.later.late(next)], [startQuiz]))
  return done(
    withEntry(withoutReminders(learner), laterRule.name, { at: at.toISOString(), ...(last ? { last } : {}) }),
    notice(texts.later.title, [texts.later.planned(laterHours)], [startQuiz]),
  )
}

/** Minutes since the midnight at which the learner's day began. */
function inDay(learner: Learner, at: Date): number {
  const { hour, minute } = localTime(at, learner.timeZone)
  return (hour < dayEndOf(learner) ? hour + 24 : hour) * 60 + minute
}

/** A reminder after some minutes, or at a time today. Without either, asks when. */
export function snooze(context: Context, { minutes, time, tomorrow }: Omit<SnoozeIntent, 'kind'>): Step {
  const { learner, turn, today } = context
  const { status } = learner.push
  const next = whenNext(learner, turn.now)
  if (status === 'paused' || status === 'stopped')
    return say(notice(texts.snooze.title, [texts.snooze.silent[status]], [resumeDaily, startQuiz]))
  if (tomorrow) return done(withoutReminders(learner), notice(texts.snooze.notToday, [texts.next(next)], [startQuiz]))
  const at =
    minutes !== undefined
      ? new Date(turn.now.getTime() + Math.max(leastMinutes, minutes) * 60_000)
      : time === undefined
        ? undefined
        : atTime(context, time)
  if (at === undefined) return say(notice(texts.snooze.ask, [texts.snooze.askLine], choices(context)))
  if (at <= turn.now)
    return say(notice(texts.snooze.pastTitle, [texts.snooze.past(clockOf(learner, at))], choices(context)))
  if (studyDay(learner, at) !== today) return say(notice(texts.snooze.tomorrowTitle, [texts.next(next)], [startQuiz]))
  const rule = reminderRules.find(({ name }) => learner.due[name]?.last?.day !== today)
  if (!rule) return say(notice(texts.snooze.title, [texts.snooze.often(reminderRules.length, next)], [startQuiz]))
  const { last } = learner.due[rule.name] ?? {}
  return done(
    withEntry(withoutReminders(learner), rule.name, { at: at.toISOString(), ...(last ? { last } : {}) }),
    notice(
      texts.snooze.title,
      [texts.snooze.planned(clockOf(learner, at), minutes === undefined ? '' : inWords(minutes))],
      [startQuiz],
    ),
  )
}

/** A time on the learner's day. One that has passed means the afternoon if it can. */
function atTime({ learner, turn, today }: Context, time: number): Date {
  const at = (minutes: number): Date => instantOn(learner, today, Math.floor(minutes / 60), minutes % 60)
  const isMorning = time < 12 * 60
  return at(time) <= turn.now && isMorning && at(time + 12 * 60) > turn.now ? at(time + 12 * 60) : at(time)
}

function clockOf({ timeZone }: Learner, at: Date): string {
  const { hour, minute } = localTime(at, timeZone)
  return clock(hour, minute)
}

/** `1 hour`, `1 hour 30 minutes`. */
function inWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [
    ...(hours > 0 ? [counted(hours, texts.snooze.hour)] : []),
    ...(rest > 0 || hours === 0 ? [counted(rest, texts.snooze.minute)] : []),
  ].join(' ')
}

function choices({ learner, turn, today }: Context): Button[] {
  const isToday = (minutes: number): boolean =>
    studyDay(learner, new Date(turn.now.getTime() + minutes * 60_000)) === today
  const after = (minutes: number): Button => ({
    title: texts.snooze.buttons.after(inWords(minutes)),
    verb: 'snooze',
    data: { minutes },
  })
  const evening = instantOn(learner, localDay(turn.now, learner.timeZone), eveningHour, 0)
  const later = [
    ...[60, laterHours * 60].filter(isToday).map(after),
    ...(evening > turn.now
      ? [{ title: texts.snooze.buttons.evening, verb: 'snooze', data: { time: eveningHour * 60 } }]
      : []),
  ]
  return [...later, { title: texts.snooze.buttons.notToday, verb: 'daily.skip', data: { day: today } }]
}
