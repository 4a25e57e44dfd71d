import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { ChannelError } from '../../../src/teams/channel/channel-error.ts'
import type { Channel } from '../../../src/teams/channel/channel.ts'
import { createSender } from '../../../src/teams/channel/sender.ts'
import { realTimers } from '../../../src/teams/channel/timers.ts'
import type { NoticeView } from '../../../src/kernel/view.ts'
import { tenantLimits, threadLimits, type Limits } from '../../fakes/teams-limits.ts'

const view: NoticeView = { view: 'notice', title: 'Hi', lines: [], buttons: [] }
const render = () => ({ card: {}, summary: 'Hi' })
const contact = (tenant: string, conversationId: string) => ({
  serviceUrl: 'http://127.0.0.1',
  channelId: 'msteams',
  botId: '28:bot',
  userId: '29:someone',
  tenant,
  conversationId,
})

/** A connector that enforces Teams' limits to the millisecond, over sliding windows, and throttles what is above them. */
function strictConnector() {
  const sent = new Map<string, number[]>()
  let throttled = 0
  const isOver = (key: string, limits: Limits): boolean =>
    limits.some(([most, ms]) => (sent.get(key) ?? []).filter((at) => at > Date.now() - ms).length >= most)
  const post: Channel['post'] = (address) => {
    const { tenant, conversationId } = address as ReturnType<typeof contact>
    if (isOver(conversationId, threadLimits) || isOver(tenant, tenantLimits)) {
      throttled++
      return Promise.reject(new ChannelError({ status: 429 }, undefined))
    }
    for (const key of [tenant, conversationId]) sent.set(key, [...(sent.get(key) ?? []), Date.now()])
    return Promise.resolve('m')
  }
  return { channel: { post, edit: () => Promise.resolve() }, sent, throttled: () => throttled }
}

let connector: ReturnType<typeof strictConnector>
let ending: AbortController
const senderTo = (channel: Pick<Channel, 'post' | 'edit'>, chance = () => 0) =>
  createSender(channel, render, undefined, { timers: realTimers, chance, ending: ending.signal })

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z') })
  ending = new AbortController()
  connector = strictConnector()
})
afterEach(() => {
  jest.useRealTimers()
})

test('a thousand messages to one tenant stay below 50 a second, and none is lost', async () => {
  const sender = senderTo(connector.channel)
  const all = Promise.all(Array.from({ length: 1_000 }, (_, person) => sender.send(contact('t', `c${person}`), view)))
  await jest.advanceTimersByTimeAsync(26_000)
  const outcomes = await all
  expect(outcomes.filter(({ outcome }) => outcome === 'sent')).toHaveLength(1_000)
  expect(connector.throttled()).toBe(0)
})

/** Sends messages that are stored between the reservation and the request, as the scheduled ones are. */
async function storeAndSend(count: number, store: () => Promise<void>): Promise<string[]> {
  const sender = senderTo(connector.channel)
  return Promise.all(
    Array.from({ length: count }, async (_, person) => {
      const place = await sender.reserve?.(contact('t', `c${person}`))
      await store()
      return (await sender.send(contact('t', `c${person}`), view, place)).outcome
    }),
  )
}

test('after a stall of the database, the messages that waited for it don’t come all at once', async () => {
  const stallEnds = Date.now() + 2_000
  const all = storeAndSend(200, () => wait(stallEnds - Date.now()))
  await jest.advanceTimersByTimeAsync(15_000)
  expect(await all).toEqual(Array.from({ length: 200 }, () => 'sent'))
  expect(connector.throttled()).toBe(0)
})

test('a slow database costs no pace', async () => {
  const all = storeAndSend(500, () => wait(150))
  await jest.advanceTimersByTimeAsync(6_000)
  // In six seconds 295 fit; the first ones show how long it takes.
  expect(connector.sent.get('t')?.length).toBeGreaterThan(265)
  await jest.advanceTimersByTimeAsync(10_000)
  expect(await all).toEqual(Array.from({ length: 500 }, () => 'sent'))
  expect(connector.throttled()).toBe(0)
})

test('a database that takes most of a second costs the pace of its first messages only', async () => {
  const all = storeAndSend(700, () => wait(800))
  await jest.advanceTimersByTimeAsync(5_000)
  const before = connector.sent.get('t')?.length ?? 0
  await jest.advanceTimersByTimeAsync(8_000)
  // In eight seconds 394 fit; if each message missed its instant, it would be half of that.
  expect((connector.sent.get('t')?.length ?? 0) - before).toBeGreaterThan(370)
  await jest.advanceTimersByTimeAsync(20_000)
  expect(await all).toEqual(Array.from({ length: 700 }, () => 'sent'))
  expect(connector.throttled()).toBe(0)
})

