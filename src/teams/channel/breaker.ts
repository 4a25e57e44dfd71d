import type { Timers } from './timers.ts'

/** Requests that fail in a row before the rest waits. Single refusals and lost connections are everyday. */
const mostInARow = 8
const firstPauseMs = 5_000
const longestPauseMs = 300_000
/** Longer than a request takes. */
const trialMs = 15_000
/** How soon those who wait notice that the service is well again. */
const lookMs = 1_000

interface Trouble {
  inARow: number
  /** Pauses in a row. */
  pauses: number
  /** Until when nothing is tried, except the trial. */
  until: number
  isTrying: boolean
}

/** Lets requests wait while a service fails every one of them, so that an outage doesn't cost everyone their message. */
export interface Breaker {
  /** Milliseconds until a request makes sense; 0 if the service is well. */
  pause(tenant: string): number
  /** Waits until the service is well, or until this request is the one that tries it. @returns whether it is */
  pass(tenant: string): Promise<boolean>
  /** Notes how a request ended; undefined if the trial wasn't made after all. */
  note(tenant: string, isWell: boolean | undefined, retryAfterMs?: number): void
}

export function createBreaker(
  timers: Timers,
  chance: () => number,
  wait: (ms: number) => Promise<void>,
  ending: AbortSignal,
): Breaker {
  const troubles = new Map<string, Trouble>()
  const left = ({ until }: Trouble): number => Math.max(0, until - timers.now())
  return {
    pause(tenant) {
      const trouble = troubles.get(tenant)
      return trouble ? left(trouble) : 0
    },
    async pass(tenant) {
      for (;;) {
        const trouble = troubles.get(tenant)
        if (!trouble || trouble.pauses === 0 || ending.aborted) return false
        if (left(trouble) > 0) await wait(Math.min(left(trouble), lookMs))
        else {
          trouble.isTrying = true
          trouble.until = timers.now() + trialMs
          return true
        }
      }
    },
    note(tenant, isWell, retryAfterMs = 0) {
      const trouble = troubles.get(tenant)
      if (isWell === true) troubles.delete(tenant)
      else if (isWell === undefined) {
        if (trouble?.isTrying) Object.assign(trouble, { isTrying: false, until: timers.now() })
      } else {
        const next = trouble ?? { inARow: 0, pauses: 0, until: 0, isTrying: false }
        troubles.set(tenant, next)
        // What was under way when the pause began says nothing new.
        if (left(next) > 0 && !next.isTrying) return
        next.inARow++
        if (next.inARow < mostInARow && next.pauses === 0) return
        const pauseMs = Math.max(retryAfterMs, firstPauseMs * 2 ** Math.min(next.pauses, 10))
        next.until = timers.now() + Math.min(longestPauseMs, pauseMs) * (1 + chance() / 4)
        next.pauses++
        next.isTrying = false
      }
    },
  }
}
