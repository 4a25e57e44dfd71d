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
  let end = timers.now() + ms
  let isLifted = false
  let isOver = false
  // Most turns send nothing, and a controller costs more than all the rest.
  let ending: AbortController | undefined
  let reject = (_: OutOfTime): void => {}
  const over = new Promise<never>((_, refuse) => (reject = refuse))
  over.catch(() => {})
  const expire = (): void => {
    isOver = true
    reject(new OutOfTime('the turn ran out of time'))
    ending?.abort()
  }
  let cancel = timers.after(ms, expire)
  const signal = (): AbortSignal => {
    ending ??= new AbortController()
    if (isOver) ending.abort()
    return ending.signal
  }
  return {
    get signal() {
      return isLifted ? undefined : signal()
    },
    get isOver() {
      return isOver
    },
    left: () => (isOver ? 0 : Math.max(0, end - timers.now())),
    race: (work) => Promise.race([work, over]),
    shorten(ms) {
      if (isLifted || isOver || timers.now() + ms >= end) return
      cancel()
      end = timers.now() + ms
      cancel = timers.after(ms, expire)
    },
    lift() {
      isLifted = true
      cancel()
    },
  }
}
