import { tenantOf } from '../incoming/incoming.ts'
import type { Channel, Chat } from './channel.ts'
import { eachChat } from './each-chat.ts'

/**
 * Counts the messages and edits of turns toward the pace of their tenant. They don't wait, because a person does; messages outside turns make room
 * for them.
 * @param spent is told the tenant of each
 */
export const countReplies = (channel: Channel, spent: (tenant: string) => void): Channel =>
  eachChat(channel, (chat, activity) => {
    const tenant = tenantOf(activity)
    return tenant === undefined ? chat : counting(chat, () => spent(tenant))
  })

const counting = (chat: Chat, count: () => void): Chat => ({
  send(message) {
    count()
    return chat.send(message)
  },
  sendAlone(message) {
    count()
    return chat.sendAlone(message)
  },
  showTyping() {
    count()
    return chat.showTyping()
  },
  edit(...edit) {
    count()
    return chat.edit(...edit)
  },
})
