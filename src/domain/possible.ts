import { localDay } from './calendar.ts'

/** Clocks of two machines differ by less than this. */
const skewMs = 120_000
/** Local days of two time zones, and a retry that waits, differ by less than this. */
const marginMs = 36 * 3_600_000
/** An earlier clock is certainly wrong, because this code did not exist then. Nothing is corrected by it. */
const earliest = Date.parse('2026-11-01T00:00:00Z')

/** Whether a clock can be right at all. */
export const isPossibleNow = (now: Date): boolean => now.getTime() >= earliest

/** Whether an instant is later than another by more than time zones and retries explain. */
export const isFarAfter = (at: string, then: Date): boolean => Date.parse(at) > then.getTime() + marginMs

/** Whether an instant lies in the future, so that nothing can have happened at it yet. @param at ISO 8601 */
export const isAhead = (at: string, now: Date): boolean => Date.parse(at) > now.getTime() + skewMs

/** The instant of a past event: the given one, or `now` if that is in the future. */
export const happened = (at: string, now: Date): string => (isAhead(at, now) ? now.toISOString() : at)

/** An instant, some milliseconds earlier. */
export const movedBack = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString()

/** The latest local day that an event can have happened on, allowing for a change of time zone. */
export const lastDay = (now: Date, timeZone: string): string => localDay(new Date(now.getTime() + marginMs), timeZone)

/** The local day of a past event: the given one, or today if that is in the future. */
export const happenedOn = (day: string, now: Date, timeZone: string): string =>
  day > lastDay(now, timeZone) ? localDay(now, timeZone) : day
