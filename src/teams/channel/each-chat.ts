import type { Incoming } from '../incoming/incoming.ts'
import type { Channel, Chat } from './channel.ts'

/** Decorates the chat of each turn; what is posted or edited outside turns stays as it is. */
export const eachChat = (channel: Channel, decorate: (chat: Chat, activity: Incoming) => Chat): Channel => ({
  ...channel,
  async authenticate(authorization, activity) {
    const authenticated = await channel.authenticate(authorization, activity)
    return {
      turn: (deadline, work) => authenticated.turn(deadline, (chat) => work(decorate(chat, activity))),
    }
  },
})
