import type { Chat } from '../channel/channel.ts'
import type { Timers } from '../channel/timers.ts'
import type { Exchange } from './exchange.ts'

const firstAfterMs = 1_000
/** Teams hides the typing indicator after a few seconds. */
const everyMs = 3_000

/**
 * Shows the typing indicator while the answer to a message takes long. A pressed button doesn't need it, because Teams shows its own.
 * @returns what stops it
 */
export function showTypingIfSlow(timers: Timers, chat: Chat, exchange: Exchange): () => void {
  if (exchange.activity.type !== 'message') return () => {}
  let cancel = timers.after(firstAfterMs, show)
  function show(): void {
    // Teams would show it below the reply.
    if (exchange.hasSpoken) return
    cancel = timers.after(everyMs, show)
    chat.showTyping().catch(() => {})
  }
  return () => cancel()
}
