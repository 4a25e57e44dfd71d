import { addDays, localHour } from '../calendar.ts'
import { seededChance } from '../shuffle.ts'
import type { Learner, Push } from './learner.ts'
import { catchUpHours, isReachable, type DueRule } from './plan-due.ts'
import { dayEndOf, instantOn, studyDay } from './study-day.ts'
import { nextStudyDay } from './study-history.ts'

/** A daily message isn't sent after this local hour, unless it's the hour that the learner chose. */
const lastHour = 21
/** Minutes over which the learners of one hour are spread, so that their messages don't leave all at once. */
const spreadMinutes = 10
/** Daily messages in a row without an answer or press, after which they become weekly. */
const quietAfter = 2

/** Days of a pause: the default, and the longest allowed. */
export const usualPause = 7
export const longestPause = 180

/**
 * The instant of the next daily message after `now`, or undefined if none will come.
 * It's within ten minutes of the learner's time, on a study day, after the day of the latest one, and after a pause. If weekly, it's a week after the latest one.
 */
export function nextPushAt(learner: Learner, now: Date): string | undefined {
  const { push, settings } = learner
  if (!isReachable(learner) || (push.status === 'paused' && push.pausedUntil === undefined)) return undefined
  const minute = Math.floor(seededChance(`${learner.tenant}/${learner.user}`)() * spreadMinutes)
  const last = learner.due['daily']?.last
  let day = later(studyDay(learner, now), push.status === 'paused' ? push.pausedUntil : undefined)
  if (last) day = later(day, addDays(last.day, push.cadence === 'weekly' ? 7 : 1))
  for (;;) {
    const next = nextStudyDay(learner, day)
    if (next === undefined) return undefined
    const at = instantOn(learner, next, settings.hour, (settings.minute ?? 0) + minute)
    if (at > now) return at.toISOString()
    day = addDays(next, 1)
  }
}

const later = (day: string, other: string | undefined): string => (other && other > day ? other : day)

/** The daily message. */
export const dailyRule: DueRule = { name: 'daily', next: nextPushAt }

/** A reminder that a learner asked for. Its instant is in its entry until the day is over. */
const reminderRule = (name: string): DueRule => ({
  name,
  next(learner, now) {
    const { at, since = at, last } = learner.due[name] ?? {}
    const today = studyDay(learner, now)
    const isToday = since !== undefined && since > now.toISOString() && studyDay(learner, new Date(since)) === today
    return isToday && last?.day !== today ? since : undefined
  },
})

/** The reminder of *Later today*. */
export const laterRule: DueRule = reminderRule('later')

/** The reminders that a learner can ask for on one day. Each is sent at most once a day, like every scheduled message. */
export const reminderRules: readonly DueRule[] = [laterRule, reminderRule('later-2'), reminderRule('later-3')]

/** The pending reminder's instant. */
export const reminderAt = ({ due }: Pick<Learner, 'due'>): string | undefined =>
  reminderRules.flatMap(({ name }) => due[name]?.at ?? []).toSorted()[0]

/** Whether the daily message is still worth sending: not after today's questions are done, and not too late. */
export function isDailyWanted(learner: Learner, now: Date): boolean {
  const { settings, timeZone } = learner
  const hour = inDay(learner, localHour(now, timeZone))
  const late = hour - inDay(learner, settings.hour)
  const isTooLate = late > catchUpHours || (late > 0 && hour > lastHour)
  return !isTooLate && !isDoneFor(learner, studyDay(learner, now))
}

/** Hours of the learner's day: those after midnight come last. */
const inDay = (learner: Learner, hour: number): number => (hour < dayEndOf(learner) ? hour + 24 : hour)

const isDoneFor = ({ round, settings }: Learner, today: string): boolean =>
  round?.day === today && round.ended === true && round.shown.filter((item) => item.answered).length >= settings.perDay

/** Whether the next daily message becomes weekly, and says so. */
export const becomesWeekly = ({ cadence, unanswered }: Push): boolean => cadence === 'daily' && unanswered >= quietAfter

/** The push after any contact: messages are daily again, and a block is lifted. */
export const awake = (push: Push): Push => ({
  ...push,
  status: push.status === 'blocked' ? 'on' : push.status,
  unanswered: 0,
  cadence: 'daily',
})
