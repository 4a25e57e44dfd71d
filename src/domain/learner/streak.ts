import { addDays, weekdayOf } from '../calendar.ts'

/**
 * Counts the consecutive days on which the learner studied. A day off doesn't break the streak, and counts if the learner studied. Today
 * doesn't break it yet.
 * @param days local days with an answer, oldest first
 * @param studyDays ISO weekdays on which studying was planned
 */
export function streak(days: readonly string[], studyDays: readonly number[], today: string): number {
  const first = days[0]
  if (first === undefined) return 0
  const studied = new Set(days)
  let length = studied.has(today) ? 1 : 0
  for (let day = addDays(today, -1); day >= first; day = addDays(day, -1)) {
    if (studied.has(day)) length++
    else if (studyDays.includes(weekdayOf(day))) return length
  }
  return length
}
