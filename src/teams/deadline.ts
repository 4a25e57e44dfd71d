import type { Timers } from './timers.ts'

/** A turn, or a request of it, ran out of time. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/** One limit for everything that a turn waits for. */
export interface Deadline {
  /** Aborts at the deadline; undefined once the deadline is lifted. */
  readonly signal: AbortSignal | undefined
  readonly isOver: boolean
  /** Milliseconds that are left, at least 0. */
  left(): number
  /** The work's own result, or at the deadline a rejection with OutOfTime; the work itself goes on. */
  race<T>(work: Promise<T>): Promise<T>
  /** Ends in `ms` milliseconds, unless it ends sooner anyway. */
  shorten(ms: number): void
  /** Takes the limit away: the turn is answered. */
  lift(): void
}

export function startDeadline(timers: Timers, ms: number): Deadline {
  const ending = new AbortController()
  const { signal } = ending
  const over = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new OutOfTime('the turn ran out of time')), { once: true }),
  )
  over.catch(() => {})
  let end = timers.now() + ms
  let isLifted = false
  let cancel = timers.after(ms, () => ending.abort())
  return {
    get signal() {
      return isLifted ? undefined : signal
    },
    get isOver() {
      return signal.aborted
    },
    left: () => (signal.aborted ? 0 : Math.max(0, end - timers.now())),
    race: (work) => Promise.race([work, over]),
    shorten(ms) {
      if (isLifted || signal.aborted || timers.now() + ms >= end) return
      cancel()
      end = timers.now() + ms
      cancel = timers.after(ms, () => ending.abort())
    },
    lift() {
      isLifted = true
      cancel()
    },
  }
}
