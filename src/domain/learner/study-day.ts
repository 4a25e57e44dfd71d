import { addDays, instantAt, localDay, localHour } from '../calendar.ts'
import type { Learner } from './learner.ts'

/** What decides when a learner's days begin and end. */
interface Clock extends Pick<Learner, 'timeZone'> {
  readonly settings: { readonly dayEnds?: number | undefined }
}

/** The local hour at which the learner's day ends, and the next one begins. */
export const dayEndOf = ({ settings }: Pick<Clock, 'settings'>): number => settings.dayEnds ?? 0

/** The learner's day at an instant. After midnight it's still the day before, until their day ends. */
export function studyDay({ settings, timeZone }: Clock, now: Date): string {
  const day = localDay(now, timeZone)
  const ends = dayEndOf({ settings })
  return ends > 0 && localHour(now, timeZone) < ends ? addDays(day, -1) : day
}

/** The instant of a local time on a study day. An hour before the day's end is on the next calendar day. */
export const instantOn = ({ settings, timeZone }: Clock, day: string, hour: number, minute: number): Date =>
  instantAt(hour < dayEndOf({ settings }) ? addDays(day, 1) : day, hour, minute, timeZone)
