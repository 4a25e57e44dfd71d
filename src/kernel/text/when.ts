import { localDay } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { nextPushAt } from '../../domain/learner/push-plan.ts'
import { texts } from '../texts.en.ts'
import { clock, onDay } from './words.ts'

/** Formats when the next daily quiz arrives: `tomorrow at 09:00 (Europe/Berlin)`. */
export function whenNext(learner: Learner, now: Date): string {
  const at = nextPushAt(learner, now)
  if (learner.push.status === 'stopped') return texts.nextDaily.stopped
  if (at === undefined) return texts.nextDaily.unreachable
  const day = onDay(localDay(new Date(at), learner.timeZone), localDay(now, learner.timeZone))
  return texts.nextDaily.at(day, clock(learner.settings.hour), learner.timeZone.replaceAll('_', ' '))
}
