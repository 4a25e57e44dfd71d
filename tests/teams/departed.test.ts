import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Incoming } from '../../src/teams/incoming/incoming.ts'
import { turnOf } from '../../src/teams/incoming/turn-of.ts'
import { openFrontDoor, recorded, type Body, type FrontDoor } from './front-door.ts'
import { everythingIn, own, peopleAt, traces } from './whole-person.ts'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const { from: _, ...event } = recorded('members-added-person')
const left = (where: Body, ids: Body[], by: Body) =>
  door.post(event, { ...where, from: by, membersAdded: [], membersRemoved: ids })
const channel: Body = {
  conversation: recorded('message-channel-mention')['conversation'],
  channelData: recorded('message-channel-mention')['channelData'],
}

test.each([
  [
    'with the Entra id',
    [{ id: '29:walrus', aadObjectId: 'aad-walrus' }],
    { id: '29:walrus', aadObjectId: 'aad-walrus' },
  ],
  ['with the id on the channel alone', [{ id: '29:walrus' }], { id: '29:walrus' }],
])('a person deleted from the tenant is deleted 30 days later: the event comes %s', async (_, ids, by) => {
  await peopleAt(door).say('hi', 'walrus')
  await peopleAt(door).pressIn('walrus', 'team.join.send', { alias: 'Walrus' })
  const { conversation } = own('walrus')
  const sent = door.connector.requests.length
  expect((await left({ conversation }, ids, by)).status).toBe(200)
  expect(door.connector.requests).toHaveLength(sent)
  door.moveTo('2026-12-22T08:00:00Z')
  expect(await door.remind()).toEqual({})
  expect(await door.forget()).toBe(0)
  door.moveTo('2026-12-24T08:00:00Z')
  expect(await door.forget()).toBe(0)
  door.moveTo('2026-12-25T08:00:00Z')
  expect(await door.forget()).toBe(1)
  await door.settled()
  expect(await everythingIn(door.dir)).not.toMatch(traces)
})

test('with credentials, a channel id identifies a person only in the event about people who left', () => {
  const world = { now: new Date(), chance: () => 0 }
  const activity = { ...event, ...own('walrus'), from: { id: '29:walrus' } }
  const removed = { ...activity, membersAdded: [], membersRemoved: [{ id: '29:walrus' }] }
  expect(turnOf(Incoming.parse(removed), false, world, false)?.learner.user).toBe('29:walrus')
  expect(turnOf(Incoming.parse(activity), false, world, false)).toBeUndefined()
})

test('an unknown person’s departure from their own chat stores nothing', async () => {
  const before = await everythingIn(door.dir)
  await left({ conversation: own('walrus')['conversation'] }, [{ id: '29:walrus' }], { id: '29:walrus' })
  expect((await everythingIn(door.dir)).length).toBe(before.length)
})

test.each([
  ['who joined by the button alone', false],
  ['whose personal chat is known', true],
])('someone %s is off the team once they left it, also without an Entra id', async (_, isKnown) => {
  const { say, sayIn, pressIn, install } = peopleAt(door)
  if (isKnown) await say('hi', 'walrus')
  await install('walrus')
  await pressIn('walrus', 'team.join.send', { alias: 'Walrus' })
  await left(channel, [{ id: '29:walrus' }], { id: '29:boss' })
  const teams = (await everythingIn(door.dir)).split('\n').filter((line) => line.includes('"leads"'))
  expect(teams.join()).not.toMatch(traces)
  await sayIn('team lead', 'boss')
  expect(JSON.stringify(peopleAt(door).lastCard())).toContain('You lead this team now')
})

test.each([
  ['with the channel id alone', { id: '29:walrus' }],
  ['with both ids', { id: '29:walrus', aadObjectId: 'aad-walrus' }],
])('a lead who only added the app is gone once they left the team: the event comes %s', async (_, person) => {
  const { install } = peopleAt(door)
  await install('walrus')
  expect(await everythingIn(door.dir)).toMatch(traces)
  await left(channel, [person], { id: '29:boss' })
  expect(await everythingIn(door.dir)).not.toMatch(traces)
})

test('a pending invitation to lead is deleted with the person who left the team', async () => {
  const { sayIn, install } = peopleAt(door)
  await install('boss')
  const mention = { type: 'mention', text: '<at>w</at>', mentioned: { id: '29:walrus', name: 'w' } }
  await sayIn('team lead', 'boss', undefined, [mention])
  expect(await everythingIn(door.dir)).toMatch(traces)
  await left(channel, [{ id: '29:walrus' }], { id: '29:boss' })
  expect(await everythingIn(door.dir)).not.toMatch(traces)
})

test('a pending invitation to lead is deleted 30 days after the app was removed', async () => {
  const { say, sayIn, install } = peopleAt(door)
  await say('hi', 'walrus')
  await install('boss')
  const mention = { type: 'mention', text: '<at>w</at>', mentioned: { id: '29:walrus', name: 'w' } }
  await sayIn('team lead', 'boss', undefined, [mention])
  await door.post(recorded('installation-remove'), own('walrus'))
  door.moveTo('2026-12-24T08:00:00Z')
  expect(await door.forget()).toBe(0)
  door.moveTo('2026-12-25T08:00:00Z')
  expect(await door.forget()).toBe(1)
  expect(await everythingIn(door.dir)).not.toMatch(traces)
})

test('a pending invitation to lead is deleted even if a daily message found the personal chat gone', async () => {
  const { say, sayIn, press, install } = peopleAt(door)
  await say('hi', 'walrus')
  await install('boss')
  const mention = { type: 'mention', text: '<at>w</at>', mentioned: { id: '29:walrus', name: 'w' } }
  await sayIn('team lead', 'boss', undefined, [mention])
  door.moveTo('2026-11-24T08:15:00Z')
  door.connector.will({ status: 404 })
  expect(await door.remind()).toEqual({ gone: 1 })
  expect(await door.stored()).toContain('"gone":true')
  await press('walrus', 'settings')
  expect(await door.stored()).not.toContain('"gone":true')
  door.moveTo('2026-11-25T08:15:00Z')
  door.connector.will({ status: 404 })
  expect(await door.remind()).toEqual({ gone: 1 })
  await door.post(recorded('installation-remove'), own('walrus'))
  door.moveTo('2026-12-27T08:00:00Z')
  await door.forget()
  door.moveTo('2026-12-28T08:00:00Z')
  expect(await door.forget()).toBe(1)
  expect(await everythingIn(door.dir)).not.toMatch(traces)
})
