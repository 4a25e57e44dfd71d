/** Nobody is made to wait longer than this by a `Retry-After`, whatever it says. */
const longestMs = 86_400_000

/** The instant after a wait that somebody outside asked for, ISO 8601. @param ms any number; nonsense counts as no wait */
export function retryAt(now: Date, ms: number): string {
  const wait = Number.isNaN(ms) ? 0 : Math.min(longestMs, Math.max(0, ms))
  return new Date(now.getTime() + wait).toISOString()
}
