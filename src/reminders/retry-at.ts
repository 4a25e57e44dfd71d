/** A longer `Retry-After` is cut to this: one more try an hour harms nobody, and a day must not be lost to a wrong number. */
const longestMs = 3_600_000

/** The instant after a wait that somebody outside asked for, ISO 8601. @param ms any number; nonsense counts as no wait */
export function retryAt(now: Date, ms: number): string {
  const wait = Number.isNaN(ms) ? 0 : Math.min(longestMs, Math.max(0, ms))
  return new Date(now.getTime() + wait).toISOString()
}
