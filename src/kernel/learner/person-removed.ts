import type { LearnerKey } from '../../domain/learner/learner.ts'
import { withoutInstants } from '../../domain/learner/plan-due.ts'
import type { Store } from '../../store/store.ts'
import type { Turn } from '../turn.ts'
import { changeLearner } from './change-learner.ts'

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
