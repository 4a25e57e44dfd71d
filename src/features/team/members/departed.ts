import type { LearnerKey } from '../../../domain/learner/learner.ts'
import { withoutInstants } from '../../../domain/learner/plan-due.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Team } from '../../../domain/team/team.ts'
import type { Store } from '../../../store/store.ts'
import { changeLearner } from '../../../kernel/learner/change-learner.ts'
import type { Person } from '../../../domain/team/without-person.ts'
import type { Turn } from '../../../kernel/turn.ts'

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

/**
 * Handles a person's removal from the tenant. Teams reports it in their personal chat, perhaps without their Entra id. It counts as if they had
 * removed the coach, so everything is deleted 30 days later.
 */
export async function personRemoved(store: Store, turn: Turn, ids: readonly string[]): Promise<void> {
  const key = await learnerBehind(store, turn, ids)
  if (!key) return
  await changeLearner(store, key, (learner) => {
    if (learner.removedAt) return undefined
    return { ...withoutInstants(learner), removedAt: turn.now.toISOString() }
  })
}

/** Finds a learner by their personal chat, or by an id on the channel. It reads all documents, for a rare event. */
async function learnerBehind(store: Store, turn: Turn, ids: readonly string[]): Promise<LearnerKey | undefined> {
  const { tenant } = turn.learner
  for (const user of ids) if (await store.readLearner({ tenant, user })) return { tenant, user }
  for await (const key of store.learners()) {
    if (key.tenant !== tenant) continue
    const contact = (await store.readLearner(key).catch(() => undefined))?.value.contact
    if (contact && (ids.includes(contact.userId) || contact.conversationId === turn.conversation)) return key
  }
  return undefined
}
