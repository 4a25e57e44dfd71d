import { Temporal } from 'temporal-polyfill'

/** The learner's local day at an instant, `2026-11-23`. */
export function localDay(now: Date, timeZone: string): string {
  // Cached per quarter of an hour, because every zone's midnight falls on one, and the lookup is too slow for a turn.
  const key = `${timeZone} ${Math.floor(now.getTime() / 900_000)}`
  const known = days.get(key)
  if (known !== undefined) return known
  const day = zoned(now, timeZone).toPlainDate().toString()
  if (days.size >= maxDays) days.clear()
  days.set(key, day)
  return day
}

const days = new Map<string, string>()
const maxDays = 500

/** The learner's local hour at an instant, 0 to 23. */
export const localHour = (now: Date, timeZone: string): number => zoned(now, timeZone).hour

/** The learner's local hour and minute at an instant. */
export function localTime(now: Date, timeZone: string): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = zoned(now, timeZone)
  return { hour, minute }
}

/**
 * The instant of a local time. A time that daylight saving skips moves by the length of the gap; of a time that occurs twice, this is the
 * first.
 */
export const instantAt = (day: string, hour: number, minute: number, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour, minute) })
      .epochMilliseconds,
  )

// As UTC midnights, calendar days are exact multiples of a day.
const msPerDay = 86_400_000
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: string, days: number): string =>
  new Date(midnight(day) + days * msPerDay).toISOString().slice(0, 10)

/** Days from one day to another; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((midnight(to) - midnight(from)) / msPerDay)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay() || 7

/** Whether the name is an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    knownZones.add(name)
    return true
  } catch {
    return false
  }
}

/** Cache of valid names (a few hundred exist), because each lookup builds a formatter. */
const knownZones = new Set<string>()

const zoned = (now: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
