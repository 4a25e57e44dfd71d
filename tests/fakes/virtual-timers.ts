import type { Timers } from '../../src/teams/channel/timers.ts'

/** Lets everything run that waits for nothing but other work; real sockets take some rounds of the event loop. */
const settle = async (rounds = 40): Promise<void> => {
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve))
}

/** Time that passes only when a test says so; `sleep` is on the same time. */
export function virtualTimers() {
  let now = 0
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  const timers: Timers = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      waiting.push(timer)
      return () => void (waiting = waiting.filter((other) => other !== timer))
    },
  }
  const advance = async (ms: number): Promise<void> => {
    const until = now + ms
    for (;;) {
      await settle()
      const next = waiting.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      now = Math.max(now, next.at)
      waiting = waiting.filter((timer) => timer !== next)
      next.run()
    }
    now = until
    await settle()
  }
  return {
    timers,
    sleep: (ms: number): Promise<void> => new Promise((resolve) => void timers.after(ms, resolve)),
    now: timers.now,
    /** Resolves once something waits for that many milliseconds from now. */
    async waitedFor(ms: number): Promise<void> {
      while (!waiting.some(({ at }) => at === now + ms)) await new Promise((resolve) => setImmediate(resolve))
    },
    advance,
    /** Moves the time on until some work is done. @returns how many milliseconds it took at most */
    async untilDone(work: Promise<unknown>): Promise<number> {
      const from = now
      let isDone = false
      void work.finally(() => (isDone = true))
      while (!isDone) await advance(100)
      return now - from
    },
  }
}
