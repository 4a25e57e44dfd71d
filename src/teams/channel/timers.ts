/** Elapsed time, as opposed to the time of day. Tests replace it with their own clock. */
export interface Timers {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number
  /** Runs something once, after `ms` milliseconds. @returns what cancels it */
  after(ms: number, run: () => void): () => void
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
