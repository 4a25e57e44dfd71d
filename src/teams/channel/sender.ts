import { LRUCache } from 'lru-cache'
import type { Addressed, Sender, SendOutcome } from '../../kernel/send/sender.ts'
import { isTrustedServiceUrl } from '../incoming/service-url.ts'
import { toMessage, type Render } from '../outgoing/message.ts'
import type { Channel } from './channel.ts'
import { failureOf, signInFailed, type Failure } from './channel-error.ts'
import { createPacer, type LimiterOf } from './pacer.ts'
import type { Waiting } from './retry.ts'
import type { Timers } from './timers.ts'

const firstRetryMs = 60_000
const longestRetryMs = 3_600_000
/** Conversations whose failures in a row are counted. */
const remembered = 10_000

/**
 * Sends proactive messages, paced, each request once, and only to trusted connectors (without a list, to loopback). Once `ending` is aborted, nothing more is sent, and the messages that are still waiting
 * count as not delivered.
 */
export function createSender(
  channel: Pick<Channel, 'post' | 'edit'>,
  render: Render,
  connectors: readonly string[] | undefined,
  {
    timers,
    chance,
    ending,
    limiterOf,
  }: Pick<Waiting, 'chance'> & {
    readonly timers: Timers
    readonly ending: AbortSignal
    /** Counts a tenant's messages, together with other processes that send to it; otherwise in memory. */
    readonly limiterOf?: LimiterOf
  },
): Sender {
  const pace = createPacer(timers, ending, limiterOf)
  /** How often in a row a conversation wasn't ready. */
  const failures = new LRUCache<string, number>({ max: remembered })
  /** Longer after each failure, never shorter than the service asks for, and different for each message, so that they don't all come back at once. */
  const backOff = (place: string, retryAfterMs = 0): number => {
    const before = failures.get(place) ?? 0
    failures.set(place, before + 1)
    const base = Math.max(retryAfterMs, before === 0 && retryAfterMs > 0 ? 0 : firstRetryMs * 2 ** Math.min(before, 10))
    return Math.min(longestRetryMs, base) * (1 + chance() / 4)
  }
  const deliver = async (
    { serviceUrl, tenant, conversationId }: Addressed<{ readonly serviceUrl: string; readonly conversationId: string }>,
    request: () => Promise<string | undefined>,
  ): Promise<SendOutcome> => {
    if (!isTrustedServiceUrl(serviceUrl, connectors)) return { outcome: 'gone' }
    await pace({ tenant, conversationId })
    if (ending.aborted) return { outcome: 'throttled', retryAfterMs: firstRetryMs }
    const place = `${tenant}\n${conversationId}`
    try {
      const activity = (await request()) ?? ''
      failures.delete(place)
      return { outcome: 'sent', activity }
    } catch (error) {
      const failure = failureOf(error)
      const outcome = outcomeOf(failure)
      if (outcome === 'throttled') return { outcome, retryAfterMs: backOff(place, failure.retryAfterMs) }
      failures.delete(place)
      return { outcome }
    }
  }
  return {
    send: (contact, view) => deliver(contact, () => channel.post(contact, toMessage(render, view))),
    post: (thread, view) => deliver(thread, () => channel.post(thread, toMessage(render, view))),
    edit: (thread, { conversationId, activity }, view) =>
      deliver({ ...thread, conversationId: withoutMessage(conversationId) }, async () => {
        await channel.edit({ ...thread, conversationId }, activity, toMessage(render, view))
        return activity
      }),
  }
}

/** The pieces of one thread share its limits. */
const withoutMessage = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '')

const neverSent = new Set([signInFailed, 'ECONNREFUSED', 'ENOTFOUND'])

/** The question is whether the failed request may have arrived: only a message that certainly wasn't delivered is retried. */
export function outcomeOf({ status, code }: Failure): Exclude<SendOutcome['outcome'], 'sent'> {
  if (status === 403) return 'blocked'
  if (status === 404) return 'gone'
  if (status === 429 || status === 412 || (code !== undefined && neverSent.has(code))) return 'throttled'
  return status !== undefined && status < 500 ? 'refused' : 'unclear'
}
