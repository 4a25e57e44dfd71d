import type { Timers } from './timers.ts'

/** A turn, or a request to the connector, ran out of time. The message says which. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/** One limit for everything that a turn waits for. */
export interface Deadline {
  /** Aborts at the deadline; undefined once the deadline is lifted. */
  readonly signal: AbortSignal | undefined
  readonly isOver: boolean
  /** Milliseconds left, at least 0. */
  left(): number
  /** Settles as `work` does, or rejects with OutOfTime at the deadline; the work itself continues. */
  race<T>(work: Promise<T>): Promise<T>
  /** Ends in `ms` milliseconds, unless it ends sooner anyway. */
  shorten(ms: number): void
  /** Removes the limit, because the turn is answered. */
  lift(): void
}

export function startDeadline(timers: Timers, ms: number): Deadline {
  let end = timers.now() + ms
  let isLifted = false
  let isOver = false
  // Created on demand: most turns send nothing, and a controller costs more than everything else here.
  let ending: AbortController | undefined
  let reject = (_: OutOfTime): void => {}
  const over = new Promise<never>((_, refuse) => (reject = refuse))
  over.catch(() => {})
  const expire = (): void => {
    isOver = true
    reject(new OutOfTime('turn'))
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
