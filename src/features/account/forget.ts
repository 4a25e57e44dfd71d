import type { Deleting, Learner, LearnerKey } from '../../domain/learner.ts'
import { newLearner } from '../../domain/new-learner.ts'
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
 * @throws the store's error; `isMarked` tells whether the deletion goes on later
 */
export async function forgetLearner(
  { store, cards }: ForgetParts,
  key: LearnerKey,
  now: Date,
  contact?: Learner['contact'],
): Promise<void> {
  const { deleting, chat } = await mark(store, key, now, contact)
  const { channelIds, aliases, answered } = deleting
  const person = { user: key.user, channelIds, ...(chat === undefined ? {} : { chat }) }
  await forgetInTeams({ store, cards }, key.tenant, person, answered, now)
  await store.deleteLearner(key, [...channelIds, ...aliases])
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
    // The mark of a document that was rebuilt may have lost some of its words.
    if (before.deleting && !before.recovered) return { deleting: before.deleting, chat }
    const found = await placesOf(store, key, [before.contact?.userId, contact?.userId])
    const deleting = before.deleting ? together(before.deleting, found) : found
    const { nextAt: _, ...push } = before.push
    try {
      await store.commitLearner(key, { ...before, push, deleting }, stored?.version ?? 0, [])
      return { deleting, chat }
    } catch (error) {
      if (!(error instanceof VersionConflict) || count >= tries) throw error
    }
  }
}

const together = (one: Deleting, other: Deleting): Deleting => ({
  channelIds: [...new Set([...one.channelIds, ...other.channelIds])],
  aliases: [...new Set([...one.aliases, ...other.aliases])],
  answered: [...new Set([...one.answered, ...other.answered])],
})

/** What names a learner outside of their own files. */
async function placesOf(
  store: Store,
  { tenant, user }: LearnerKey,
  ids: readonly (string | undefined)[],
): Promise<Deleting> {
  const known = ids.filter((id) => id !== undefined)
  const teams = await Promise.all(
    (await store.teamsNaming(tenant, [user, ...known])).map(async (key) => (await store.readTeam(key))?.value),
  )
  const members = teams.flatMap((team) => (team && memberOf(team, user)) ?? [])
  const answered: string[] = []
  for (const key of await store.teamsAsking(tenant)) {
    // Another team whose document cannot be read must not hold up a deletion; the answers themselves go with the learner.
    const quiz = (await store.readTeam(key).catch(() => undefined))?.value.quiz
    const mine = quiz && (await store.teamAnswers(key, quiz.id)).find((answer) => answer.user === user)
    if (mine) answered.push(key.conversation)
    if (mine?.viewer) known.push(mine.viewer)
  }
  return {
    channelIds: [...new Set([...known, ...members.flatMap(({ viewer }) => viewer ?? [])])],
    aliases: [...new Set(members.map(({ alias }) => alias))],
    answered,
  }
}
