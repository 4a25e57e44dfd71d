import type { Learner, LearnerKey } from '../../domain/learner/learner.ts'
import { isMemoryAhead, mendFuture } from '../../domain/learner/mend-future.ts'
import { studyDay } from '../../domain/learner/study-day.ts'
import type { DueRule } from '../../domain/learner/plan-due.ts'
import { replay } from '../../domain/memory/replay.ts'
import type { ClockMend } from '../../domain/memory/review.ts'
import { VersionConflict, type Store, type Stored } from '../../store/store.ts'

const tries = 3

/**
 * Reads the learner's document. If it has instants that are impossible at `now`, corrects them in the store first; otherwise, this costs one
 * read.
 * @throws VersionConflict if every attempt conflicts
 */
export async function mendedLearner(
  store: Store,
  key: LearnerKey,
  now: Date,
  rules: readonly DueRule[],
): Promise<Stored<Learner> | undefined> {
  for (let count = 1; ; count++) {
    const stored = await store.readLearner(key)
    if (!stored) return undefined
    const learner = mendFuture(stored.value, now, rules)
    const isAhead = isMemoryAhead(learner.memory, now, learner.timeZone)
    if (learner === stored.value && !isAhead) return stored
    try {
      return isAhead
        ? await withTrueMemory(store, key, { ...stored, value: learner }, now)
        : { value: learner, version: await store.commitLearner(key, learner, stored.version, []) }
    } catch (error) {
      if (!(error instanceof VersionConflict) || count >= tries) throw error
    }
  }
}

/** Appends a `clock` entry instead of rewriting the log: earlier entries with a later date count as of today, and memory is replayed. */
async function withTrueMemory(
  store: Store,
  key: LearnerKey,
  { value, version }: Stored<Learner>,
  now: Date,
): Promise<Stored<Learner>> {
  const day = studyDay(value, now)
  const entry: ClockMend = { type: 'clock', id: `clock-${now.getTime().toString(36)}`, at: now.toISOString(), day }
  const learner = { ...value, memory: replay([...(await store.readLog(key)), entry]) }
  return { value: learner, version: await store.commitLearner(key, learner, version, [entry]) }
}
