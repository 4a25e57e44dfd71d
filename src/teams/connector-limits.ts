import { OutOfTime } from './deadline.ts'
import { realTimers, type Timers } from './timers.ts'

/** Milliseconds after which a request to the connector is given up, its answer read to the end included. */
const defaultTimeoutMs = 10_000

interface Pipeline {
  removePolicy(options: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest(request: { abortSignal?: AbortSignal }, next: (request: unknown) => Promise<unknown>): unknown
  }): void
}

export interface RequestLimits {
  readonly timeoutMs?: number
  readonly timers?: Timers
  /** Ends requests in the place of the time-out, while somebody else keeps the time; looked up when a request begins. */
  readonly until?: () => AbortSignal | undefined
}

/**
 * Takes the SDK's hidden retry away and sets a time-out. The SDK would send a message up to four times after a lost answer or a 5xx, although
 * creating a message is not idempotent, and would wait for ever for a silent server. Its own time-out ends with the headers of an answer, so that
 * a body that drips would never end; nor does it cover the request for a token. `client` is private in the types, hence the one cast;
 * `tests/teams/connector-limits.test.ts` fails when a new SDK version keeps it elsewhere.
 */
export function limitConnector(
  connector: unknown,
  { timeoutMs = defaultTimeoutMs, timers = realTimers, until = () => undefined }: RequestLimits = {},
): void {
  const pipeline = (connector as { client?: { pipeline?: Pipeline } }).client?.pipeline
  if (!pipeline) throw new Error('the SDK keeps its pipeline elsewhere now; see src/teams/connector-limits.ts')
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'shipmateTimeout',
    sendRequest(request, next) {
      const send = (signal: AbortSignal): Promise<unknown> => {
        request.abortSignal = signal
        return next(request)
      }
      const outer = until()
      return outer ? send(outer) : withLimit(timers, timeoutMs, send)
    },
  })
}

/** Runs a request that ends after `ms`. @throws OutOfTime then */
async function withLimit<T>(timers: Timers, ms: number, request: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController()
  let cancel = (): void => {}
  const over = new Promise<never>((_, reject) => {
    cancel = timers.after(ms, () => {
      ending.abort()
      reject(new OutOfTime('the connector did not answer in time'))
    })
  })
  try {
    return await Promise.race([over, request(ending.signal)])
  } finally {
    cancel()
  }
}
