import type { Reply } from '../../kernel/reply.ts'
import { stillWriting, writeFor } from '../../kernel/text/reader.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Chat } from '../channel/channel.ts'
import { failureOf } from '../channel/channel-error.ts'
import { cardBody, sentenceBody } from '../outgoing/invoke-body.ts'
import { toMessage, type Message } from '../outgoing/message.ts'
import { cannotAnswerAlone, privately } from '../outgoing/notices.ts'
import type { Understood } from '../incoming/understand.ts'
import { texts } from '../texts.en.ts'
import type { View } from '../../kernel/view.ts'
import type { BotParts, Exchange, Outcome } from './exchange.ts'
import { forOneReader, type PrivateMessages } from './private-messages.ts'
import { sendReply } from './send-reply.ts'

/** A message to edit, and what it becomes. */
interface Edit {
  readonly id: string
  readonly message: Message
  /** Only one person sees it. */
  readonly isAlone?: boolean
}

interface AnswerParts extends BotParts {
  readonly privateMessages: PrivateMessages
}

type Asked = Extract<Understood, { kind: 'intent' }>

/** Asks the coach, sends its messages, builds the response to a pressed button, and collects what is left for after the response. */
export async function answer(
  parts: AnswerParts,
  chat: Chat,
  exchange: Exchange,
  turn: Turn,
  { intent, pressed }: Asked,
): Promise<Outcome> {
  const { activity, deadline } = exchange
  const reply = await parts.coach.handle(turn, intent)
  const edits: Edit[] = (reply.edits ?? []).map((edit) => ({
    id: edit.activity,
    message: toMessage(parts.render, edit.view),
  }))
  const isOnlyTheirs = turn.scope !== 'personal' && parts.privateMessages.includes(activity)
  const inPlace = (message: Message): Message => (isOnlyTheirs ? forOneReader(message) : message)
  const replaced = reply.replace && inPlace(toMessage(parts.render, reply.replace))
  // For the learner's other devices, because the response to an invoke only reaches the one that sent it.
  if (replaced && activity.replyToId) edits.push({ id: activity.replyToId, message: replaced, isAlone: isOnlyTheirs })
  let first: string | undefined
  try {
    first = await sendMessages(parts, chat, exchange, turn, reply)
  } catch (error) {
    // The request is answered already. Cards still get the edits that belong to what was committed.
    if (deadline.isOver) return afterwards(parts, chat, turn, edits, reply, undefined)
    throw error
  }
  if (pressed === 'message') {
    if (replaced && !activity.replyToId) await sendReply(parts, chat, exchange, replaced)
    // A client without Universal Actions can't show a private view, so private content isn't sent where everyone reads it.
    if (reply.mine && !(await sendAlone(parts, chat, exchange, turn, [reply.mine])))
      await sendReply(parts, chat, exchange, toMessage(parts.render, privately(turn, reply.note ?? texts.done)))
  }
  // A private view goes into the response only, never into an edit, which everyone would see.
  const own = reply.mine ? inPlace(ownMessage(parts, turn, reply.mine)) : replaced
  return { ...responseTo(pressed, own, reply), ...afterwards(parts, chat, turn, edits, reply, first) }
}

/** A message that only the person sees who asked. */
const ownMessage = ({ render }: BotParts, { locale }: Turn, view: View): Message =>
  writeFor(locale, () => toMessage(render, view))

/** The response to a pressed button. */
function responseTo(pressed: Asked['pressed'], own: Message | undefined, { note, messages }: Reply): Outcome {
  if (pressed === 'thumbs') return { body: {} }
  if (pressed !== 'card') return {}
  if (own) return { body: cardBody(own) }
  return { body: sentenceBody(note ?? (messages.length > 0 ? texts.seeBelow : texts.alreadyDone)) }
}

