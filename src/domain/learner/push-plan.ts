import { addDays, instantAt, localDay, localHour, weekdayOf } from '../calendar.ts'
import { seededChance } from '../shuffle.ts'
import type { Learner, Push } from './learner.ts'
import { catchUpHours, isReachable, type DueRule } from './plan-due.ts'

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
  const { push, settings, timeZone } = learner
  if (!isReachable(learner) || (push.status === 'paused' && push.pausedUntil === undefined)) return undefined
  const minute = Math.floor(seededChance(`${learner.tenant}/${learner.user}`)() * spreadMinutes)
  const last = learner.due['daily']?.last
  let day = later(localDay(now, timeZone), push.status === 'paused' ? push.pausedUntil : undefined)
  if (last) day = later(day, addDays(last.day, push.cadence === 'weekly' ? 7 : 1))
  for (let tries = 0; tries < 8; tries++, day = addDays(day, 1)) {
    if (!settings.studyDays.includes(weekdayOf(day))) continue
    const at = instantAt(day, settings.hour, (settings.minute ?? 0) + minute, timeZone)
    if (at > now) return at.toISOString()
  }
  return undefined
}

const later = (day: string, other: string | undefined): string => (other && other > day ? other : day)

/** The daily message. */
export const dailyRule: DueRule = { name: 'daily', next: nextPushAt }

/** The one reminder that a learner asked for with *Later today*. Its instant is in its entry until the day is over. */
export const laterRule: DueRule = {
  name: 'later',
  next({ due, timeZone }, now) {
    const { at, since = at, last } = due['later'] ?? {}
    const today = localDay(now, timeZone)
    const isToday = since !== undefined && since > now.toISOString() && localDay(new Date(since), timeZone) === today
    return isToday && last?.day !== today ? since : undefined
  },
}

/** Whether the daily message is still worth sending: not after today's questions are done, and not too late. */
export function isDailyWanted(learner: Learner, now: Date): boolean {
  const { settings, timeZone } = learner
  const hour = localHour(now, timeZone)
  const late = hour - settings.hour
  const isTooLate = late > catchUpHours || (late > 0 && hour > lastHour)
  return !isTooLate && !isDoneFor(learner, localDay(now, timeZone))
}

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
