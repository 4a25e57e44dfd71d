import type { Sender, SendOutcome } from '../../kernel/send/sender.ts'
import { failureOf } from '../../teams/channel/channel-error.ts'
import type { Channel, Chat } from '../../teams/channel/channel.ts'
import { eachChat } from '../../teams/channel/each-chat.ts'
import { outcomeOf } from '../../teams/channel/sender.ts'
import type { Message, Render } from '../../teams/outgoing/message.ts'
import type { Telemetry } from '../telemetry.ts'
import type { CurrentTurn } from './current-turn.ts'

/** Counts the messages and edits within turns. */
export const watchChannel = (channel: Channel, telemetry: Telemetry, current: CurrentTurn): Channel =>
  eachChat(channel, (chat) => watchChat(chat, telemetry, current))

function watchChat(chat: Chat, telemetry: Telemetry, current: CurrentTurn): Chat {
  // A retry sends the same message object again.
  const tried = new WeakSet<Message>()
  const counted = async <T>(message: 'reply' | 'edit', request: () => Promise<T>): Promise<T> => {
    try {
      const result = await current.part(message === 'reply' ? 'send' : 'edit', request)
      telemetry.record('shipmate.sends', 1, { message, send: 'sent' })
      return result
    } catch (error) {
      telemetry.record('shipmate.sends', 1, { message, send: outcomeOf(failureOf(error)) })
      throw error
    }
  }
  const noted = (message: Message): Message => {
    if (tried.has(message)) telemetry.record('shipmate.send.retries', 1, { message: 'reply' })
    tried.add(message)
    return message
  }
  return {
    showTyping: () => chat.showTyping(),
    send: (message) => counted('reply', () => chat.send(noted(message))),
    sendAlone: (message) => counted('reply', () => chat.sendAlone(noted(message))),
    edit: (id, message, isAlone) => counted('edit', () => chat.edit(id, message, isAlone)),
  }
}

/** Counts the messages and edits outside turns. */
export function watchSender(sender: Sender, telemetry: Telemetry): Sender {
  const counted = async (message: string, sending: Promise<SendOutcome>): Promise<SendOutcome> => {
    const result = await sending
    telemetry.record('shipmate.sends', 1, { message, send: result.outcome })
    return result
  }
  return {
    ...(sender.reserve ? { reserve: (contact) => sender.reserve!(contact) } : {}),
    send: (contact, view, reservation) => counted('proactive', sender.send(contact, view, reservation)),
    post: (thread, view) => counted('team post', sender.post(thread, view)),
    edit: (thread, post, view) => counted('later edit', sender.edit(thread, post, view)),
  }
}

/** Times the cards of a turn. */
export const watchRender =
  (render: Render, current: CurrentTurn): Render =>
  (view) => {
    const end = current.begin('render')
    let failed = true
    try {
      const rendered = render(view)
      failed = false
      return rendered
    } finally {
      end(failed)
    }
  }
