/** The limit for `Retry-After`: one attempt per hour is harmless, and a wrong number must not cost a day. */
const longestMs = 3_600_000

/** When to try again after a `Retry-After`, ISO 8601. @param ms any number; NaN and negative values mean no wait */
export function retryAt(now: Date, ms: number): string {
  const wait = Number.isNaN(ms) ? 0 : Math.min(longestMs, Math.max(0, ms))
  return new Date(now.getTime() + wait).toISOString()
}
