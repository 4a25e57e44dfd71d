import { withoutRemoval, type Learner, type LearnerKey } from '../domain/learner/learner.ts'
import { awake } from '../domain/learner/push-plan.ts'
import { studyDay } from '../domain/learner/study-day.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Context, LinkedFile } from '../kernel/context.ts'
import type { Services } from '../kernel/services.ts'
import type { Turn } from '../kernel/turn.ts'

/** What the coach needs besides the services of a turn. */
export interface CoachParts extends Services {
  /** Creates a short-lived address for a learner. */
  readonly linkTo: (key: LearnerKey, now: Date, file: LinkedFile, about?: string) => string
}

/** Collects what a handler needs for a decision. The log is read once, and only if something asks for it. @param services the stage's */
export function contextOf(parts: CoachParts, turn: Turn, learner: Learner, services: Services): Context {
  let log: Promise<readonly LogEntry[]> | undefined
  return {
    turn,
    learner,
    catalog: parts.catalog,
    explainer: parts.explainer,
    teams: services,
    ...(parts.pictureUrl ? { pictureUrl: parts.pictureUrl } : {}),
    tokensPerDay: parts.wording?.tokensPerDay ?? 0,
    today: studyDay(learner, turn.now),
    log: () => (log ??= parts.store.readLog(turn.learner)),
    linkTo: (file, about) => parts.linkTo(turn.learner, turn.now, file, about),
  }
}

/** Updates what each contact provides: the conversation reference, time zone, locale, and a sign of life. */
export function refreshed(learner: Learner, turn: Turn): Learner {
  const rest = withoutRemoval(learner)
  const { push } = learner
  const asleep = push.unanswered > 0 || push.cadence === 'weekly' || push.status === 'blocked'
  const next: Learner = {
    ...rest,
    timeZone: learner.settings.timeZone ?? turn.timeZone ?? learner.timeZone,
    locale: turn.locale ?? learner.locale,
    push: asleep ? awake(push) : push,
    ...(turn.contact ? { contact: turn.contact } : {}),
  }
  const same =
    !learner.removedAt &&
    !asleep &&
    next.timeZone === learner.timeZone &&
    next.locale === learner.locale &&
    JSON.stringify(next.contact) === JSON.stringify(learner.contact)
  return same ? learner : next
}
