import { describe, expect, test } from '@jest/globals'
import { FairShare } from '../../src/teams/fair-share.ts'
import { faultOf } from '../../src/teams/fault.ts'
import { Incoming, maxText } from '../../src/teams/incoming.ts'
import { plainText } from '../../src/teams/plain-text.ts'
import { failureOf } from '../../src/teams/retry.ts'
import { turnOf } from '../../src/teams/turn-of.ts'
import { recorded, type Body } from './front-door.ts'

describe('Retry-After', () => {
  const wait = (retryAfter: string, date?: string) =>
    failureOf({
      statusCode: 429,
      response: { headers: new Map(Object.entries({ 'retry-after': retryAfter, ...(date ? { date } : {}) })) },
    }).retryAfterMs

  test.each([
    ['7', 7_000],
    ['0.5', 500],
    ['3600', 3_600_000],
    ['86400', 3_600_000],
    ['1e300', 3_600_000],
    ['Infinity', 3_600_000],
    ['0', undefined],
    ['-5', undefined],
    ['NaN', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%j becomes %j ms', (text, ms) => {
    expect(wait(text)).toBe(ms)
    expect(() => new Date(Date.now() + (wait(text) ?? 0)).toISOString()).not.toThrow()
  })

  test('a date is compared with the date of the answer, so a wrong clock here changes nothing', () => {
    const date = 'Mon, 23 Nov 2026 08:00:00 GMT'
    expect(wait('Mon, 23 Nov 2026 08:00:09 GMT', date)).toBe(9_000)
    expect(wait('Mon, 23 Nov 2026 07:00:00 GMT', date)).toBeUndefined()
    expect(wait('Mon, 23 Nov 2099 08:00:00 GMT', date)).toBe(3_600_000)
  })
})

describe('the kind of an error', () => {
  const system = (code: string, syscall: string, more = {}) =>
    Object.assign(new Error(`${code}: something, ${syscall}`), { code, syscall, errno: -1, ...more })

  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'EMFILE', 'EDQUOT', 'ENOTDIR', 'ESTALE'])('%s is the disk', (code) => {
    expect(faultOf(system(code, 'open', { path: '/data/x' }))).toBe('storage')
  })

  test.each<[unknown, string]>([
    [system('ENOSPC', 'write'), 'storage'],
    [new Error('wrapped', { cause: system('EIO', 'fsync') }), 'storage'],
    [system('ECONNRESET', 'read'), 'transport'],
    [system('EPIPE', 'write'), 'transport'],
    [system('EMFILE', 'connect'), 'transport'],
    [system('ENOTFOUND', 'getaddrinfo'), 'transport'],
    [Object.assign(new Error('throttled'), { name: 'RestError', statusCode: 429 }), 'transport'],
    [Object.assign(new Error('aborted'), { name: 'AbortError' }), 'transport'],
    [new TypeError('x is undefined'), 'unknown'],
    ['text', 'unknown'],
    [undefined, 'unknown'],
  ])('%p is %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault)
  })
})

describe('a fair share', () => {
  const rounds = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round++) await new Promise((resolve) => setImmediate(resolve))
  }

  test('somebody who comes after twenty of another person is next but one', async () => {
    const share = new FairShare()
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(name)
      await rounds(1)
    }
    const all = [
      ...Array.from({ length: 20 }, (_, index) => share.run('a', work(`a${index}`))),
      share.run('b', work('b')),
    ]
    await Promise.all(all)
    expect(order.indexOf('b')).toBeLessThanOrEqual(1)
    expect(order.filter((name) => name !== 'b')).toEqual(Array.from({ length: 20 }, (_, index) => `a${index}`))
  })

  test('of one key one piece of work is under way, and work of others does not wait for it', async () => {
    const share = new FairShare()
    let release = (): void => {}
    const stuck = share.run('a', () => new Promise<void>((resolve) => (release = resolve)))
    const behind = share.run('a', async () => 'behind')
    expect(await share.run('b', async () => 'done')).toBe('done')
    release()
    await stuck
    expect(await behind).toBe('behind')
  })

  test('work that fails fails alone, and gives its place back', async () => {
    const share = new FairShare()
    await expect(share.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await share.run('a', async () => 1)).toBe(1)
  })

  test('a key is full at twenty, and only that key', async () => {
    const share = new FairShare()
    const waiting = Array.from({ length: 20 }, () => share.run('a', async () => 1))
    expect([share.isFull('a'), share.isFull('b')]).toEqual([true, false])
    await Promise.all(waiting)
    expect(share.isFull('a')).toBe(false)
  })
})

