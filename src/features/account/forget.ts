import type { Deleting, Learner, LearnerKey } from '../../domain/learner/learner.ts'
import { withoutInstants } from '../../domain/learner/plan-due.ts'
import { newLearner } from '../../domain/learner/new-learner.ts'
import { inEach } from '../../kernel/async/in-each.ts'
import { memberOf } from '../../domain/team/member-of.ts'
import { VersionConflict, type Store } from '../../store/store.ts'
import { forgetInTeams } from '../team/index.ts'
import type { Services } from '../../kernel/services.ts'

type ForgetParts = Pick<Services, 'store' | 'cards'>

const tries = 5

/**
 * Deletes everything about a learner. The deletion is stored first, and the learner's document is deleted last, so a call after a crash or a full
 * disk finishes the work. Remaining card edits are stored in the teams as owed.
 * @param contact how to reach the learner, if the turn has it
 * @returns the number of team files that can't be read and may still contain something about the learner
 * @throws the store's error; `isMarked` then says whether the deletion continues later. A failing team doesn't stop the others.
 */
export async function forgetLearner(
  { store, cards }: ForgetParts,
  key: LearnerKey,
  now: Date,
  contact?: Learner['contact'],
): Promise<number> {
  const { deleting, chat, errors } = await mark(store, key, now, contact)
  const { channelIds, aliases, answered } = deleting
  const person = { user: key.user, channelIds, ...(chat === undefined ? {} : { chat }) }
  await forgetInTeams({ store, cards }, key.tenant, person, answered, now)
  // The next attempt reads the teams that failed again.
  if (errors.length > 0) throw new AggregateError(errors, 'some teams could not be read', { cause: errors[0] })
  return store.deleteLearner(key, [...channelIds, ...aliases])
}

/** Whether a requested deletion is unfinished. */
export const isMarked = async (store: Store, key: LearnerKey): Promise<boolean> =>
  (await store.readLearner(key))?.value.deleting !== undefined

/** Stores the deletion with the names by which other places know the learner, and stops the daily message. */
async function mark(store: Store, key: LearnerKey, now: Date, contact: Learner['contact']) {
  for (let count = 1; ; count++) {
    const stored = await store.readLearner(key)
    const before = stored?.value ?? { ...newLearner(key, now, 'UTC', 'en'), ...(contact ? { contact } : {}) }
    const chat = (before.contact ?? contact)?.conversationId
    const found = await placesOf(store, key, [before.contact?.userId, contact?.userId])
    const deleting = together(before.deleting, found.deleting)
    const { errors } = found
    if (JSON.stringify(deleting) === JSON.stringify(before.deleting)) return { deleting, chat, errors }
    try {
      await store.commitLearner(key, { ...withoutInstants(before), deleting }, stored?.version ?? 0, [])
      return { deleting, chat, errors }
    } catch (error) {
      if (!(error instanceof VersionConflict) || count >= tries) throw error
    }
  }
}

/** Merges the findings of two attempts. Names found earlier may already be gone from the teams. */
function together(before: Deleting | undefined, found: Deleting): Deleting {
  const both = (which: keyof Deleting): string[] => [...new Set([...(before?.[which] ?? []), ...found[which]])]
  return { channelIds: both('channelIds'), aliases: both('aliases'), answered: both('answered') }
}

/** Finds the names by which teams know the learner, as far as the teams can be read. */
async function placesOf(
  store: Store,
  { tenant, user }: LearnerKey,
  ids: readonly (string | undefined)[],
): Promise<{ readonly deleting: Deleting; readonly errors: readonly unknown[] }> {
  const channelIds = ids.filter((id) => id !== undefined)
  const aliases: string[] = []
  const answered: string[] = []
  const naming = await inEach(await store.teamsNaming(tenant, [user, ...channelIds]), async (key) => {
    const team = (await store.readTeam(key))?.value
    const member = team && memberOf(team, user)
    if (member?.viewer !== undefined) channelIds.push(member.viewer)
    if (member) aliases.push(member.alias)
    const asLead = Object.entries(team?.leadViewers ?? {}).find(([lead]) => lead === user)?.[1]
    if (asLead !== undefined) channelIds.push(asLead)
  })
  const asking = await inEach(await store.teamsAsking(tenant), async (key) => {
    const quiz = (await store.readTeam(key))?.value.quiz
    const mine = quiz && (await store.teamAnswers(key, quiz.id)).find((answer) => answer.user === user)
    if (mine) answered.push(key.conversation)
    if (mine?.viewer) channelIds.push(mine.viewer)
  })
  return { deleting: together(undefined, { channelIds, aliases, answered }), errors: [...naming, ...asking] }
}
