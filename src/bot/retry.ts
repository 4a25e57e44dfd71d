/** How a request to the connector failed, read off the SDK's `RestError`. */
export interface Failure {
  /** HTTP status, when there was an answer. */
  readonly status?: number
  /** Error code of the network or the service: `ECONNREFUSED`, `Throttled`. */
  readonly code?: string
  readonly retryAfterMs?: number
}

export function failureOf(error: unknown): Failure {
  const { statusCode, code, response } = (error ?? {}) as {
    statusCode?: number
    code?: string
    response?: { headers?: { get?(name: string): string | undefined } }
  }
  const seconds = Number(response?.headers?.get?.('retry-after'))
  return {
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(code === undefined ? {} : { code }),
    ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
  }
}

/** Statuses that Microsoft's table says to retry; 500 is not among them. */
const retried = new Set([412, 429, 502, 503, 504])
const attempts = 3
const baseMs = 500

/** What waiting and chance are, so that a test needs no time. */
export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>
  readonly chance: () => number
}

/**
 * Sends a reply within a turn: at most three times, honouring `Retry-After`, with jittered back-off, and never longer than `budgetMs` in all.
 * Only for replies, where somebody is waiting; a proactive message is never sent again after an unclear outcome.
 */
export async function withRetry<T>(send: () => Promise<T>, { sleep, chance }: Waiting, budgetMs = 6_000): Promise<T> {
  let waited = 0
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      const { status, retryAfterMs } = failureOf(error)
      const backOff = retryAfterMs ?? baseMs * 2 ** (attempt - 1) * (0.5 + chance())
      if (status === undefined || !retried.has(status) || attempt >= attempts || waited + backOff > budgetMs)
        throw error
      waited += backOff
      await sleep(backOff)
    }
  }
}
