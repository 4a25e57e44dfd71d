import type { Learner, LearnerKey } from '../../domain/learner/learner.ts'
import { VersionConflict, type Store } from '../../store/store.ts'

const tries = 3

/** Commits a small change outside a turn. Retries on a version conflict, and gives up without an error after three attempts. */
export async function changeLearner(
  store: Store,
  key: LearnerKey,
  change: (learner: Learner) => Learner | undefined,
): Promise<void> {
  for (let count = 0; count < tries; count++) {
    const stored = await store.readLearner(key)
    const changed = stored && change(stored.value)
    if (!changed) return
    try {
      await store.commitLearner(key, changed, stored.version, [])
      return
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
    }
  }
}
