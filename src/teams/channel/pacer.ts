import { LRUCache } from 'lru-cache'
import { Queues } from '../../queues.ts'
import { tenantSlots, type ReserveSlots } from './tenant-slots.ts'
import type { Timers } from './timers.ts'

/** Whose limits a message counts toward. */
interface Place {
  readonly tenant: string
  readonly conversationId: string
}

/** The right to one request, at an instant that belongs to it alone. */
export interface Slot {
  /** Waits for the instant. */
  come(): Promise<void>
  /** Gives it to another request of the tenant, because this one isn't made. */
  release(): void
}

/** Keeps requests within the limits of a thread and of a tenant. */
export interface Pacer {
  /** Waits for a slot. It comes a little before its instant, so that there is time to store what is about to be sent. */
  reserve(place: Place): Promise<Slot>
  /** Counts a request that didn't wait, because a person waits for it. Later slots of the tenant make room for it. */
  spent(tenant: string): void
}

/**
 * Requests in any span of this many milliseconds. About half of what Teams allows for a thread, which is 7 in a second, 8 in two, 60 in 30 seconds,
 * and 1,800 in an hour: each process counts its own, and several of them may edit the cards of one thread.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const perThread = [
  { most: 2, ms: 1_000 },
  { most: 29, ms: 30_000 },
  { most: 890, ms: 3_600_000 },
] as const
const mostInThread = Math.max(...perThread.map(({ most }) => most))
/** Threads whose requests are remembered. One that is forgotten has been quiet while this many others weren't. */
const threadsRemembered = 20_000

/**
 * Keeps messages outside turns below Teams' limits. Each thread and each tenant has a line of its own, so a busy one delays no other.
 * @param wait ends early with `ending`, when the process stops
 * @param reserveSlots shares a tenant's limit with other processes; by default this one sends everything
 */
export function createPacer(
  timers: Timers,
  wait: (ms: number) => Promise<void>,
  ending: AbortSignal,
  reserveSlots?: ReserveSlots,
): Pacer {
  const slots = tenantSlots(timers, wait, ending, reserveSlots)
  const threads = new Queues()
  /** When the latest requests were made, oldest first. */
  const made = new LRUCache<string, number[]>({ max: threadsRemembered })

  async function passThread(thread: string): Promise<void> {
    const times = made.get(thread) ?? []
    made.set(thread, times)
    while (!ending.aborted) {
      const left = Math.max(...perThread.map(({ most, ms }) => (times.at(-most) ?? -Infinity) + ms - timers.now()))
      if (left <= 0) break
      await wait(left)
    }
    times.push(timers.now())
    if (times.length > mostInThread) times.shift()
  }

  return {
    reserve({ tenant, conversationId }) {
      const thread = `${tenant}\n${conversationId}`
      return threads.run(thread, async () => {
        await passThread(thread)
        return slots.take(tenant)
      })
    },
    spent: slots.spent,
  }
}
