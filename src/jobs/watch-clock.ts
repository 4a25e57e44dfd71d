/** A wall clock that moves this far from the elapsed time was set. Drift is much smaller. */
const jumpMs = 120_000
/** A clock that has just jumped may jump again, so nothing is sent until it has been steady for this long. */
const steadyMs = 120_000

/** One reading of the clock. */
export interface Look {
  readonly now: Date
  /** Milliseconds by which the clock was set since the last reading, negative when set back; 0 when it was not set. */
  readonly jump: number
  readonly isSteady: boolean
}

/** @param elapsed monotonic milliseconds since any fixed instant */
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
