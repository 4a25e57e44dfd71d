import type { Turn } from '../../kernel/turn.ts'
import type { Chat } from '../channel/channel.ts'
import type { Timers } from '../channel/timers.ts'
import type { Incoming } from '../incoming/incoming.ts'

const firstAfterMs = 1_000
/** Teams hides the typing indicator after a few seconds. */
const everyMs = 3_000

/**
 * Shows the typing indicator while the answer to a message takes long. A pressed button doesn't need it, because Teams shows its own.
 * @returns what stops it
 */
export function showTypingIfSlow(timers: Timers, chat: Chat, turn: Turn, { type }: Incoming): () => void {
  if (turn.scope !== 'personal' || type !== 'message') return () => {}
  let cancel = timers.after(firstAfterMs, show)
  function show(): void {
    cancel = timers.after(everyMs, show)
    chat.showTyping().catch(() => {})
  }
  return () => cancel()
}
