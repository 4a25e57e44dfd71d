import type { Deadline } from './deadline.ts'

/** How a request to the connector failed, read off the SDK's `RestError`. */
export interface Failure {
  /** HTTP status, when there was an answer. */
  readonly status?: number
  /** Error code of the network or the service: `ECONNREFUSED`, `Throttled`. */
  readonly code?: string
  /** At most an hour, whatever the service asks for. */
  readonly retryAfterMs?: number
}

/** A service that asks for more is asked again after this; a number without a limit could not even become a date. */
const longestRetryMs = 3_600_000

export function failureOf(error: unknown): Failure {
  const { statusCode, code, response } = (error ?? {}) as {
    statusCode?: number
    code?: string
    response?: { headers?: { get?(name: string): string | undefined } }
  }
  const header = (name: string): string => response?.headers?.get?.(name) ?? ''
  const retryAfterMs = waitOf(header('retry-after'), header('date'))
  return {
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(code === undefined ? {} : { code }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

/** `Retry-After` in milliseconds: seconds, or a date, which is compared with the answer's own. Undefined when it says nothing useful. */
function waitOf(retryAfter: string, date: string): number | undefined {
  const seconds = retryAfter.trim() === '' ? Number.NaN : Number(retryAfter)
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - (Date.parse(date) || Date.now()) : seconds * 1000
  return ms > 0 ? Math.min(ms, longestRetryMs) : undefined
}

/** Statuses that Microsoft's table says to retry; 500 is not among them. */
const retried = new Set([412, 429, 502, 503, 504])
const attempts = 3
const baseMs = 500
/** What is left of a turn after a wait must be enough to send. */
const sendMs = 1_000

/** What waiting and chance are, so that a test needs no time. */
export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>
  readonly chance: () => number
}

/**
 * Sends a reply within a turn: at most three times, honoring `Retry-After`, with jittered back-off, and never past the turn's deadline.
 * Only for replies, where somebody is waiting; a proactive message is never sent again after an unclear outcome.
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