describe('what an activity may hold', () => {
  const parse = (change: Body) => Incoming.safeParse({ ...recorded('message-personal'), ...change })
  const channel = (change: Body) => Incoming.safeParse({ ...recorded('message-channel-mention'), ...change })

  test('a long text is cut, never inside of a character', () => {
    expect(parse({ text: 'x'.repeat(70_000) }).data?.text).toHaveLength(maxText)
    expect(parse({ text: `x${'😀'.repeat(3_000)}` }).data?.text).toBe(`x${'😀'.repeat((maxText - 2) / 2)}`)
  })

  test.each([
    [{ conversation: { id: 'a:1', name: 'x'.repeat(2_000) } }],
    [{ locale: 'x'.repeat(2_000) }],
    [{ localTimezone: 7 }],
    [{ entities: [{ type: 'mention', text: 'x'.repeat(5_000) }, 'odd', { type: 7 }] }],
    [{ entities: 'odd' }],
    [{ membersRemoved: [{ id: '29:1' }, { id: '' }, null] }],
    [{ channelData: { tenant: { id: 't' }, team: { name: 'x'.repeat(2_000) } } }],
    [{ channelData: { tenant: { id: 't' }, team: 'odd' } }],
    [{ channelData: [] }],
    [{ text: null }],
    [{ name: 'x'.repeat(2_000) }],
  ])('%j is accepted, because no field that is only shown may cost an answer', (change) => {
    expect(parse(change).success).toBe(true)
  })

  test('a team name of 2,000 characters is cut', () => {
    const data = { tenant: { id: 't' }, team: { id: '19:t', name: 'x'.repeat(2_000) } }
    expect(channel({ channelData: data }).data?.channelData?.team?.name).toHaveLength(512)
  })

  test('the texts of card data are cut, and its form stays', () => {
    const value = { action: { verb: 'report', data: { text: 'x'.repeat(60_000), list: [1, null, { a: true }] } } }
    const parsed = parse({ value }).data?.value as { action: { data: { text: string; list: unknown } } }
    const { data } = parsed.action
    expect(data.text).toHaveLength(20_000)
    expect(data.list).toEqual([1, null, { a: true }])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'CONSTRUCTOR'])('%s is nobody’s id', (id) => {
    expect(parse({ from: { id: '29:1', aadObjectId: id } }).success).toBe(false)
    expect(parse({ from: { id } }).success).toBe(false)
    expect(parse({ conversation: { id } }).success).toBe(false)
    expect(parse({ membersRemoved: [{ id }] }).data?.membersRemoved).toEqual([])
  })

  test.each(['../../x', 'a b', '29:1abc', 'x'.repeat(65)])('in production %j is no Entra id', (aadObjectId) => {
    const activity = Incoming.parse({ ...recorded('message-personal'), from: { id: '29:1', aadObjectId } })
    expect(turnOf(activity, false, { now: new Date(0), chance: () => 0 }, false)).toBeUndefined()
  })

  test('a mention is taken off whichever way its ampersand is written', () => {
    const entities = [{ type: 'mention', text: '<at>R&D coach</at>' }]
    expect(plainText(parse({ text: '<at>R&amp;D coach</at> help', entities }).data as Incoming)).toBe('help')
    expect(plainText(parse({ text: '<at>R&D coach</at> help', entities }).data as Incoming)).toBe('help')
  })
})
