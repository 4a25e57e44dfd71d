import { owing } from '../../../domain/team/owed.ts'
import type { TeamKey } from '../../../domain/team/team.ts'
import { withoutPerson, type Person } from '../../../domain/team/without-person.ts'
import { inEach } from '../../../kernel/async/in-each.ts'
import type { Services } from '../../../kernel/services.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import { redraw } from './redraw.ts'

type Parts = Pick<Services, 'store' | 'cards'>

/** Removes every trace of a person from a team. Idempotent. */
export async function forgetInTeam({ store, cards }: Parts, key: TeamKey, person: Person, now: Date): Promise<void> {
  const team = await changeTeam(store, key, now, (team) => team && withoutPerson(team, person, now))
  if (team) redraw(cards, key, team)
}

/**
 * Removes every trace of a person from all teams of the tenant.
 * @param answered conversations of teams whose open question they answered
 * @throws AggregateError after trying all teams, if some failed
 */
export async function forgetInTeams(
  parts: Parts,
  tenant: string,
  person: Person,
  answered: readonly string[],
  now: Date,
): Promise<void> {
  const { store, cards } = parts
  const naming = await store.teamsNaming(tenant, [person.user, ...person.channelIds])
  const named = await inEach(naming, (key) => forgetInTeam(parts, key, person, now))
  const asked = await inEach(answered, async (conversation) => {
    const key = { tenant, conversation }
    await store.forgetTeamAnswers(key, { user: person.user })
    // The card lists who answered, so it is redrawn.
    await changeTeam(store, key, now, (team) => (team?.quiz ? owing(team, [], ['quiz'], now) : undefined))
    cards.renew(key, 'quiz')
  })
  const errors = [...named, ...asked]
  if (errors.length > 0)
    throw new AggregateError(errors, 'a person could not be removed from some teams', { cause: errors[0] })
}
