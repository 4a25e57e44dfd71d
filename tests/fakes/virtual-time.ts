/** A clock that stands still until a test moves it, and whose sleepers wake up in order when it does. */
export function virtualTime(start: string) {
  let now = Date.parse(start)
  let sleepers: { at: number; wake: () => void }[] = []
  /** Lets everything run that waits for nothing but other work; real files and sockets take some rounds of the event loop. */
  const settle = async (rounds = 30): Promise<void> => {
    for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    clock: () => new Date(now),
    elapsed: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake })),
    settle,
    /** Moves the clock, stopping at each sleeper on the way. */
    async advance(ms: number): Promise<void> {
      const until = now + ms
      for (;;) {
        await settle()
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        now = Math.max(now, next.at)
        sleepers = sleepers.filter((sleeper) => sleeper !== next)
        next.wake()
      }
      now = until
      await settle()
    },
  }
}
