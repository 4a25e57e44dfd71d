import { weekdayOf } from '../../../domain/calendar.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { streakOf } from '../../../domain/learner/streak.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'

/** Says once that a freeze saved the streak. */
export function frozenLine(learner: Learner, today: string): string[] {
  const { frozen, length } = streakOf(learner, today)
  if (frozen === undefined || frozen <= (learner.told?.frozen ?? '')) return []
  return [texts.achieved.frozen(shared.dates.longWeekdays[weekdayOf(frozen)] ?? '', length)]
}

/** The learner, who now knows of the latest freeze. */
export function withFrozenTold(learner: Learner, today: string): Learner {
  const { frozen } = streakOf(learner, today)
  return frozen === undefined || frozen <= (learner.told?.frozen ?? '')
    ? learner
    : { ...learner, told: { ...learner.told, frozen } }
}
