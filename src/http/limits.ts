/** Limits on what one client can cost. Times are in milliseconds. */
export interface HttpLimits {
  /** For the headers of a request, from its first byte; also for the first byte of a new connection. */
  readonly headersMs: number
  /** For a whole request, headers and body. */
  readonly requestMs: number
  /** Without a byte in either direction while the server waits for the client. Half of the longest wait, because Node may wait twice. */
  readonly quietMs: number
  /** Without a byte while the client waits for the server. Longer than a turn can take. */
  readonly workMs: number
  /** Between two requests on one connection. */
  readonly keepAliveMs: number
  /** How often the times for headers and requests are checked. */
  readonly checkEveryMs: number
  /** For a whole download. */
  readonly downloadMs: number
  readonly connections: number
  /** Requests on one connection that are handled at the same time. */
  readonly pipelined: number
  /** Requests on one connection that wait for those; one more closes the connection. */
  readonly queued: number
  readonly requestsPerConnection: number
  /** Characters of a request's path and query. */
  readonly targetLength: number
  readonly headerBytes: number
  readonly headerCount: number
  /** Downloads at the same time, of all people together. */
  readonly downloads: number
  /** For running requests when the server stops. */
  readonly graceMs: number
}

export const defaultLimits: HttpLimits = {
  headersMs: 10_000,
  requestMs: 12_000,
  quietMs: 7_000,
  workMs: 15_000,
  keepAliveMs: 5_000,
  checkEveryMs: 1_000,
  downloadMs: 120_000,
  connections: 5_000,
  pipelined: 8,
  queued: 256,
  requestsPerConnection: 1_000,
  targetLength: 4_096,
  headerBytes: 16 * 1024,
  headerCount: 100,
  downloads: 4,
  graceMs: 4_000,
}
