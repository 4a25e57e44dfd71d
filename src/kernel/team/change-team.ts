import { newTeam, teamId, type Team, type TeamKey } from '../../domain/team/team.ts'
import { withNextEvent } from '../../domain/team/team-plan.ts'
import { inLine } from '../async/lines.ts'
import { VersionConflict, type Store } from '../../store/store.ts'
import type { Turn } from '../turn.ts'

const tries = 5
const mostName = 100

type Change = (team: Team | undefined) => Team | undefined
/** Decides about a team, or about a missing one: its next document, undefined to change nothing, and what the caller wants to know. */
type Decide<T> = (team: Team | undefined) => readonly [next: Team | undefined, outcome: T]
type Plan = (team: Team, now: Date) => Team

/**
 * Changes a team's document, reschedules its next event, and retries when another process commits in between.
 *
 * In a turn the store is a stage, so the change becomes part of the turn's one commit. Outside a turn each call commits one document. Scheduled
 * work needs this: it records what it is about to do, sends a message, and records the result, so that a crash never repeats a post.
 * @param change gets undefined if the team doesn't exist yet; returns undefined to change nothing
 * @param plan reschedules the changed team's next event
 * @returns the current team
 * @throws VersionConflict if others were faster every time
 */
export async function changeTeam(
  store: Store,
  key: TeamKey,
  now: Date,
  change: Change,
  plan: Plan = withNextEvent,
): Promise<Team | undefined> {
  const { team } = await decideOnTeam(store, key, now, (before) => [change(before), undefined], plan)
  return team
}

/** Does the same, and also returns the outcome of the decision that was committed. */
export function decideOnTeam<T>(
  store: Store,
  key: TeamKey,
  now: Date,
  decide: Decide<T>,
  plan: Plan = withNextEvent,
): Promise<{ readonly team: Team | undefined; readonly outcome: T }> {
  return inLine(store, teamId(key), () => decideNow(store, key, now, decide, plan))
}

async function decideNow<T>(store: Store, key: TeamKey, now: Date, decide: Decide<T>, plan: Plan) {
  for (let count = 1; ; count++) {
    const stored = await store.readTeam(key)
    const [next, outcome] = decide(stored?.value)
    if (!next || next === stored?.value) return { team: stored?.value, outcome }
    const team = plan(next, now)
    try {
      await store.commitTeam(key, team, stored?.version ?? 0)
      return { team, outcome }
    } catch (error) {
      if (!(error instanceof VersionConflict) || count >= tries) throw error
    }
  }
}

export const teamKeyOf = (turn: Turn): TeamKey => ({ tenant: turn.learner.tenant, conversation: turn.conversation })

/** The team of a turn, with the current name, service URL, and id of a lead on the channel; a new team if there is none. */
export function seenTeam(team: Team | undefined, turn: Turn, timeZone: string): Team {
  const found = team ?? { ...newTeam(teamKeyOf(turn), turn.now, turn.timeZone ?? timeZone), introduced: true }
  const here = turn.team
  if (!here) return found
  const thread = { ...(found.thread ?? here.thread), serviceUrl: here.thread.serviceUrl, botId: here.thread.botId }
  const name = here.name?.slice(0, mostName) ?? found.name
  const { user } = turn.learner
  const isNewLead = found.leads.includes(user) && found.leadViewers?.[user] !== here.viewer
  const same = JSON.stringify(thread) === JSON.stringify(found.thread) && name === found.name && !isNewLead
  if (same) return found
  const leadViewers = isNewLead ? { leadViewers: { ...found.leadViewers, [user]: here.viewer } } : {}
  return { ...found, thread, ...leadViewers, ...(name === undefined ? {} : { name }) }
}
