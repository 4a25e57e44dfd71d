import type { Timers } from './timers.ts'

/** Waits, unless the process stops. All waits share one listener: adding and removing thousands to a signal takes long, and Node warns about it. */
export function waitsUntil(ending: AbortSignal, timers: Timers): (ms: number) => Promise<void> {
  const ends = new Set<() => void>()
  ending.addEventListener('abort', () => ends.forEach((end) => end()))
  return (ms) =>
    new Promise((resolve) => {
      const end = (): void => {
        cancel()
        ends.delete(end)
        resolve()
      }
      const cancel = timers.after(ms, end)
      ends.add(end)
    })
}