test('messages make room for replies, which do not wait', async () => {
  const sender = senderTo(connector.channel)
  const all = Promise.all(Array.from({ length: 300 }, (_, person) => sender.send(contact('t', `c${person}`), view)))
  for (let reply = 0; reply < 100; reply++) {
    await jest.advanceTimersByTimeAsync(50)
    sender.spent('t')
  }
  // In five seconds 246 fit, and 100 of them were replies; the last block doesn't know of all of them yet.
  expect(connector.sent.get('t')?.length).toBeGreaterThan(135)
  expect(connector.sent.get('t')?.length).toBeLessThan(160)
  await jest.advanceTimersByTimeAsync(10_000)
  await all
  expect(connector.throttled()).toBe(0)
})

test('a service that fails everything gets few messages until it is well again, and the others are kept', async () => {
  let isIll = true
  let asked = 0
  const post = (): Promise<string> => {
    asked++
    return isIll ? Promise.reject(new ChannelError({ status: 503 }, undefined)) : Promise.resolve('m')
  }
  const sender = senderTo({ post, edit: async () => {} })
  const outcomes: string[] = []
  const one = async (person: number): Promise<void> => {
    const place = await sender.reserve?.(contact('t', `c${person}`))
    outcomes.push((await sender.send(contact('t', `c${person}`), view, place)).outcome)
  }
  const all = Promise.all(Array.from({ length: 200 }, (_, person) => one(person)))
  await jest.advanceTimersByTimeAsync(20 * 60_000)
  // Eight in a row, and then one at a time, more and more rarely.
  expect(asked).toBeLessThan(25)
  expect(await sender.post(contact('t', '19:team'), view)).toMatchObject({ outcome: 'throttled' })
  isIll = false
  await jest.advanceTimersByTimeAsync(10 * 60_000)
  await all
  expect(outcomes.filter((outcome) => outcome === 'sent').length).toBeGreaterThan(175)
})

test('a hundred messages to one thread stay below all of its limits, and none is lost', async () => {
  const sender = senderTo(connector.channel)
  const all = Promise.all(Array.from({ length: 100 }, () => sender.post(contact('t', '19:channel'), view)))
  await jest.advanceTimersByTimeAsync(120_000)
  const outcomes = await all
  expect(outcomes.filter(({ outcome }) => outcome === 'sent')).toHaveLength(100)
  expect(connector.throttled()).toBe(0)
})

test('a thread’s limit per hour holds too', async () => {
  const sender = senderTo(connector.channel)
  let done = 0
  for (let count = 0; count < 2_000; count++)
    void sender.post(contact('t', '19:channel'), view).then(({ outcome }) => outcome === 'sent' && done++)
  await jest.advanceTimersByTimeAsync(3_600_000)
  expect(done).toBeGreaterThan(800)
  expect(done).toBeLessThan(1_800)
  await jest.advanceTimersByTimeAsync(2 * 3_600_000)
  expect(done).toBe(2_000)
  expect(connector.throttled()).toBe(0)
})

test.each([
  ['a second', 900, 100],
  ['thirty seconds', 25_000, 200],
  ['an hour', 50 * 60_000, 2_000],
])('limits hold for a burst that begins late in a window of %s', async (_, late, messages) => {
  const sender = senderTo(connector.channel)
  let done = 0
  const send = () => sender.post(contact('t', '19:channel'), view).then(({ outcome }) => outcome === 'sent' && done++)
  void send()
  await jest.advanceTimersByTimeAsync(late)
  for (let count = 1; count < messages; count++) void send()
  await jest.advanceTimersByTimeAsync(4 * 3_600_000)
  expect([done, connector.throttled()]).toEqual([messages, 0])
})

test('cards are edited within the limits of the thread that they are in', async () => {
  const edits: number[] = []
  const sender = senderTo({ ...connector.channel, edit: () => Promise.resolve(void edits.push(Date.now())) })
  const thread = contact('t', '19:channel')
  const all = Promise.all(
    Array.from({ length: 20 }, (_, message) =>
      sender.edit(thread, { conversationId: `19:channel;messageid=${message}`, activity: 'm' }, view),
    ),
  )
  await jest.advanceTimersByTimeAsync(20_000)
  await all
  for (const [most, ms] of threadLimits)
    for (const from of edits)
      expect(edits.filter((at) => at >= from && at < from + ms).length).toBeLessThanOrEqual(most)
  expect(edits).toHaveLength(20)
})

