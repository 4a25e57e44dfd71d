import type { Chat } from '../channel/channel.ts'
import { OutOfTime } from '../channel/deadline.ts'
import { withRetry } from '../channel/retry.ts'
import type { Message } from '../outgoing/message.ts'
import type { BotParts, Exchange } from './exchange.ts'

/** Sends a reply within a turn. @param send sends it to one person, for example @returns its id, undefined if the channel doesn't report one @throws OutOfTime, ChannelError */
export async function sendReply(
  { waiting }: BotParts,
  chat: Chat,
  exchange: Exchange,
  message: Message,
  send: (message: Message) => Promise<string | undefined> = chat.send,
): Promise<string | undefined> {
  if (exchange.deadline.isOver) throw new OutOfTime('turn')
  exchange.hasSpoken = true
  return withRetry(() => send(message), waiting, exchange.deadline)
}
