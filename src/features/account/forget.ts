import type { Deleting, Learner, LearnerKey } from '../../domain/learner/learner.ts'
import { withoutInstants } from '../../domain/learner/plan-due.ts'
import { newLearner } from '../../domain/learner/new-learner.ts'
import { inEach } from '../../kernel/in-each.ts'
import { memberOf } from '../../domain/team/member-of.ts'
import { VersionConflict, type Store } from '../../store/store.ts'
import { forgetInTeams } from '../team/index.ts'
import type { Services } from '../../kernel/services.ts'

type ForgetParts = Pick<Services, 'store' | 'cards'>

const tries = 5

/**
 * Deletes everything about a learner. It is written down first and the learner's document goes last, so what a kill or a full disk interrupts is
 * finished when it is called again; card edits that are left are owed by the teams.
 * @param contact how the learner is reached, when the turn tells
 * @returns how many team files could not be read, and so may still hold something about the learner
 * @throws the store's error; `isMarked` tells whether the deletion goes on later. A team that fails does not keep the person in the others.
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
  // Places that could not be looked at are looked at again by the next try.
  if (errors.length > 0) throw new AggregateError(errors, 'some teams could not be looked at', { cause: errors[0] })
  return store.deleteLearner(key, [...channelIds, ...aliases])
}

/** Whether a deletion was asked for that is not finished. */
export const isMarked = async (store: Store, key: LearnerKey): Promise<boolean> =>
  (await store.readLearner(key))?.value.deleting !== undefined

/** Writes down that everything goes, with what names the learner in other places, and stops the daily message. */
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

/** What an earlier try found comes first: it may be gone from the teams by now. */
function together(before: Deleting | undefined, found: Deleting): Deleting {
  const both = (which: keyof Deleting): string[] => [...new Set([...(before?.[which] ?? []), ...found[which]])]
  return { channelIds: both('channelIds'), aliases: both('aliases'), answered: both('answered') }
}

/** What names a learner outside of their own files, as far as it can be read. */
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
  })
  const asking = await inEach(await store.teamsAsking(tenant), async (key) => {
    const quiz = (await store.readTeam(key))?.value.quiz
    const mine = quiz && (await store.teamAnswers(key, quiz.id)).find((answer) => answer.user === user)
    if (mine) answered.push(key.conversation)
    if (mine?.viewer) channelIds.push(mine.viewer)
  })
  return { deleting: together(undefined, { channelIds, aliases, answered }), errors: [...naming, ...asking] }
}
