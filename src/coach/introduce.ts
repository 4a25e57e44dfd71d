import type { Store } from '../store/store.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** Introduces the coach to a team or group chat, once; written down first, so that a repeated event says nothing. */
export async function introduce(store: Store, turn: Turn): Promise<Reply> {
  const key = { tenant: turn.learner.tenant, conversation: turn.conversation }
  const stored = await store.readTeam(key)
  if (stored?.value.introduced) return { messages: [] }
  const createdAt = stored?.value.createdAt ?? turn.now.toISOString()
  await store.commitTeam(key, { schema: 1, ...key, introduced: true, createdAt }, stored?.version ?? 0)
  return { messages: [{ view: 'introduction', place: turn.scope === 'channel' ? 'channel' : 'group' }] }
}
