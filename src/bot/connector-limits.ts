/** Milliseconds after which a request to the connector is given up. */
const defaultTimeoutMs = 10_000

interface Pipeline {
  removePolicy(options: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest(request: { timeout: number }, next: (request: unknown) => unknown): unknown
  }): void
}

/**
 * Takes the SDK's hidden retry away and sets a time-out. The SDK would send a message up to four times after a lost answer or a 5xx, although
 * creating a message is not idempotent, and would wait for ever for a silent server. `client` is private in the types, hence the one cast;
 * `tests/bot/connector-limits.test.ts` fails when a new SDK version keeps it elsewhere.
 */
export function limitConnector(connector: unknown, timeoutMs = defaultTimeoutMs): void {
  const pipeline = (connector as { client?: { pipeline?: Pipeline } }).client?.pipeline
  if (!pipeline) throw new Error('the SDK keeps its pipeline elsewhere now; see src/bot/connector-limits.ts')
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'shipmateTimeout',
    sendRequest(request, next) {
      request.timeout = timeoutMs
      return next(request)
    },
  })
}
