import { Temporal } from 'temporal-polyfill'

/** The learner's local day at an instant, `2026-11-23`. */
export const localDay = (now: Date, timeZone: string): string => zoned(now, timeZone).toPlainDate().toString()

/** The learner's local hour at an instant, 0 to 23. */
export const localHour = (now: Date, timeZone: string): number => zoned(now, timeZone).hour

/**
 * The instant of a local time. A time that the clock skips in spring becomes the same distance after the gap; one that
 * comes twice in autumn is the first of the two.
 */
export const instantAt = (day: string, hour: number, minute: number, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour, minute) })
      .epochMilliseconds,
  )

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/** Whether the name is an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const zoned = (now: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
