import { forgetInTeams } from '../coach/team/members.ts'
import type { TeamParts } from '../coach/team/team-parts.ts'

const keptDays = 30

/** Deletes everything about learners who removed the app at least 30 days ago. @returns how many */
export async function forgetRemoved(parts: Pick<TeamParts, 'store' | 'cards'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const { store } = parts
  let forgotten = 0
  for await (const key of store.learners()) {
    const removedAt = (await store.readLearner(key))?.value.removedAt
    if (!removedAt || removedAt > before) continue
    await forgetInTeams(parts, key, now)
    await store.deleteLearner(key)
    forgotten++
  }
  return forgotten
}
