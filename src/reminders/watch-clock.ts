/** A wall clock that moves by this much against the time that has passed was set, not slow. */
const jumpMs = 120_000
/** A clock that has just jumped may jump again; what is due waits until it has been steady for so long. */
const steadyMs = 120_000

/** What a look at the clock shows. */
export interface Look {
  readonly now: Date
  /** By how many milliseconds the clock was set on (or back, below zero) since the look before; 0 when it was not. */
  readonly jump: number
  readonly isSteady: boolean
}

/** @param elapsed milliseconds that have passed since any fixed instant, whatever the wall clock shows */
export function watchClock(clock: () => Date, elapsed: () => number): () => Look {
  let offset: number | undefined
  let steadyFrom = -Infinity
  return () => {
    const now = clock()
    const passed = elapsed()
    const moved = now.getTime() - passed - (offset ?? now.getTime() - passed)
    const jump = Math.abs(moved) > jumpMs ? moved : 0
    offset = now.getTime() - passed
    if (jump !== 0) steadyFrom = passed + steadyMs
    return { now, jump, isSteady: passed >= steadyFrom }
  }
}
