import { defaultSettings, type Learner, type LearnerKey } from './learner.ts'
import { emptyMemory } from '../memory/replay.ts'

/** A learner of whom nothing is known yet: the defaults that "Start now" works with. */
export function newLearner(key: LearnerKey, now: Date, timeZone: string, locale: string): Learner {
  return {
    schema: 4,
    tenant: key.tenant,
    user: key.user,
    createdAt: now.toISOString(),
    timeZone,
    locale,
    welcomed: false,
    settings: defaultSettings,
    push: { status: 'on', unanswered: 0, cadence: 'daily' },
    due: {},
    memory: emptyMemory,
    drills: {},
    lab: { proved: {} },
    explained: [],
    seen: [],
  }
}
