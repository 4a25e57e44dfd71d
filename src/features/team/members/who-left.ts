import { memberOf } from '../../../domain/team/member-of.ts'
import type { Team } from '../../../domain/team/team.ts'
import type { Store } from '../../../store/store.ts'
import type { Person } from '../../../domain/team/without-person.ts'

/**
 * Finds the people who left a team in Teams.
 * @param ids Entra ids, or ids on the channel if the event has no others
 */
export async function whoLeft(store: Store, team: Team, ids: readonly string[]): Promise<Person[]> {
  const users = [...new Set([...Object.keys(team.members), ...team.leads])]
  const channelIdOf = async (user: string): Promise<string | undefined> =>
    (await store.readLearner({ tenant: team.tenant, user }))?.value.contact?.userId
  const { leadViewers = {} } = team
  const viewersOf = (user: string): string[] =>
    [memberOf(team, user)?.viewer, Object.hasOwn(leadViewers, user) ? leadViewers[user] : undefined].filter(
      (viewer) => viewer !== undefined,
    )
  const people: Person[] = []
  for (const id of ids) {
    const byMember = users.find((user) => viewersOf(user).includes(id))
    const user = users.includes(id)
      ? id
      : (byMember ?? (await firstOf(users, async (one) => (await channelIdOf(one)) === id)))
    const known = user === undefined ? [] : viewersOf(user)
    const channelIds = [id, ...known, user === undefined ? undefined : await channelIdOf(user)]
    people.push({ user: user ?? id, channelIds: channelIds.filter((one) => one !== undefined) })
  }
  return people
}

async function firstOf<T>(things: readonly T[], isMeant: (thing: T) => Promise<boolean>): Promise<T | undefined> {
  for (const thing of things) if (await isMeant(thing)) return thing
  return undefined
}
