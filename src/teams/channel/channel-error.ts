/** Code of a failure to get a token: the request was never sent. */
export const signInFailed = 'SIGN_IN_FAILED'

/** How a request to the channel failed. */
export interface Failure {
  /** The HTTP status, if there was a response. */
  readonly status?: number
  /** Error code of the network or the service: `ECONNREFUSED`, `Throttled`. */
  readonly code?: string
  /** Why the bot couldn't sign in: `AADSTS7000222` is an expired secret. */
  readonly reason?: string
  /** When to retry; at most an hour, no matter what the service asks for. */
  readonly retryAfterMs?: number
}

/** A request to the channel failed. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly failure: Failure

  constructor(failure: Failure, cause: unknown) {
    super('', { cause })
    this.failure = failure
  }
}

/** What is known about the failed request behind an error. */
export const failureOf = (error: unknown): Failure => (error instanceof ChannelError ? error.failure : {})

/** A token isn't valid, or can't be checked. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  /** The name of the SDK's error, for the log. */
  readonly reason: string
  /** The keys that check a token are out of reach. */
  readonly isTemporary: boolean

  constructor(reason: string, isTemporary: boolean) {
    super(reason)
    this.reason = reason
    this.isTemporary = isTemporary
  }
}
