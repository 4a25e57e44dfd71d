import { defaultSettings, type Learner, type LearnerKey } from './learner.ts'
import { emptyMemory } from '../memory/replay.ts'

/** Creates a new learner with the default settings. */
export function newLearner(key: LearnerKey, now: Date, timeZone: string, locale: string): Learner {
  return {
    schema: 6,
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
