type Timer = NodeJS.Timeout | NodeJS.Immediate
type Setter = (...args: never[]) => Timer

/**
 * Notes the timers that are set from now on, so that what a change made wait or repeat forever doesn't go on under the next change.
 * @returns clears those that are left, and ends the noting
 */
export function trackTimers(): () => void {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearImmediate } = globalThis
  const timers = new Set<Timer>()
  const noting = (set: Setter, once: boolean): Setter =>
    Object.assign((work: (...args: never[]) => unknown, ...rest: never[]) => {
      const run = (...args: never[]): unknown => {
        if (once) timers.delete(timer)
        return work(...args)
      }
      const timer = set(run as never, ...rest)
      timers.add(timer)
      return timer
    }, set)
  Object.assign(globalThis, {
    setTimeout: noting(setTimeout as Setter, true),
    setInterval: noting(setInterval as Setter, false),
    setImmediate: noting(setImmediate as Setter, true),
  })
  return () => {
    Object.assign(globalThis, { setTimeout, setInterval, setImmediate })
    for (const timer of timers) {
      clearTimeout(timer as NodeJS.Timeout)
      clearImmediate(timer as NodeJS.Immediate)
    }
  }
}
