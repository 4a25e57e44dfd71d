import { LRUCache } from 'lru-cache'
import type { Addressed, Reservation, Sender, SendOutcome } from '../../kernel/send/sender.ts'
import { isTrustedServiceUrl } from '../incoming/service-url.ts'
import { toMessage, type Render } from '../outgoing/message.ts'
import type { Channel } from './channel.ts'
import { failureOf, signInFailed, type Failure } from './channel-error.ts'
import { createBreaker } from './breaker.ts'
import { createPacer, type Pacer, type Slot } from './pacer.ts'
import type { Waiting } from './retry.ts'
import type { ReserveSlots } from './tenant-slots.ts'
import type { Timers } from './timers.ts'
import { waitsUntil } from './waits-until.ts'

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
    reserveSlots,
  }: Pick<Waiting, 'chance'> & {
    readonly timers: Timers
    readonly ending: AbortSignal
    /** Shares a tenant's limit with other processes that send to it. */
    readonly reserveSlots?: ReserveSlots
  },
): Sender & Pick<Pacer, 'spent'> {
  const wait = waitsUntil(ending, timers)
  const pacer = createPacer(timers, wait, ending, reserveSlots)
  const breaker = createBreaker(timers, chance, wait, ending)
  const given = new WeakMap<Reservation, Slot>()
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
    reservation?: Reservation,
  ): Promise<SendOutcome> => {
    if (!isTrustedServiceUrl(serviceUrl, connectors)) return { outcome: 'gone' }
    const reserved = reservation && given.get(reservation)
    const pauseMs = reserved ? 0 : breaker.pause(tenant)
    if (pauseMs > 0) return { outcome: 'throttled', retryAfterMs: pauseMs }
    const slot = reserved ?? (await pacer.reserve({ tenant, conversationId }))
    await slot.come()
    if (ending.aborted) return { outcome: 'throttled', retryAfterMs: firstRetryMs }
    const place = `${tenant}\n${conversationId}`
    try {
      const activity = (await request()) ?? ''
      failures.delete(place)
      breaker.note(tenant, true)
      return { outcome: 'sent', activity }
    } catch (error) {
      const failure = failureOf(error)
      const outcome = outcomeOf(failure)
      breaker.note(tenant, outcome !== 'throttled' && outcome !== 'unclear', failure.retryAfterMs)
      if (outcome === 'throttled') return { outcome, retryAfterMs: backOff(place, failure.retryAfterMs) }
      failures.delete(place)
      return { outcome }
    }
  }
  return {
    spent: pacer.spent,
    async reserve({ tenant, conversationId }) {
      for (;;) {
        const isTrial = await breaker.pass(tenant)
        const slot = await pacer.reserve({ tenant, conversationId })
        // While this one waited for its place, the service may have become ill.
        if (!isTrial && breaker.pause(tenant) > 0 && !ending.aborted) {
          slot.release()
          continue
        }
        const reservation: Reservation = {
          release() {
            if (isTrial) breaker.note(tenant, undefined)
            slot.release()
          },
        }
        given.set(reservation, slot)
        return reservation
      }
    },
    send: (contact, view, reservation) =>
      deliver(contact, () => channel.post(contact, toMessage(render, view)), reservation),
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
