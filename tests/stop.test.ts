import { afterEach, expect, jest, test } from '@jest/globals'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { realWorld } from '../src/app.ts'
import { virtualTimers } from './fakes/virtual-timers.ts'
import { openFrontDoor, recorded, type FrontDoor } from './teams/front-door.ts'

jest.setTimeout(60_000)
const limitMs = 5_000

let door: FrontDoor
afterEach(() => door.close())

const heard = (): Promise<void> => new Promise((resolve) => door.connector.onRequest(() => resolve()))
const isLocked = (): Promise<boolean> =>
  access(join(door.dir, 'lock')).then(
    () => true,
    () => false,
  )
async function stopTime(): Promise<number> {
  const from = performance.now()
  await door.stop()
  return performance.now() - from
}

test('a stop while a connector is silent takes less than 5 s, answers the turn, and releases the folder', async () => {
  door = await openFrontDoor({}, { sleep: realWorld.sleep })
  door.connector.will('hang', 'hang')
  const sent = heard()
  const answer = door.say('hi')
  await sent
  expect(await stopTime()).toBeLessThan(limitMs)
  expect((await answer).status).toBe(200)
  expect(await isLocked()).toBe(false)
})

test('a stop while card edits wait for their pause, and one for its Retry-After, takes less than 5 s', async () => {
  door = await openFrontDoor({}, { sleep: realWorld.sleep })
  for (const team of ['one', 'two'])
    await door.post(recorded('message-channel-mention'), {
      text: '<at>Shipmate</at> board',
      conversation: { id: `19:${team}@thread.tacv2`, conversationType: 'channel', tenantId: 't', isGroup: true },
      channelData: { tenant: { id: 't' }, team: { id: `19:${team}@thread.tacv2`, name: team } },
    })
  const long = { status: 429, headers: { 'retry-after': '3600' } }
  door.connector.will(long, long, long, long)
  expect(await stopTime()).toBeLessThan(limitMs)
  expect(await isLocked()).toBe(false)
})

test('a stop during daily messages starts no more of them, and unsent ones stay due', async () => {
  const time = virtualTimers()
  door = await openFrontDoor({}, { timers: time.timers })
  const people = 30
  for (let index = 0; index < people; index++) {
    const from = { id: `29:${index}`, aadObjectId: `person-${index}` }
    await door.say('hi', { from, conversation: { id: `a:${index}`, conversationType: 'personal', tenantId: 't' } })
  }
  door.connector.requests.length = 0
  door.moveTo('2026-11-24T08:11:00Z')
  door.connector.will(...Array.from({ length: 4 }, () => 'hang' as const))
  // The replies before no longer count toward the pace.
  await time.advance(1_100)
  const sent = heard()
  const reminding = door.remind()
  // Even the first message comes a little after its place was reserved. Until then, the others are being looked up.
  await time.waitedFor(50)
  await time.advance(50)
  await sent
  expect(await time.untilDone(door.stop())).toBeLessThanOrEqual(limitMs)
  await time.untilDone(reminding)
  // The clock is virtual and the disk is real, so the last write may still be under way.
  while (await isLocked()) await new Promise(setImmediate)
  expect(await reminding).toMatchObject({ stopped: expect.any(Number) })
  const attempted = door.connector.requests.length
  expect(attempted).toBeLessThan(people)
  await door.start()
  const again = door.remind()
  await time.untilDone(again)
  expect(door.connector.requests.length).toBeGreaterThan(attempted)
  const places = door.connector.requests.map(({ path }) => path)
  expect(new Set(places).size).toBe(places.length)
})
