import { addDays, weekdayOf } from '../../../domain/calendar.ts'
import { readDay } from '../../../domain/read-day.ts'
import { longestPause, usualPause } from '../../../domain/learner/push-plan.ts'
import type { PauseIntent, Stretch } from '../intents.ts'

/** The days of a pause. */
export interface PauseSpan {
  readonly from: string
  /** The first day after it. */
  readonly until: string
}

/** Computes the days that the learner means by a pause. */
export function pauseSpan(intent: Omit<PauseIntent, 'kind'>, today: string): PauseSpan {
  const { days, until, through, on, weekdays, stretch, between, isThrough } = intent
  if (between !== undefined) {
    const [first, last] = between.map((day) => readDay(day, today))
    // A range that has begun already: its first day, without a year, would be next year's.
    const from = first === undefined || (last !== undefined && first > last) ? today : first
    return { from, until: last === undefined ? today : addDays(last, isThrough ? 1 : 0) }
  }
  // On a Monday, *until Monday* means the next one.
  if (until !== undefined) return { from: today, until: until === today ? addDays(today, 7) : until }
  if (through !== undefined) return { from: today, until: addDays(through, 1) }
  if (on !== undefined) return { from: on, until: addDays(on, 1) }
  if (stretch !== undefined) return ofStretch[stretch](today)
  if (weekdays !== undefined) {
    const from = comingWeekday(today, weekdays[0])
    return { from, until: addDays(from, weekdays[1] - weekdays[0] + 1) }
  }
  // A pressed card can hold any number.
  const length = Math.max(0, Math.min(days ?? usualPause, longestPause + 1))
  return { from: today, until: addDays(today, length) }
}

const comingWeekday = (today: string, day: number): string => addDays(today, (day - weekdayOf(today) + 7) % 7)

/** The next Monday; after a Monday, that of the next week. */
export const nextMonday = (today: string): string => addDays(today, 8 - weekdayOf(today))

const firstOfNextMonth = (today: string): string => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

const ofStretch: Readonly<Record<Stretch, (today: string) => PauseSpan>> = {
  today: (today) => ({ from: today, until: addDays(today, 1) }),
  tomorrow: (today) => ({ from: addDays(today, 1), until: addDays(today, 2) }),
  weekend: (today) => ({ from: weekdayOf(today) === 7 ? today : comingWeekday(today, 6), until: nextMonday(today) }),
  'this-week': (today) => ({ from: today, until: nextMonday(today) }),
  'next-week': (today) => ({ from: nextMonday(today), until: addDays(nextMonday(today), 7) }),
  'this-month': (today) => ({ from: today, until: firstOfNextMonth(today) }),
}
