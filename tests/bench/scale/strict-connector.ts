import type { Addressed } from '../../../src/kernel/send/sender.ts'
import { ChannelError, type Failure } from '../../../src/teams/channel/channel-error.ts'
import type { Address, Channel } from '../../../src/teams/channel/channel.ts'
import { withTimeLimit } from '../../../src/teams/channel/time-limit.ts'
import type { Timers } from '../../../src/teams/channel/timers.ts'
import { tenantLimits, threadLimits, type Limits } from '../../fakes/teams-limits.ts'
import type { SimulatedTime } from './simulated-time.ts'

/** How often each fault happens, out of 10,000 requests. */
const faults = {
  '429': 20,
  '429 with Retry-After': 20,
  '412': 10,
  '5xx': 10,
  'connection lost before the delivery': 10,
  'connection lost after the delivery': 10,
  silent: 5,
} as const
type Fault = keyof typeof faults

/** A request is under way this long, and its answer. */
const thereMs = { least: 20, more: 10 }
const backMs = { least: 30, more: 150 }
/** Requests to remember: as many as the largest limit counts. */
const kept = 1_800
/** As in `src/teams/sdk`. */
const limitMs = 10_000

/** The latest requests, oldest first: counts exactly, over spans that begin anywhere. */
class Log {
  #times: number[] = []

  /** @returns whether one more request at `now` would be more than a limit allows */
  isFull(limits: Limits, now: number): boolean {
    return limits.some(([most, ms]) => (this.#times.at(-most) ?? -Infinity) > now - ms)
  }

  add(now: number): void {
    this.#times.push(now)
    if (this.#times.length > 2 * kept) this.#times = this.#times.slice(-kept)
  }
}

/** A connector that enforces Teams' limits to the millisecond, over sliding windows, and fails now and then, in simulated time. */
export function strictConnector({ timers, sleep }: SimulatedTime, chance: () => number) {
  const tenants = new Map<string, Log>()
  const threads = new Map<string, Log>()
  const delivered = new Map<string, number>()
  let arrived = 0
  /** When the first request to each chat arrived. */
  const firsts = new Map<string, number>()
  const counts: Record<string, number> = {}
  let overTenant = 0
  let overThread = 0
  let ids = 0
  const logOf = (logs: Map<string, Log>, key: string): Log => {
    const log = logs.get(key) ?? new Log()
    logs.set(key, log)
    return log
  }
  const drawn = (): Fault | undefined => {
    let left = chance() * 10_000
    for (const [fault, often] of Object.entries(faults)) if ((left -= often) < 0) return fault as Fault
    return undefined
  }
  const within = ({ least, more }: typeof thereMs): Promise<void> => sleep(least + chance() * more)
  const refuse = async (failure: Failure): Promise<never> => {
    await within(backMs)
    throw new ChannelError(failure, undefined)
  }

  async function arrive(tenant: string, conversation: string): Promise<string> {
    await within(thereMs)
    const now = timers.now()
    if (!firsts.has(conversation)) firsts.set(conversation, now)
    arrived++
    const [tenantLog, threadLog] = [logOf(tenants, tenant), logOf(threads, conversation)]
    const [isOverTenant, isOverThread] = [tenantLog.isFull(tenantLimits, now), threadLog.isFull(threadLimits, now)]
    if (isOverTenant) overTenant++
    if (isOverThread) overThread++
    if (isOverTenant || isOverThread) return refuse({ status: 429, retryAfterMs: 1_000 })
    tenantLog.add(now)
    threadLog.add(now)
    const fault = drawn()
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1
    switch (fault) {
      case '429':
        return refuse({ status: 429 })
      case '429 with Retry-After':
        return refuse({ status: 429, retryAfterMs: Math.ceil(chance() * 20) * 1_000 })
      case '412':
        return refuse({ status: 412 })
      case '5xx':
        return refuse({ status: [500, 502, 503, 504][Math.floor(chance() * 4)] as number })
      case 'connection lost before the delivery':
        return refuse({ code: 'ECONNRESET' })
      case 'silent':
        return new Promise(() => {})
      default:
        delivered.set(conversation, (delivered.get(conversation) ?? 0) + 1)
        if (fault) return refuse({ code: 'ECONNRESET' })
        await within(backMs)
        return `m${++ids}`
    }
  }

  return {
    /** @param own the timers of the process that sends, which stop when it's killed */
    channelOf(own: Timers): Pick<Channel, 'post' | 'edit'> {
      const post: Channel['post'] = (address) => {
        const { tenant, conversationId } = address as Addressed<Address>
        return withTimeLimit(own, limitMs, () => arrive(tenant, conversationId))
      }
      return { post, edit: async (address, _, message) => void (await post(address, message)) }
    },
    delivered,
    /** Requests, also those that were refused. */
    arrived: () => arrived,
    firsts,
    /** Injected faults. */
    counts,
    /** Requests that were more than a limit allows. */
    over: () => ({ tenant: overTenant, thread: overThread }),
  }
}
