import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { Queues } from '../../queues.ts'
import type { Timers } from './timers.ts'

/** Whose limits a message counts toward. */
interface Place {
  readonly tenant: string
  readonly conversationId: string
}

/** Waits until Teams' limits allow one more message to a place. */
export type Pace = (place: Place) => Promise<void>

/** Counts requests in windows. Points are the requests of one window, and the duration is in seconds. */
interface Limit {
  readonly points: number
  readonly duration: number
}

/** Creates what counts the requests of a limit. */
export type LimiterOf = (limit: Limit) => RateLimiterAbstract

const inMemory: LimiterOf = (limit) => new RateLimiterMemory(limit)

/**
 * The windows begin with their first request, so any span of the same length can touch two of them, and a longer one touches one more than fit into
 * it. Hence about half of what Teams allows for a thread: 7 in a second, 8 in two, 60 in 30 seconds, and 1,800 in an hour.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const perThread: readonly Limit[] = [
  { points: 2, duration: 1 },
  { points: 29, duration: 30 },
  { points: 890, duration: 3_600 },
]
/** Teams allows 50 requests in a second for an app in a tenant. Short windows come closer to that than long ones: a second touches eleven of these. */
const perTenant: readonly Limit[] = [{ points: 4, duration: 0.1 }]

/**
 * Keeps messages outside turns below Teams' limits. Each thread and each tenant has a line of its own, so a busy one delays no other.
 * @param ending ends all waits, because the process stops
 * @param tenantLimiterOf counts a tenant's requests; in memory by default, because one process sends everything. A thread's are always counted in
 * memory: with several processes, one of them sends what is due in a thread, and the limits leave room for others that edit its cards.
 */
export function createPacer(timers: Timers, ending: AbortSignal, tenantLimiterOf: LimiterOf = inMemory): Pace {
  const threadLimiters = perThread.map(inMemory)
  const tenantLimiters = perTenant.map(tenantLimiterOf)
  const waitUnlessEnding = waitsUntil(ending, timers)
  const threads = new Queues()
  const tenants = new Queues()

  /** Takes one point of each limiter, once all of them have one left. */
  async function take(limiters: readonly RateLimiterAbstract[] = [], key: string): Promise<void> {
    while (!ending.aborted) {
      const waits = await Promise.all(limiters.map((limiter) => waitFor(limiter, key)))
      const wait = Math.max(...waits)
      if (wait > 0) await waitUnlessEnding(wait)
      else if (await consumed(limiters, key)) return
    }
  }

  return ({ tenant, conversationId }) => {
    const thread = `${tenant}\n${conversationId}`
    return threads.run(thread, async () => {
      await take(threadLimiters, thread)
      await tenants.run(tenant, () => take(tenantLimiters, tenant))
    })
  }
}

/** Waits, unless the process stops. All waits share one listener: adding and removing thousands to a signal takes long, and Node warns about it. */
function waitsUntil(ending: AbortSignal, timers: Timers): (ms: number) => Promise<void> {
  const ends = new Set<() => void>()
  ending.addEventListener('abort', () => ends.forEach((end) => end()))
  return (ms) =>
    new Promise((resolve) => {
      const end = (): void => {
        cancel()
        ends.delete(end)
        resolve()
      }
      const cancel = timers.after(ms, end)
      ends.add(end)
    })
}

/** Milliseconds until a limiter has a point left; never longer than its window, even if the clock was set back. */
async function waitFor(limiter: RateLimiterAbstract, key: string): Promise<number> {
  const used = await limiter.get(key)
  if (!used || used.consumedPoints < limiter.points || used.msBeforeNext <= 0) return 0
  return Math.min(used.msBeforeNext, limiter.duration * 1_000)
}

/** @returns false if another process took the last point in the meantime */
async function consumed(limiters: readonly RateLimiterAbstract[], key: string): Promise<boolean> {
  for (const limiter of limiters)
    try {
      await limiter.consume(key)
    } catch (error) {
      if (error instanceof RateLimiterRes) return false
      throw error
    }
  return true
}
