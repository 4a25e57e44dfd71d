import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { makeKey, startEntra, type FakeEntra, type SigningKey } from '../fakes/entra.ts'
import { stopDate } from '../fakes/moved-date.ts'
import { openProduction, type Production } from './open-production.ts'

const minute = 60_000
const hour = 60 * minute

let date: ReturnType<typeof stopDate>
let second: SigningKey
let entra: FakeEntra
let production: Production
beforeAll(async () => {
  date = stopDate('2026-11-23T08:00:00Z')
  second = await makeKey('second', ['msteams'])
})
beforeEach(async () => {
  entra = await startEntra()
  production = await openProduction(entra)
  // Reads the keys.
  expect(await status(entra.first)).toBe(200)
})
afterEach(async () => {
  await production.close()
  await entra.stop()
})
afterAll(() => {
  jest.useRealTimers()
})

/** What a greeting gets whose token is signed now with a key. */
const status = async (key: SigningKey): Promise<number> =>
  (await production.say('hi', await production.sign({ key }))).status
const keysRead = (): number => entra.reads.filter((path) => path === '/v1/.well-known/keys').length

test('keys rotate while the bot runs: a new key counts once the last reading is an hour old, and then the old one is refused', async () => {
  entra.publish(second)
  date.moveBy(30 * minute)
  expect(await status(second)).toBe(401)
  expect(await status(entra.first)).toBe(200)
  expect(keysRead()).toBe(1)
  date.moveBy(31 * minute)
  expect(await status(second)).toBe(200)
  expect(await status(entra.first)).toBe(401)
  expect(keysRead()).toBe(2)
  expect(production.connector.refusals()).toBe(0)
})

test('a key that is published ahead of its use counts at once, as Microsoft publishes keys', async () => {
  entra.publish(entra.first, second)
  date.moveBy(25 * hour)
  expect(await status(entra.first)).toBe(200)
  entra.publish(second)
  expect(await status(second)).toBe(200)
  expect(keysRead()).toBe(2)
})

test('a key that was withdrawn is refused after a day, even if no new one is seen', async () => {
  entra.publish(second)
  date.moveBy(23 * hour)
  expect(await status(entra.first)).toBe(200)
  date.moveBy(2 * hour)
  expect(await status(entra.first)).toBe(401)
})

test('tokens with invented keys make the bot read the keys once an hour at most', async () => {
  const stranger = await makeKey('stranger')
  date.moveBy(2 * hour)
  for (let request = 0; request < 5; request++) expect(await status(stranger)).toBe(401)
  expect(keysRead()).toBe(2)
})
