import { localDay } from './calendar.ts'

/** Clocks of two machines differ by less than this. */
const skewMs = 120_000
/** Local days of two time zones, and a retry that waits, differ by less than this. */
const marginMs = 36 * 3_600_000
/** A clock that shows an earlier instant is wrong: this code did not exist then. Nothing is mended by it. */
const earliest = Date.parse('2026-11-01T00:00:00Z')

/** Whether a clock can be right at all. */
export const isPossibleNow = (now: Date): boolean => now.getTime() >= earliest

/** Whether an instant lies too far ahead of another to follow from it by any rule with a small delay. */
export const isFarAfter = (at: string, then: Date): boolean => Date.parse(at) > then.getTime() + marginMs

/** Whether something cannot have happened yet. @param at ISO 8601 */
export const isAhead = (at: string, now: Date): boolean => Date.parse(at) > now.getTime() + skewMs

/** The instant of something that has happened: the given one, or `now` when that is still to come. */
export const happened = (at: string, now: Date): string => (isAhead(at, now) ? now.toISOString() : at)

/** An instant, some milliseconds earlier. */
export const movedBack = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString()

/** The last local day that something can have happened on, in whatever time zone. */
export const lastDay = (now: Date, timeZone: string): string => localDay(new Date(now.getTime() + marginMs), timeZone)

/** The local day of something that has happened: the given one, or today when that is still to come. */
export const happenedOn = (day: string, now: Date, timeZone: string): string =>
  day > lastDay(now, timeZone) ? localDay(now, timeZone) : day
