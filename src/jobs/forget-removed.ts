import { forgetLearner } from '../features/account/forget.ts'
import type { Services } from '../kernel/services.ts'

const keptDays = 30

/**
 * Deletes everything about learners who removed the app at least 30 days ago, and finishes deletions that were cut off.
 * @returns how many
 * @throws AggregateError after the others, when some could not be deleted
 */
export async function forgetRemoved(parts: Pick<Services, 'store' | 'cards'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const { store } = parts
  const errors: unknown[] = []
  let forgotten = 0
  for await (const key of store.learners())
    try {
      const learner = (await store.readLearner(key))?.value
      const isDue = learner?.removedAt !== undefined && learner.removedAt <= before
      if (!learner?.deleting && !isDue) continue
      await forgetLearner(parts, key, now)
      forgotten++
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} learners could not be deleted`)
  return forgotten
}
