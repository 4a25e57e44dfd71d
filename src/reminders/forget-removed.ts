import type { Store } from '../store/store.ts'

const keptDays = 30

/** Deletes everything about learners who removed the app at least 30 days ago. @returns how many */
export async function forgetRemoved(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  let forgotten = 0
  for await (const key of store.learners()) {
    const removedAt = (await store.readLearner(key))?.value.removedAt
    if (!removedAt || removedAt > before) continue
    await store.deleteLearner(key)
    forgotten++
  }
  return forgotten
}
