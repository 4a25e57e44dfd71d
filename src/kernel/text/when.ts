import { localDay } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { nextPushAt } from '../../domain/learner/push-plan.ts'
import { texts } from '../texts.en.ts'
import { clock, onDay } from './words.ts'
import { zoneName } from './zone-name.ts'

/** Formats when the next daily quiz arrives: `tomorrow at 09:00, Berlin time`. */
export function whenNext(learner: Learner, now: Date): string {
  const at = nextPushAt(learner, now)
  if (learner.push.status === 'stopped') return texts.nextDaily.stopped
  if (at === undefined) return texts.nextDaily.unreachable
  const day = onDay(localDay(new Date(at), learner.timeZone), localDay(now, learner.timeZone))
  const { hour, minute } = learner.settings
  return texts.nextDaily.at(day, clock(hour, minute), zoneName(learner.timeZone))
}
