/** Work that is found in portions and done in lanes. */
export interface LaneWork<T> {
  /**
   * Finds what is to be done, also what was found before and isn't done yet.
   * @param limit for each lane
   * @returns undefined to start nothing more
   */
  find(limit: number): Promise<readonly T[] | undefined>
  laneOf(thing: T): string
  nameOf(thing: T): string
  /** Does the work, and never rejects. @returns whether it failed, and so is found again at once */
  work(thing: T): Promise<'done' | 'failed'>
  /** Milliseconds since any fixed instant. */
  now(): number
}

/** Waiting in each lane, and under way in each. Enough that an answer of a second delays nothing at 50 a second. */
const ahead = 100
const atOnce = 64
/** Found work is claimed for some time, so it's looked up again before that is over. */
const lookAgainMs = 5_000
/** When something can be done again, if other work keeps going that long. */
const againMs = { done: 1_000, failed: 60_000 } as const

interface Lane<T> {
  readonly waiting: T[]
  active: number
  /** Whether more of it was left to be found. */
  hasMore: boolean
}

/**
 * Does work of several lanes side by side, until nothing is found anymore. Neither a slow piece of work nor a busy lane delays other lanes, and
 * a lane never runs empty while there's more to find.
 */
export async function inLanes<T>({ find, laneOf, nameOf, work, now }: LaneWork<T>): Promise<void> {
  const lanes = new Map<string, Lane<T>>()
  const pending = new Set<string>()
  /** Until when something that was tried isn't tried again. */
  const tried = new Map<string, number>()
  let failed = 0
  let isEnding = false
  let lookedAt = 0
  let active = 0
  let wake = (): void => {}

  async function look(): Promise<boolean> {
    const limit = ahead + atOnce + failed
    lookedAt = now()
    for (const [name, until] of tried) if (until <= lookedAt) tried.delete(name)
    const found = await find(limit)
    if (!found) {
      isEnding = true
      for (const { waiting } of lanes.values()) waiting.length = 0
      return false
    }
    const counts = new Map<string, number>()
    let isNew = false
    failed = 0
    for (const thing of found) {
      const [name, lane] = [nameOf(thing), laneOf(thing)]
      counts.set(lane, (counts.get(lane) ?? 0) + 1)
      if (tried.has(name)) failed++
      if (pending.has(name) || tried.has(name)) continue
      isNew = true
      pending.add(name)
      const { waiting } = lanes.get(lane) ?? made(lane)
      waiting.push(thing)
    }
    for (const [name, lane] of lanes) lane.hasMore = (counts.get(name) ?? 0) >= limit
    return isNew
  }
  function made(name: string): Lane<T> {
    const lane: Lane<T> = { waiting: [], active: 0, hasMore: false }
    lanes.set(name, lane)
    return lane
  }
  async function run(lane: Lane<T>, thing: T): Promise<void> {
    const result = await work(thing)
    lane.active--
    active--
    pending.delete(nameOf(thing))
    tried.set(nameOf(thing), now() + againMs[result])
    start(lane)
    const isShort = lane.hasMore && lane.waiting.length < ahead / 2
    if (isShort || active === 0 || now() - lookedAt >= lookAgainMs) wake()
  }
  function start(lane: Lane<T>): void {
    while (lane.active < atOnce && lane.waiting.length > 0) {
      lane.active++
      active++
      void run(lane, lane.waiting.shift() as T)
    }
  }

  for (;;) {
    const woken = new Promise<void>((resolve) => (wake = resolve))
    const isNew = !isEnding && (await look())
    for (const lane of lanes.values()) start(lane)
    if (active > 0) await woken
    else if (!isNew) return
  }
}
