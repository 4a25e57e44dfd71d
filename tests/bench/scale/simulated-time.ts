import type { Timers } from '../../../src/teams/channel/timers.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly run: () => void
  isCanceled: boolean
}

/**
 * Time that moves on when nothing is left to do in the present, neither here nor in the database. Half an hour of sending takes minutes, and a slow
 * machine changes nothing about the result.
 */
export function simulatedTime(start: Date) {
  const heap: Timer[] = []
  let now = 0
  let order = 0
  let busy = 0
  let quiet = (): void => {}

  const isBefore = (one: Timer, other: Timer): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order)
  function push(timer: Timer): void {
    let place = heap.push(timer) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!isBefore(timer, heap[parent] as Timer)) break
      heap[place] = heap[parent] as Timer
      place = parent
    }
    heap[place] = timer
  }
  function pop(): Timer | undefined {
    const [first] = heap
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child++
      if (!isBefore(heap[child] as Timer, last)) break
      heap[place] = heap[child] as Timer
      place = child
    }
    heap[place] = last
    return first
  }

  const timers: Timers = {
    now: () => now,
    after(ms, run) {
      const timer: Timer = { at: now + Math.max(0, ms), order: order++, run, isCanceled: false }
      push(timer)
      return () => void (timer.isCanceled = true)
    },
  }
  /** Lets everything run that waits for nothing, and for the database. */
  async function settle(): Promise<void> {
    for (;;) {
      if (busy > 0) await new Promise<void>((resolve) => (quiet = resolve))
      await new Promise((resolve) => setImmediate(resolve))
      if (busy === 0) return
    }
  }
  return {
    timers,
    clock: () => new Date(start.getTime() + now),
    sleep: (ms: number) => new Promise<void>((resolve) => void timers.after(ms, resolve)),
    /** Holds the time while real work is done. */
    async during<T>(work: Promise<T>): Promise<T> {
      busy++
      try {
        return await work
      } finally {
        if (--busy === 0) quiet()
      }
    },
    /** Moves on until it's true. @returns false if nothing is left that could happen */
    async until(isTrue: () => boolean): Promise<boolean> {
      for (;;) {
        await settle()
        if (isTrue()) return true
        const next = pop()
        if (!next) return false
        if (next.isCanceled) continue
        now = next.at
        next.run()
      }
    },
  }
}
export type SimulatedTime = ReturnType<typeof simulatedTime>
