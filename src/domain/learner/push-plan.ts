import { addDays, instantAt, localDay, localHour, weekdayOf } from '../calendar.ts'
import { addressOf, type Learner, type Push } from './learner.ts'
import { seededChance } from '../shuffle.ts'

/** A daily quiz that is this late (local hours after its hour), or this late in the day, is skipped. */
const catchUpHours = 8
const lastHour = 21
/** Minutes over which the learners of one hour are spread, so that they do not all come at once. */
const spreadMinutes = 10
/** Daily messages in a row without a sign of life after which they become weekly. */
const quietAfter = 2

/** Days of a pause: the default, and the longest allowed. */
export const usualPause = 7
export const longestPause = 180

/** The earliest instant whose message may still be sent at `now`. */
export const catchUpFrom = (now: Date): Date => new Date(now.getTime() - catchUpHours * 3_600_000)

/** What to do with a learner whose daily message is due. `announceWeekly` = say that from now on it comes once a week. */
export type PushDecision =
  | { readonly act: 'send'; readonly day: string; readonly kind: 'daily' | 'later'; readonly announceWeekly: boolean }
  | { readonly act: 'skip'; readonly day: string }
  | { readonly act: 'none' }

/** Decides for one learner at `now`; pure, so that it can be carried out at most once by a commit before sending. */
export function decidePush(learner: Learner, now: Date): PushDecision {
  const { push, settings, timeZone } = learner
  const today = localDay(now, timeZone)
  if (!addressOf(learner) || !push.nextAt || push.nextAt > now.toISOString() || !mayPush(push, today))
    return { act: 'none' }
  const day = localDay(new Date(push.nextAt), timeZone)
  if (day !== today) return { act: 'skip', day }
  const { last } = push
  if (last && last.day >= today)
    return isReminder(push, today)
      ? { act: 'send', day, kind: 'later', announceWeekly: false }
      : { act: 'skip', day: today }
  if (isDoneFor(learner, today)) return { act: 'skip', day }
  const late = localHour(now, timeZone) - settings.hour
  if (late > catchUpHours || (late > 0 && localHour(now, timeZone) > lastHour)) return { act: 'skip', day }
  return { act: 'send', day, kind: 'daily', announceWeekly: push.cadence === 'daily' && push.unanswered >= quietAfter }
}

/** Who has studied as much as planned today needs no reminder. */
const isDoneFor = ({ round, settings }: Learner, today: string): boolean =>
  round?.day === today && round.ended === true && round.shown.filter((item) => item.answered).length >= settings.perDay

/** A reminder was asked for today and has not been tried. */
const isReminder = (push: Push, today: string): boolean => push.later === today && push.last?.kind !== 'later'

const mayPush = (push: Push, today: string): boolean =>
  push.status === 'on' || (push.status === 'paused' && push.pausedUntil !== undefined && push.pausedUntil <= today)

/**
 * The instant of the next daily message after `now`, or undefined when none is to come.
 * It lies in the learner's hour, on a study day, after the last one's day, after a pause; weekly = a week after the last one.
 */
export function nextPushAt(learner: Learner, now: Date): string | undefined {
  const { push, settings, timeZone } = learner
  if (!addressOf(learner) || learner.removedAt || push.status === 'stopped' || push.status === 'blocked')
    return undefined
  if (push.status === 'paused' && push.pausedUntil === undefined) return undefined
  if (push.nextAt && push.nextAt > now.toISOString() && isReminder(push, localDay(now, timeZone))) return push.nextAt
  const minute = Math.floor(seededChance(`${learner.tenant}/${learner.user}`)() * spreadMinutes)
  let day = later(localDay(now, timeZone), push.status === 'paused' ? push.pausedUntil : undefined)
  if (push.last) day = later(day, addDays(push.last.day, push.cadence === 'weekly' ? 7 : 1))
  for (let tries = 0; tries < 8; tries++, day = addDays(day, 1)) {
    if (!settings.studyDays.includes(weekdayOf(day))) continue
    const at = instantAt(day, settings.hour, minute, timeZone)
    if (at > now) return at.toISOString()
  }
  return undefined
}

const later = (day: string, other: string | undefined): string => (other && other > day ? other : day)

/** The push after a sign of life: counts start anew, weekly becomes daily again, a block is lifted. */
export const awake = (push: Push): Push => ({
  ...push,
  status: push.status === 'blocked' ? 'on' : push.status,
  unanswered: 0,
  cadence: 'daily',
})
