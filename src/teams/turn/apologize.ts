import type { Turn } from '../../kernel/turn.ts'
import type { NoticeView } from '../../kernel/view.ts'
import type { Authenticated, Chat } from '../channel/channel.ts'
import { failureOf } from '../channel/channel-error.ts'
import { startDeadline } from '../channel/deadline.ts'
import { faultOf } from '../channel/fault.ts'
import { withRetry } from '../channel/retry.ts'
import { saying } from '../outgoing/invoke-body.ts'
import { toMessage } from '../outgoing/message.ts'
import type { Incoming } from '../incoming/incoming.ts'
import { scopeOf } from '../incoming/turn-of.ts'
import { apology, forStranger } from '../outgoing/notices.ts'
import { texts } from '../texts.en.ts'
import type { BotParts, Exchange, Outcome, Received } from './exchange.ts'
import { sendingBack } from './private-messages.ts'
import { sendReply } from './send-reply.ts'

const noticeMs = 10_000

/** Answers a request whose turn ran out of time. The turn continues, and its edits are still made in the end. */
export function late(parts: BotParts, exchange: Exchange): Received {
  const { activity, authenticated } = exchange
  parts.ended?.('late')
  parts.log('warn', 'a turn ran out of time', { type: activity.type, name: activity.name ?? undefined })
  if (!authenticated) return { status: 503, body: texts.refused.tokenTookTooLong }
  return {
    status: 200,
    ...(activity.type === 'invoke' ? { body: saying(activity, texts.late) } : {}),
    async after() {
      if (activity.type === 'message' && !exchange.hasSpoken)
        await notify(parts, authenticated, activity, apology(texts.late, texts.oneMoment))
      await (await exchange.turn)?.after?.()
    },
  }
}

/** Answers a request whose handling failed outside its turn. */
export function failed(parts: BotParts, { activity }: Exchange, error: unknown): Received {
  parts.ended?.('apology')
  parts.log('error', 'an activity was not handled', { type: activity.type, error })
  return { status: 200, ...(activity.type === 'invoke' ? { body: saying(activity, texts.error('none')) } : {}) }
}

/** Answers someone whom the activity doesn't identify. */
export async function answerStranger(parts: BotParts, chat: Chat, exchange: Exchange): Promise<Outcome> {
  parts.ended?.('stranger')
  const { activity } = exchange
  const { type } = activity
  if (type === 'invoke') return { body: saying(activity, texts.stranger) }
  if (type === 'message')
    await sendReply(
      parts,
      chat,
      exchange,
      toMessage(parts.render, forStranger(activity, scopeOf(activity) === 'personal')),
      sendingBack(chat, activity),
    ).catch(() => {})
  return {}
}

/** Answers a turn that failed: the learner gets a friendly sentence, the log gets the details. A connection that failed isn't used again. */
export async function apologize(
  parts: BotParts,
  chat: Chat,
  exchange: Exchange,
  turn: Turn,
  error: unknown,
): Promise<Outcome> {
  const { type } = exchange.activity
  const code = turn.activity.slice(0, 8)
  const fault = faultOf(error)
  if (exchange.deadline.isOver) return {}
  parts.ended?.('apology')
  if (fault === 'storage') {
    const { name, code } = error as NodeJS.ErrnoException
    const what = name === 'StoreUnavailable' ? texts.storage.databaseFailed : texts.storage.failed(storageAdvice(code))
    parts.log('error', what, { type, code })
  } else parts.log('error', 'a turn failed', { code, type, failure: failureOf(error), error })
  const text = fault === 'storage' ? texts.cannotSave : texts.error(code)
  if (type === 'invoke') return { body: saying(exchange.activity, text) }
  if (fault !== 'transport')
    await sendReply(
      parts,
      chat,
      exchange,
      toMessage(parts.render, apology(text)),
      sendingBack(chat, exchange.activity),
    ).catch(() => {})
  return {}
}

const storageAdvice = (code = ''): string =>
  Object.hasOwn(texts.storage.byCode, code) ? (texts.storage.byCode[code] as string) : texts.storage.unknown

/** Sends one card outside the turn, best effort. */
export async function notify(
  parts: BotParts,
  authenticated: Authenticated,
  activity: Incoming,
  view: NoticeView,
): Promise<void> {
  const deadline = startDeadline(parts.timers, noticeMs)
  try {
    const sending = authenticated.turn(deadline, async (chat) => {
      const send = sendingBack(chat, activity)
      await withRetry(() => send(toMessage(parts.render, view)), parts.waiting, deadline)
    })
    await deadline.race(sending)
  } catch (error) {
    parts.log('warn', 'a notice was not sent', { ...failureOf(error) })
  } finally {
    deadline.lift()
  }
}