test('neither a busy tenant nor a busy thread delays others', async () => {
  const sender = senderTo(connector.channel)
  for (let person = 0; person < 2_000; person++) void sender.send(contact('large', `c${person}`), view)
  for (let count = 0; count < 50; count++) void sender.post(contact('small', '19:busy'), view)
  let isSent = false
  void sender.send(contact('small', 'a:1'), view).then(({ outcome }) => (isSent = outcome === 'sent'))
  await jest.advanceTimersByTimeAsync(200)
  expect(isSent).toBe(true)
})

test('what still waits when the process stops is not sent, and counts as not delivered', async () => {
  const sender = senderTo(connector.channel)
  const all = Promise.all(Array.from({ length: 10 }, () => sender.post(contact('t', '19:channel'), view)))
  await jest.advanceTimersByTimeAsync(200)
  ending.abort()
  await jest.advanceTimersByTimeAsync(0)
  expect((await all).map(({ outcome }) => outcome)).toEqual(['sent', 'sent', ...Array(8).fill('throttled')])
})

/** The waits after failures in a row, in seconds. */
async function waitsAfter(failures: readonly ConstructorParameters<typeof ChannelError>[0][], chance: () => number) {
  const left = [...failures]
  const failing = (): Promise<string> => {
    const failure = left.shift()
    return failure ? Promise.reject(new ChannelError(failure, undefined)) : Promise.resolve('m')
  }
  const sender = senderTo({ post: failing, edit: async () => {} }, chance)
  const waits: number[] = []
  for (const _ of failures) {
    const sending = sender.send(contact('t', 'a:1'), view)
    await jest.advanceTimersByTimeAsync(2_000)
    const result = await sending
    waits.push(result.outcome === 'throttled' ? result.retryAfterMs / 1_000 : Number.NaN)
  }
  return waits
}

test.each([429, 412])('after %d, a push waits longer each time, and at most about an hour', async (status) => {
  const failures = Array.from({ length: 8 }, () => ({ status }))
  expect(await waitsAfter(failures, () => 0)).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600])
})

test('the waits of several pushes differ, so that they don’t all come back at once', async () => {
  const failures = [{ status: 429 }, { status: 429 }]
  expect(await waitsAfter(failures, () => 0.8)).toEqual([72, 144])
})

test('a push never waits less than Retry-After, even if that is longer than the wait that is due', async () => {
  const failures = [
    { status: 429, retryAfterMs: 5_000 },
    { status: 429, retryAfterMs: 600_000 },
    { status: 429, retryAfterMs: 1_000 },
  ]
  expect(await waitsAfter(failures, () => 0)).toEqual([5, 600, 240])
})

test('a delivered message resets the wait', async () => {
  let failing = true
  const post = () => (failing ? Promise.reject(new ChannelError({ status: 429 }, undefined)) : Promise.resolve('m'))
  const sender = senderTo({ post, edit: async () => {} })
  const waits: unknown[] = []
  for (const fails of [true, true, false, true]) {
    failing = fails
    const sending = sender.send(contact('t', 'a:1'), view)
    await jest.advanceTimersByTimeAsync(2_000)
    const result = await sending
    waits.push(result.outcome === 'throttled' ? result.retryAfterMs : result.outcome)
  }
  expect(waits).toEqual([60_000, 120_000, 'sent', 60_000])
})

test('however many messages wait, one listener waits for the end of the process', async () => {
  const sender = senderTo(connector.channel)
  const all = Promise.all(
    Array.from({ length: 200 }, (_, index) => sender.post(contact(`t${index % 50}`, `c${index % 50}`), view)),
  )
  await jest.advanceTimersByTimeAsync(100)
  expect(getEventListeners(ending.signal, 'abort')).toHaveLength(1)
  ending.abort()
  const outcomes = await all
  expect(outcomes.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(100)
})

test.each([-3_600_000, 3_600_000])(
  'a clock that is set by %d ms while messages wait delays none of them',
  async (ms) => {
    const sender = senderTo(connector.channel)
    const all = Promise.all(Array.from({ length: 6 }, () => sender.post(contact('t', '19:channel'), view)))
    await jest.advanceTimersByTimeAsync(100)
    jest.setSystemTime(Date.now() + ms)
    await jest.advanceTimersByTimeAsync(4_000)
    const outcomes = await all
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'sent'))
  },
)
