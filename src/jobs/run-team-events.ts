import { teamId, type TeamKey } from '../domain/team/team.ts'
import { teamEvents } from '../features/index.ts'
import { changeTeam } from '../kernel/team/change-team.ts'
import type { TeamWork } from '../kernel/team-event.ts'

/** Teams to look up at once. */
const batch = 100

/** Does everything that is due in teams at `now`, and counts the outcomes. */
export async function runTeamEvents(work: TeamWork, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const count = (outcome: string): void => void (counts[outcome] = (counts[outcome] ?? 0) + 1)
  const tried = new Set<string>()
  await work.cards.resume(now)
  for (;;) {
    const due = (await work.store.dueTeams(now, batch)).filter((key) => {
      const id = teamId(key)
      return !tried.has(id) && tried.add(id)
    })
    if (due.length === 0) return counts
    for (const key of due) {
      if (work.signal?.aborted) return counts
      try {
        for (const outcome of await runInTeam(work, key, now)) count(outcome)
      } catch (error) {
        // An error in one team must not delay the others.
        work.log('an event of a team failed', { error })
        count('error')
      }
    }
  }
}

async function runInTeam(work: TeamWork, key: TeamKey, now: Date): Promise<string[]> {
  const team = (await work.store.readTeam(key))?.value
  if (!team) return []
  const outcomes: string[] = []
  for (const { run } of teamEvents.filter(({ isDue }) => isDue(team, now)))
    outcomes.push(await run(work, key, team, now))
  if (outcomes.includes('throttled')) return outcomes
  // Whatever the outcome, the next event is planned again, so that nothing is retried immediately.
  await changeTeam(work.store, key, now, (latest) => latest && { ...latest })
  return outcomes
}
