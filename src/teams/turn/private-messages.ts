import { LRUCache } from 'lru-cache'
import type { Chat } from '../channel/channel.ts'
import type { Timers } from '../channel/timers.ts'
import type { Incoming } from '../incoming/incoming.ts'
import { pressedData } from '../incoming/understand.ts'
import { scopeOf, withoutMessage } from '../incoming/turn-of.ts'
import type { Message } from '../outgoing/message.ts'

/** Teams deletes them after a day. */
const remembered = { max: 20_000, ttl: 86_400_000 }

/** What the buttons of these messages carry, so that they're recognized after a restart. Someone who forges it only gets a private answer. */
const mark = 'alone'

/** The messages in teams and group chats that only one person sees, because Teams doesn't say it about a pressed card. */
export class PrivateMessages {
  readonly #ids: LRUCache<string, true>

  constructor(timers: Timers) {
    this.#ids = new LRUCache({ ...remembered, ttlResolution: 0, perf: timers })
  }

  add(activity: Incoming, id: string): void {
    this.#ids.set(keyOf(activity, id), true)
  }

  /** Whether nobody else sees what was written, or the card that was pressed. */
  includes(activity: Incoming): boolean {
    return isForOneReader(activity) || this.#ids.has(keyOf(activity, activity.replyToId ?? ''))
  }
}

/** Whether an activity says that nobody else sees what was written, or the card that was pressed. */
const isForOneReader = (activity: Incoming): boolean =>
  activity.recipient.isTargeted === true || pressedData(activity)?.[mark] === 1

/** How to send something that isn't the coach's answer, such as an apology: to everyone only if everyone saw what it's about. */
export const sendingBack = (chat: Chat, activity: Incoming): Chat['send'] =>
  scopeOf(activity) !== 'personal' && isForOneReader(activity) ? chat.sendAlone : chat.send

/** Without the thread, which a message that begins one doesn't know yet. */
const keyOf = (activity: Incoming, id: string): string => `${withoutMessage(activity)}\n${id}`

/** The message with marked buttons. */
export const forOneReader = (message: Message): Message => ({ ...message, card: marked(message.card) as object })

function marked(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(marked)
  if (typeof part !== 'object' || part === null) return part
  const fields = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]))
  const { type, data } = fields
  return type === 'Action.Execute' || type === 'Action.Submit'
    ? { ...fields, data: { ...(data as object | undefined), [mark]: 1 } }
    : fields
}