/** @returns the id of the first message, if the channel reports one */
async function sendMessages(
  parts: AnswerParts,
  chat: Chat,
  exchange: Exchange,
  turn: Turn,
  reply: Reply,
): Promise<string | undefined> {
  const isAskedAlone = turn.scope !== 'personal' && parts.privateMessages.includes(exchange.activity)
  // Whatever is remembered, such as a question to the team, is for everyone, no matter how it was asked for.
  const isForAll = reply.messages.some(({ presents }) => presents !== undefined)
  const alone = reply.alone ? [reply.alone] : isAskedAlone && !isForAll ? reply.messages : []
  if (await sendAlone(parts, chat, exchange, turn, alone)) return undefined
  const ids: (string | undefined)[] = []
  // Nobody else may learn what was asked in private.
  const views: readonly View[] = isAskedAlone && alone.length > 0 ? [cannotAnswerAlone(turn)] : reply.messages
  for (const [place, view] of views.entries()) {
    const sending = sendReply(parts, chat, exchange, toMessage(parts.render, view))
    const id = await sending.catch(async (error: unknown) => {
      for (const { presents } of views.slice(place))
        if (presents) await remember(parts, parts.coach.undelivered(turn, presents))
      throw error
    })
    ids.push(id)
    if (view.presents && id) await remember(parts, parts.coach.delivered(turn, view.presents, id))
  }
  return ids[0]
}

/** Statuses of a message to one person that was certainly not delivered: by clients, tenants, and chats that can't show it, and to people who left. */
const refused = new Set([400, 403, 404, 405])

/**
 * Sends messages that only the person who asked sees, if the channel can.
 * @returns false if nothing was sent
 */
async function sendAlone(
  parts: AnswerParts,
  chat: Chat,
  exchange: Exchange,
  turn: Turn,
  views: readonly View[],
): Promise<boolean> {
  const { activity } = exchange
  const isPossible = turn.scope !== 'personal' && (parts.targeted === true || parts.privateMessages.includes(activity))
  if (!isPossible || views.length === 0) return false
  try {
    for (const view of views) {
      const id = await sendReply(parts, chat, exchange, forOneReader(ownMessage(parts, turn, view)), chat.sendAlone)
      if (id) parts.privateMessages.add(activity, id)
    }
    return true
  } catch (error) {
    const { status } = failureOf(error)
    if (status === undefined || !refused.has(status)) throw error
    parts.log('warn', 'a message to one person was refused', { status })
    return false
  }
}

/** A message stays sent even if its id can't be stored. That only costs a later edit. */
const remember = (parts: BotParts, storing: Promise<void>): Promise<void> =>
  storing.catch((error: unknown) => parts.log('error', 'what became of a message was not stored', { error }))

/**
 * Collects the work that's left once a turn is answered: edits of other messages, messages to other people, and the wording of a slow model.
 * @param first the id of the reply's first message, which a later wording replaces
 */
function afterwards(
  parts: BotParts,
  chat: Chat,
  turn: Turn,
  edits: readonly Edit[],
  { later, elsewhere = [] }: Reply,
  first: string | undefined,
): Pick<Outcome, 'after'> {
  if (edits.length === 0 && elsewhere.length === 0 && !(later && first)) return {}
  return {
    after: stillWriting(async () => {
      for (const edit of edits) await applyEdit(parts, chat, edit)
      for (const { to, view } of elsewhere) {
        const address = { ...to, tenant: turn.learner.tenant }
        const result = await writeFor(undefined, () => parts.sender.send(address, view))
        if (result.outcome === 'sent') {
          if (view.presents) await parts.coach.delivered(turn, view.presents, result.activity, to.conversationId)
        } else parts.log('warn', 'a message to someone else was not sent', { outcome: result.outcome })
      }
      const view = await later
      if (view && first) await applyEdit(parts, chat, { id: first, message: toMessage(parts.render, view) })
    }),
  }
}

/** Never throws, because a failed edit only leaves an old card. */
async function applyEdit({ log }: BotParts, chat: Chat, { id, message, isAlone }: Edit): Promise<void> {
  try {
    await chat.edit(id, message, isAlone)
  } catch (error) {
    log('warn', 'a card was not edited', { ...failureOf(error) })
  }
}
