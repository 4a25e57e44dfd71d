import { newTeam, type Team, type TeamKey } from '../../domain/team/team.ts'
import { withNextEvent } from '../../domain/team/team-plan.ts'
import { inLine } from '../../kernel/lines.ts'
import { VersionConflict, type Store } from '../../store/store.ts'
import type { Turn } from '../../kernel/turn.ts'

const tries = 5
const mostName = 100

/**
 * Changes a team's document, with its next event planned anew, and tries again when another process commits in between.
 * @param change gets undefined when there is no such team yet; gives undefined to change nothing
 * @param plan gives the changed team its next event
 * @returns the team as it stands then
 * @throws VersionConflict when others were faster every time
 */
export function changeTeam(
  store: Store,
  key: TeamKey,
  now: Date,
  change: (team: Team | undefined) => Team | undefined,
  plan: (team: Team, now: Date) => Team = withNextEvent,
): Promise<Team | undefined> {
  return inLine(store, `${key.tenant}\n${key.conversation}`, () => changeNow(store, key, now, change, plan))
}

async function changeNow(
  store: Store,
  key: TeamKey,
  now: Date,
  change: (team: Team | undefined) => Team | undefined,
  plan: (team: Team, now: Date) => Team,
): Promise<Team | undefined> {
  for (let count = 1; ; count++) {
    const stored = await store.readTeam(key)
    const changed = change(stored?.value)
    if (!changed || changed === stored?.value) return stored?.value
    const planned = plan(changed, now)
    try {
      await store.commitTeam(key, planned, stored?.version ?? 0)
      return planned
    } catch (error) {
      if (!(error instanceof VersionConflict) || count >= tries) throw error
    }
  }
}

export const teamKeyOf = (turn: Turn): TeamKey => ({ tenant: turn.learner.tenant, conversation: turn.conversation })

/** The team as a turn in it finds it: a new one when there is none, its name and the address of the service brought up to date. */
export function seenTeam(team: Team | undefined, turn: Turn, timeZone: string): Team {
  const found = team ?? { ...newTeam(teamKeyOf(turn), turn.now, turn.timeZone ?? timeZone), introduced: true }
  const here = turn.team
  if (!here) return found
  const thread = { ...(found.thread ?? here.thread), serviceUrl: here.thread.serviceUrl, botId: here.thread.botId }
  const name = here.name?.slice(0, mostName) ?? found.name
  const same = JSON.stringify(thread) === JSON.stringify(found.thread) && name === found.name
  return same ? found : { ...found, thread, ...(name === undefined ? {} : { name }) }
}

/** How a team is spoken of; people named it, so nothing of it is read as Markdown. */
export const nameOf = ({ name }: Pick<Team, 'name'>): string => {
  const plain = name?.replaceAll(/[*_`~#<>[\]()|\\]/g, ' ').trim()
  return plain ? plain : 'your team'
}
