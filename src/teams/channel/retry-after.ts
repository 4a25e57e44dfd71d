/** Longest wait. If a service asks for more, it's tried again after this; an unlimited number might not even fit into a date. */
const longestMs = 3_600_000

/**
 * Reads a `Retry-After` header: seconds, or a date, which is compared with the response's own date.
 * @returns milliseconds; undefined if the header says nothing useful
 */
export function readRetryAfter(retryAfter: string, date: string): number | undefined {
  const seconds = retryAfter.trim() === '' ? Number.NaN : Number(retryAfter)
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - (Date.parse(date) || Date.now()) : seconds * 1000
  return ms > 0 ? Math.min(ms, longestMs) : undefined
}
