import { LRUCache } from 'lru-cache'
import type { Timers } from '../channel/timers.ts'
import type { Incoming } from '../incoming/incoming.ts'

/** Teams deletes them after a day. */
const remembered = { max: 20_000, ttl: 86_400_000 }

/** The messages in teams and group chats that only one person sees, because Teams doesn't say it about a pressed card. */
export class PrivateMessages {
  readonly #ids: LRUCache<string, true>

  constructor(timers: Timers) {
    this.#ids = new LRUCache({ ...remembered, ttlResolution: 0, perf: timers })
  }

  add({ conversation }: Incoming, id: string): void {
    this.#ids.set(`${conversation.id}\n${id}`, true)
  }

  /** Whether nobody else sees what was written, or the card that was pressed. */
  includes({ conversation, recipient, replyToId }: Incoming): boolean {
    return recipient.isTargeted === true || this.#ids.has(`${conversation.id}\n${replyToId ?? ''}`)
  }
}
