import { failureOf } from './channel-error.ts'
import type { Deadline } from './deadline.ts'

/** Statuses that Microsoft's table says to retry; 500 isn't one of them. */
const retried = new Set([412, 429, 502, 503, 504])
const attempts = 3
const baseMs = 500
/** After a wait, this much of the turn must be left for sending. */
const sendMs = 1_000

/** Waiting and chance as arguments, so that tests don't need time. */
export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>
  readonly chance: () => number
}

/**
 * Sends a reply within a turn: at most three times, honoring `Retry-After`, with jittered back-off, and never past the turn's deadline.
 * Only for replies, where someone is waiting; a proactive message is never resent after an unclear outcome.
 */
export async function withRetry<T>(
  send: () => Promise<T>,
  { sleep, chance }: Waiting,
  deadline: Pick<Deadline, 'left' | 'race'>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await deadline.race(send())
    } catch (error) {
      const { status, retryAfterMs } = failureOf(error)
      const backOff = retryAfterMs ?? baseMs * 2 ** (attempt - 1) * (0.5 + chance())
      if (status === undefined || !retried.has(status) || attempt >= attempts || backOff + sendMs > deadline.left())
        throw error
      await deadline.race(sleep(backOff))
    }
  }
}
