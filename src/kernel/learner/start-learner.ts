import type { Learner } from '../../domain/learner/learner.ts'
import { newLearner } from '../../domain/learner/new-learner.ts'
import { recoveredLearner } from '../../domain/learner/recovered-learner.ts'
import type { Store } from '../../store/store.ts'
import type { Turn } from '../turn.ts'

/**
 * Creates a document for a learner who has none. If a log exists, the document was lost, and its memory is rebuilt from the log.
 * @param timeZone for clients that don't send one
 */
export async function startLearner(store: Store, turn: Turn, timeZone: string): Promise<Learner> {
  const log = await store.readLog(turn.learner)
  const zone = turn.timeZone ?? timeZone
  const locale = turn.locale ?? 'en'
  return log.length === 0
    ? newLearner(turn.learner, turn.now, zone, locale)
    : recoveredLearner(turn.learner, { since: turn.now, timeZone: zone, locale, fields: {} }, log)
}
