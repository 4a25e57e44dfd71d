import type { Slot } from './pacer.ts'
import type { Timers } from './timers.ts'

/**
 * Reserves instants of a tenant that belong to no one else, one `spacingMs` after the other.
 * @returns milliseconds from now until the first of them, at least `leadMs`
 */
export type ReserveSlots = (
  tenant: string,
  count: number,
  spacing: { readonly spacingMs: number; readonly leadMs: number },
) => Promise<number>

/**
 * Teams allows an app 50 requests in a second and tenant. Fifty of these take 1,015 ms, so a request may arrive 15 ms earlier or later than its
 * neighbors and still no second has 51.
 */
const spacingMs = 20.3
/**
 * A slot is handed out this long before its instant: time to store what is about to be sent, without a gap after it. With a slow database it's as long
 * as storing took lately, and a little more: a message that is ready only after its instant takes another one, which would halve the pace. More than a second
 * ahead, a killed replica would leave too many messages open.
 */
const lead = { leastMs: 50, mostMs: 1_000, spareMs: 10, lessPerSlot: 0.005 }
/** Slots to reserve at once. What a process has reserved when it's killed is lost, so it's a small part of a second. */
const block = 8
/** The next block is reserved this long before the last slot is handed out, so that other processes get theirs in between. */
const aheadMs = 50

/** The tenant's requests that wait here, and what this process knows about its slots. */
interface Line {
  readonly waiting: ((at: number) => void)[]
  /** How many of them a reserved slot is on its way to. */
  promised: number
  isFilling: boolean
  leadMs: number
  /** When this process's last slot is. */
  last: number
  /** When requests were made without a slot since the last block. */
  spent: number[]
}

/** Spaces the requests of each tenant evenly. */
export function tenantSlots(
  timers: Timers,
  wait: (ms: number) => Promise<void>,
  ending: AbortSignal,
  reserve: ReserveSlots = slotsInMemory(timers),
): { take(tenant: string): Promise<Slot>; spent(tenant: string): void } {
  const lines = new Map<string, Line>()
  const lineOf = (tenant: string): Line => {
    const line = lines.get(tenant) ?? {
      waiting: [],
      promised: 0,
      isFilling: false,
      leadMs: lead.leastMs,
      last: -Infinity,
      spent: [],
    }
    lines.set(tenant, line)
    return line
  }

  const untilInstant = async (at: number): Promise<void> => {
    const left = at - timers.now()
    if (left > 0 && !ending.aborted) await wait(left)
  }

  /** Hands a slot to the first in line when it's nearly time. */
  async function handOut(line: Line, at: number): Promise<void> {
    line.promised++
    await untilInstant(at - line.leadMs)
    line.promised--
    line.waiting.shift()?.(at)
  }

  const inLine = (tenant: string, line: Line, place: 'first' | 'last'): Promise<number> =>
    new Promise((resolve) => {
      if (place === 'first') line.waiting.unshift(resolve)
      else line.waiting.push(resolve)
      if (!line.isFilling) void fill(tenant, line)
    })

  /** Waits for the instant. If it has passed, another one takes its place: a late request would come together with those that are on time. */
  async function come(tenant: string, line: Line, at: number, handedOut: number): Promise<void> {
    const neededMs = timers.now() - handedOut + lead.spareMs
    // After one slow write, it takes some seconds of messages until slots are handed out later again.
    const less = line.leadMs - lead.lessPerSlot * (line.leadMs - lead.leastMs)
    line.leadMs = Math.max(lead.leastMs, less, Math.min(lead.mostMs, neededMs))
    await untilInstant(timers.now() > at ? await inLine(tenant, line, 'first') : at)
  }

  async function fill(tenant: string, line: Line): Promise<void> {
    line.isFilling = true
    while (line.waiting.length > line.promised && !ending.aborted) {
      const room = line.last - line.leadMs - aheadMs - timers.now()
      if (room > 0) await wait(room)
      if (ending.aborted) break
      const count = Math.max(1, Math.min(block, line.waiting.length - line.promised))
      // What was sent longer than a second ago no longer matters.
      const spent = line.spent.filter((at) => at > timers.now() - 1_000).length
      line.spent = []
      const asked = timers.now()
      const ms = await reserve(tenant, spent + count, { spacingMs, leadMs: line.leadMs })
      // The answer took some time, about half of it after the instants were set.
      const first = asked + (timers.now() - asked) / 2 + ms + spent * spacingMs
      line.last = first + (count - 1) * spacingMs
      for (let place = 0; place < count; place++) void handOut(line, first + place * spacingMs)
    }
    line.isFilling = false
    // At the end, everyone who waits finds out that the process stops.
    if (ending.aborted) for (const go of line.waiting.splice(0)) go(timers.now())
  }

  return {
    async take(tenant) {
      const line = lineOf(tenant)
      const at = await inLine(tenant, line, 'last')
      const handedOut = timers.now()
      return { come: () => come(tenant, line, at, handedOut), release: () => void handOut(line, at) }
    },
    spent(tenant) {
      const { spent } = lineOf(tenant)
      spent.push(timers.now())
      if (spent.length > 50) spent.shift()
    },
  }
}

/** For one process, or without the others. */
export function slotsInMemory(timers: Timers): ReserveSlots {
  const next = new Map<string, number>()
  return (tenant, count, { spacingMs, leadMs }) => {
    const first = Math.max(next.get(tenant) ?? -Infinity, timers.now() + leadMs)
    next.set(tenant, first + count * spacingMs)
    return Promise.resolve(first - timers.now())
  }
}
