import type { Learner, LearnerKey } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { remember } from '../../../src/domain/memory/replay.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import type { Store } from '../../../src/store/store.ts'
import { review } from '../../domain/valid.ts'

/** The store of the current test. */
export interface Opened {
  readonly store: Store
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<void>
}

export const now = new Date('2026-11-23T08:00:00Z')
export const key: LearnerKey = { tenant: 'tenant-1', user: 'user-1' }
export const learnerOf = (who: LearnerKey, change: Partial<Learner> = {}): Learner => ({
  ...newLearner(who, now, 'Europe/Berlin', 'en'),
  ...change,
})
export const answer = (id: string): Review => ({ ...review, id })
/** The learner after some more answers, as the coach would store it. */
export const after = (learner: Learner, entries: readonly Review[]): Learner => ({
  ...learner,
  memory: entries.reduce(remember, learner.memory),
})
export const due = (who: LearnerKey, nextAt: string | undefined): Learner => {
  const learner = learnerOf(who)
  return { ...learner, ...(nextAt ? { due: { daily: { at: nextAt } } } : {}) }
}
