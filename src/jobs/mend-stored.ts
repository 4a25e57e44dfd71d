import { dueEvents } from '../features/index.ts'
import { changeTeam } from '../kernel/team/change-team.ts'
import { mendedLearner } from '../kernel/learner/mend-learner.ts'
import type { LearnerKey } from '../domain/learner/learner.ts'
import type { TeamKey } from '../domain/team/team.ts'
import { mendTeamFuture } from '../domain/team/mend-team-future.ts'
import type { Store } from '../store/store.ts'

export interface Mending {
  readonly store: Store
  readonly log: (message: string, fields: Record<string, unknown>) => void
  readonly signal?: AbortSignal
}

/** Later than any planned instant. */
const endOfTime = new Date('9999-12-31T23:59:59.999Z')

/**
 * Corrects every stored instant that is impossible at `now`, one document at a time, so that no turn waits.
 * @returns the number of corrected documents. One that fails is logged and left for the next run.
 */
export async function mendStored({ store, log, signal }: Mending, now: Date): Promise<number> {
  let mended = 0
  const one = async (mend: () => Promise<boolean>): Promise<void> => {
    try {
      if (await mend()) mended++
    } catch (error) {
      log('a document with future dates was not corrected', { error })
    }
  }
  const teams = new Map<string, TeamKey>()
  const note = (keys: readonly TeamKey[]): void => {
    for (const key of keys) teams.set(`${key.tenant}\n${key.conversation}`, key)
  }
  for await (const key of store.learners()) {
    if (signal?.aborted) return mended
    await one(() => mendOne(store, key, now))
    note(await store.teamsOf(key))
  }
  note(await store.dueTeams(endOfTime, Infinity))
  for (const key of teams.values()) {
    if (signal?.aborted) return mended
    await one(() => mendTeam(store, key, now))
  }
  return mended
}

async function mendOne(store: Store, key: LearnerKey, now: Date): Promise<boolean> {
  const before = await store.readLearner(key)
  return (await mendedLearner(store, key, now, dueEvents))?.version !== before?.version
}

async function mendTeam(store: Store, key: TeamKey, now: Date): Promise<boolean> {
  let isMended = false
  await changeTeam(store, key, now, (team) => {
    const mended = team && mendTeamFuture(team, now)
    isMended = mended !== team
    return mended
  })
  return isMended
}
