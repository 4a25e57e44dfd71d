import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from '../front-door.ts'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
  await door.say('hi')
  door.connector.requests.length = 0
})
afterEach(() => door.close())

test('a throttled reply waits for the time in Retry-After and is sent again', async () => {
  door.connector.will({ status: 429, headers: { 'retry-after': '2' } })
  await door.say('help')
  expect(door.connector.requests).toHaveLength(2)
  expect(door.waited).toEqual([2000])
})

test.each([412, 502, 503, 504])(
  'a reply that gets %d is sent at most three times in total, with growing pauses',
  async (status) => {
    door.connector.will({ status }, { status }, { status })
    await door.say('help')
    expect(door.connector.requests).toHaveLength(3)
    expect(door.waited).toHaveLength(2)
    expect(door.waited[0]).toBeGreaterThanOrEqual(250)
    expect(door.waited[1]).toBeGreaterThanOrEqual(500)
  },
)

test.each([400, 403, 404, 413, 500])(
  'a reply that gets %d isn’t sent again: the SDK’s own retry is gone',
  async (status) => {
    door.connector.will({ status })
    expect((await door.say('help')).status).toBe(200)
    expect(door.connector.requests).toHaveLength(1)
    expect(door.waited).toEqual([])
  },
)

test('a turn doesn’t wait for a pause that’s too long for it', async () => {
  door.connector.will({ status: 429, headers: { 'retry-after': '60' } })
  expect((await door.say('help')).status).toBe(200)
  expect(door.waited).toEqual([])
})

const tomorrow = '2026-11-24T08:11:00Z'

test('a daily message goes to the conversation in which the learner last wrote', async () => {
  door.moveTo(tomorrow)
  expect(await door.remind()).toEqual({ sent: 1 })
  expect(door.connector.requests).toHaveLength(1)
  expect(door.connector.requests[0]?.path).toMatch(/^\/v3\/conversations\/a%3A1conversation\/activities/)
  expect(JSON.stringify(door.connector.cards()[0])).toContain('daily.skip')
})

test.each([
  [{ status: 403, code: 'MessageWritesBlocked' }, 'blocked'],
  [{ status: 404 }, 'gone'],
  [{ status: 429, headers: { 'retry-after': '90' } }, 'throttled'],
  [{ status: 400 }, 'refused'],
  [{ status: 500 }, 'unclear'],
  [{ status: 502 }, 'unclear'],
  ['reset', 'unclear'],
] as const)('a daily message that gets %j is tried once and counts as %s', async (behaviour, outcome) => {
  door.moveTo(tomorrow)
  door.connector.will(behaviour)
  expect(await door.remind()).toEqual({ [outcome]: 1 })
  expect(door.connector.requests).toHaveLength(1)
})

test('a learner who blocked the bot gets no daily message until they write again', async () => {
  door.moveTo(tomorrow)
  door.connector.will({ status: 403 })
  await door.remind()
  door.moveTo('2026-11-25T08:11:00Z')
  expect(await door.remind()).toEqual({})
  await door.say('help')
  door.moveTo('2026-11-26T08:11:00Z')
  expect(await door.remind()).toEqual({ sent: 1 })
})
