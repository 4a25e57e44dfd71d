import { forgetLearner } from '../features/account/forget.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import { changeLearner } from '../kernel/learner/change-learner.ts'
import type { Services } from '../kernel/services.ts'

const dayMs = 86_400_000
const keptDays = 30

/**
 * Deletes everything about learners who removed the app at least 30 days ago, and finishes interrupted deletions. The first sweep after the
 * 30 days only marks the learner. A sweep at least a day later deletes, so a clock that is ahead for a few hours deletes nothing.
 * @returns the number of deleted learners
 * @throws AggregateError after all others, if some couldn't be deleted
 */
export async function forgetRemoved(parts: Pick<Services, 'store' | 'cards'>, now: Date): Promise<number> {
  const { store } = parts
  const errors: unknown[] = []
  let forgotten = 0
  for await (const key of store.learners())
    try {
      const learner = (await store.readLearner(key))?.value
      if (!learner?.deleting && !(learner && (await isConfirmed(parts, key, learner, now)))) continue
      await forgetLearner(parts, key, now)
      forgotten++
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} learners could not be deleted`, { cause: errors[0] })
  return forgotten
}

const isDue = ({ removedAt }: Learner, now: Date): boolean =>
  removedAt !== undefined && Date.parse(removedAt) <= now.getTime() - keptDays * dayMs

/** Whether the 30 days were over a day ago already. Updates the mark: set once due, set again if it's in the future, otherwise removed. */
async function isConfirmed(
  { store }: Pick<Services, 'store'>,
  key: LearnerKey,
  learner: Learner,
  now: Date,
): Promise<boolean> {
  const age = (since: string): number => now.getTime() - Date.parse(since)
  const marked = (latest: Learner): Learner | undefined => {
    const { forgetDueSince: since, ...rest } = latest
    if (!isDue(latest, now)) return since === undefined ? undefined : rest
    return since === undefined || age(since) < 0 ? { ...rest, forgetDueSince: now.toISOString() } : undefined
  }
  if (marked(learner)) await changeLearner(store, key, marked)
  else if (learner.forgetDueSince !== undefined) return age(learner.forgetDueSince) >= dayMs
  return false
}
