import type { Sender, SendOutcome } from '../../kernel/send/sender.ts'
import { isTrustedServiceUrl } from '../incoming/service-url.ts'
import { toMessage, type Render } from '../outgoing/message.ts'
import type { Channel } from './channel.ts'
import { failureOf, signInFailed, type Failure } from './channel-error.ts'
import type { Waiting } from './retry.ts'

/** Messages per second for all learners together; Teams allows 50 per app and tenant, and asks to stay below. */
const perSecond = 40
const defaultRetryMs = 60_000

/**
 * Sends proactive messages, paced, each request once, and only to trusted connectors (without a list, to loopback). Once `ending` is aborted, nothing more is sent, and the messages that are still waiting
 * count as not delivered.
 */
export function createSender(
  channel: Pick<Channel, 'post' | 'edit'>,
  render: Render,
  connectors: readonly string[] | undefined,
  { sleep, ending }: Pick<Waiting, 'sleep'> & { readonly ending: AbortSignal },
): Sender {
  let next = 0
  const pace = async (): Promise<void> => {
    const now = performance.now()
    const slot = Math.max(now, next)
    next = slot + 1000 / perSecond
    if (slot > now) await sleep(slot - now)
  }
  const deliver = async (
    { serviceUrl }: { readonly serviceUrl: string },
    request: () => Promise<string | undefined>,
  ): Promise<SendOutcome> => {
    if (!isTrustedServiceUrl(serviceUrl, connectors)) return { outcome: 'gone' }
    await pace()
    if (ending.aborted) return { outcome: 'throttled', retryAfterMs: defaultRetryMs }
    try {
      return { outcome: 'sent', activity: (await request()) ?? '' }
    } catch (error) {
      return outcomeOf(failureOf(error))
    }
  }
  return {
    send: (contact, view) => deliver(contact, () => channel.post(contact, toMessage(render, view))),
    post: (thread, view) => deliver(thread, () => channel.post(thread, toMessage(render, view))),
    edit: (thread, { conversationId, activity }, view) =>
      deliver(thread, async () => {
        await channel.edit({ ...thread, conversationId }, activity, toMessage(render, view))
        return activity
      }),
  }
}

const neverSent = new Set([signInFailed, 'ECONNREFUSED', 'ENOTFOUND'])

/** The question is whether the failed request may have arrived: only a message that certainly wasn't delivered is retried. */
export function outcomeOf({ status, code, retryAfterMs }: Failure): SendOutcome {
  if (status === 403) return { outcome: 'blocked' }
  if (status === 404) return { outcome: 'gone' }
  if (status === 429 || status === 412 || (code !== undefined && neverSent.has(code)))
    return { outcome: 'throttled', retryAfterMs: retryAfterMs ?? defaultRetryMs }
  return { outcome: status !== undefined && status < 500 ? 'refused' : 'unclear' }
}
