import { addDays, daysBetween } from '../calendar.ts'
import type { Learner } from './learner.ts'
import { isStudyDay } from './study-history.ts'

/** Study days in a row that earn a freeze. One can be held at a time. */
const earnsFreeze = 5
/** A freeze is used at most once in as many days. */
const freezeEvery = 7

export interface Streak {
  /** Consecutive days on which the learner studied. */
  readonly length: number
  /** The longest one. */
  readonly record: number
  /** The latest missed day that a freeze covers, if it's in the current streak. */
  readonly frozen?: string
  /** A freeze is earned and not used yet. */
  readonly hasFreeze: boolean
}

/**
 * Computes the streak. A day off, a pause, and a day that a journey skipped don't break it, and count if the learner studied. Today doesn't
 * break it yet. A freeze, earned by five study days in a row, covers one missed day.
 */
export function streakOf({ memory, ...plans }: Pick<Learner, 'memory' | 'settings' | 'study'>, today: string): Streak {
  const days = memory.days.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const none: Streak = { length: 0, record: 0, hasFreeze: false }
  if (first === undefined || last === undefined) return none
  const studied = new Set(days)
  // After a journey westward, today comes again.
  const end = last === addDays(today, 1) ? last : today
  let { length, record } = none
  let [inARow, hasFreeze] = [0, false]
  let used: string | undefined
  let frozen: string | undefined
  for (let day = first; day <= end; day = addDays(day, 1)) {
    if (studied.has(day)) {
      length++
      inARow++
      hasFreeze ||= inARow >= earnsFreeze
    } else if (day < today && isStudyDay(plans, day)) {
      inARow = 0
      if (hasFreeze && (used === undefined || daysBetween(used, day) >= freezeEvery)) [frozen, used] = [day, day]
      else [length, frozen] = [0, undefined]
      hasFreeze = false
    }
    record = Math.max(record, length)
  }
  return { length, record, hasFreeze, ...(frozen === undefined ? {} : { frozen }) }
}

/** The number of consecutive days on which the learner studied. */
export const streak = (learner: Pick<Learner, 'memory' | 'settings' | 'study'>, today: string): number =>
  streakOf(learner, today).length
