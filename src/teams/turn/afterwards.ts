import type { Reply } from '../../kernel/reply.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Chat } from '../channel/channel.ts'
import { failureOf } from '../channel/channel-error.ts'
import { toMessage, type Message } from '../outgoing/message.ts'
import type { BotParts, Outcome } from './exchange.ts'

export interface Edit {
  readonly id: string
  readonly message: Message
}

/**
 * Collects the work that's left once a turn is answered: edits of other messages, messages to other people, and the wording of a slow model.
 * @param first the id of the reply's first message, which a later wording replaces
 */
export function afterwards(
  parts: BotParts,
  chat: Chat,
  turn: Turn,
  edits: readonly Edit[],
  { later, elsewhere = [] }: Reply,
  first: string | undefined,
): Pick<Outcome, 'after'> {
  if (edits.length === 0 && elsewhere.length === 0 && !(later && first)) return {}
  return {
    async after() {
      for (const edit of edits) await applyEdit(parts, chat, edit)
      for (const { to, view } of elsewhere) {
        const result = await parts.sender.send(to, view)
        if (result.outcome === 'sent') {
          if (view.presents) await parts.coach.delivered(turn, view.presents, result.activity, to.conversationId)
        } else parts.log('warn', 'a message to someone else was not sent', { outcome: result.outcome })
      }
      const view = await later
      if (view && first) await applyEdit(parts, chat, { id: first, message: toMessage(parts.render, view) })
    },
  }
}

/** Never throws, because a failed edit only leaves an old card. */
async function applyEdit({ log }: BotParts, chat: Chat, { id, message }: Edit): Promise<void> {
  try {
    await chat.edit(id, message)
  } catch (error) {
    log('warn', 'a card was not edited', { ...failureOf(error) })
  }
}
