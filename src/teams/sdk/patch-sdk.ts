import { createRequire } from 'node:module'
import { signInFailed } from '../channel/channel-error.ts'
import { realTimers, type Timers } from '../channel/timers.ts'
import { withTimeLimit } from '../channel/time-limit.ts'

/** Milliseconds until a request to the connector is given up, including reading the whole response. */
const defaultTimeoutMs = 10_000

interface Signer {
  signRequest(request: unknown): Promise<unknown>
}

interface Pipeline {
  removePolicy(options: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest(request: SdkRequest, next: (request: unknown) => Promise<unknown>): unknown
  }): void
}

interface SdkRequest {
  url: string
  abortSignal?: AbortSignal
  readonly headers: { has(name: string): boolean; delete(name: string): void }
}

/** What the SDK takes for one request. */
export interface RequestOptions {
  readonly customHeaders?: Readonly<Record<string, string>>
}

const forOnePersonHeader = 'x-shipmate-for-one-person'
/**
 * Makes a request one about a message that only one person sees. The SDK can't add a query parameter, so a header of ours, which is never sent,
 * asks the pipeline to.
 */
export const forOnePerson: RequestOptions = { customHeaders: { [forOnePersonHeader]: 'yes' } }

export interface RequestLimits {
  readonly timeoutMs?: number
  readonly timers?: Timers
  /** Ends requests instead of the timeout, while someone else watches the time; looked up when a request starts. */
  readonly until?: () => AbortSignal | undefined
}

/**
 * Removes the SDK's hidden retry and sets a timeout. The SDK would send a message up to four times after a lost response or a 5xx, although
 * creating a message isn't idempotent, and would wait forever for a silent server. Its own timeout ends with the response headers, so a body that
 * trickles would never end; nor does it cover the request for a token, which gets a limit of its own. `client` and `credentials` are private in
 * the types, which is why there is a cast; `tests/teams/sdk/patch-sdk.test.ts` fails if a new SDK version stores them elsewhere.
 */
export function limitConnector(
  connector: unknown,
  { timeoutMs = defaultTimeoutMs, timers = realTimers, until = () => undefined }: RequestLimits = {},
): void {
  const parts = connector as { client?: { pipeline?: Pipeline }; credentials?: Signer }
  const { credentials } = parts
  const pipeline = parts.client?.pipeline
  if (!pipeline || !credentials)
    throw new Error('the SDK stores its pipeline elsewhere now; see src/teams/sdk/patch-sdk.ts')
  parts.credentials = {
    signRequest: (request) =>
      withTimeLimit(timers, timeoutMs, () => credentials.signRequest(request)).catch((error: unknown) => {
        throw new SignInFailed(error)
      }),
  }
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'shipmateForOnePerson',
    sendRequest(request, next) {
      if (request.headers.has(forOnePersonHeader)) {
        request.headers.delete(forOnePersonHeader)
        const url = new URL(request.url)
        url.searchParams.set('isTargetedActivity', 'true')
        request.url = url.href
      }
      return next(request)
    },
  })
  pipeline.addPolicy({
    name: 'shipmateTimeout',
    sendRequest(request, next) {
      const send = (signal: AbortSignal): Promise<unknown> => {
        request.abortSignal = signal
        return next(request)
      }
      const outer = until()
      return outer ? send(outer) : withTimeLimit(timers, timeoutMs, send)
    },
  })
}

/** There was no token, so nothing was sent. */
class SignInFailed extends Error {
  override readonly name = 'SignInFailed'
  readonly code = signInFailed
  /** Entra's or MSAL's code of what is wrong, for the log; never their sentence, which has ids in it. */
  readonly reason: string | undefined

  constructor(cause: unknown) {
    super('', { cause })
    const { message = '', errorCode } = (cause ?? {}) as { message?: string; errorCode?: string }
    this.reason = /\bAADSTS\d+\b/.exec(message)?.[0] ?? errorCode
  }
}

interface Mapper {
  type: { additionalProperties?: { type: { name: string } } }
}

/**
 * Lets entities pass unchanged. The SDK's serializer keeps `type`, `text`, and `mentioned` of an entity and drops everything else, so Teams would
 * never see the AI label and the citations. The mapper is private to the SDK and is looked up next to it; `tests/teams/wording.test.ts` fails if
 * a new version stores it elsewhere.
 */
export function keepWholeEntities(): void {
  const besideSdk = createRequire(createRequire(import.meta.url).resolve('botbuilder'))
  const { Entity } = besideSdk('botframework-connector/lib/connectorApi/models/mappers') as { Entity?: Mapper }
  if (!Entity?.type) throw new Error('the SDK stores its mappers elsewhere now; see src/teams/sdk/patch-sdk.ts')
  Entity.type.additionalProperties = { type: { name: 'Object' } }
}
