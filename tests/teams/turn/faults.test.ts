import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFrontDoor, recorded, type FrontDoor } from '../front-door.ts'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor({ LOG_LEVEL: 'trace' })
})
afterEach(() => door.close())

const saving = "I can't save right now. Everything you answered before is safe. Please try again in a few minutes."
const ids = ['11111111-1111', '22222222-2222', '29:1learner', 'a:1conversation']

/** Makes the disk really refuse: nothing can be written below the folder. */
async function breakDisk(): Promise<void> {
  await rm(join(door.dir, 'tenants'), { recursive: true, force: true })
  await writeFile(join(door.dir, 'tenants'), '')
}

function expectNamedToOperator(): void {
  const lines = door.logged.filter((line) => line.includes('the data folder failed'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/"code":"E[A-Z]+"/)
  for (const secret of [...ids, door.dir, 'tenants']) expect(door.logged.join('')).not.toContain(secret)
}

test('a typed message that can’t be saved is answered with that, and the log tells the operator why', async () => {
  await breakDisk()
  expect((await door.say('quiz 1')).status).toBe(200)
  expect(JSON.stringify(door.connector.cards())).toContain(saving)
  expectNamedToOperator()
})

test('a pressed button that can’t be saved is answered with that', async () => {
  await breakDisk()
  const { status, json } = await door.press('quiz', { count: 1 })
  expect([status, json['value']]).toEqual([200, saving])
  expectNamedToOperator()
})

test("a team command that can't be saved is answered with that", async () => {
  await breakDisk()
  await door.post(recorded('message-channel-mention'), { text: '<at>Shipmate</at> team quiz' })
  expect(JSON.stringify(door.connector.cards())).toContain(saving)
  expectNamedToOperator()
})

test('a failing connector isn’t mistaken for the disk, and isn’t used again', async () => {
  door.connector.will('reset')
  await door.say('help')
  expect(door.connector.requests).toHaveLength(1)
  expect(door.logged.join('')).not.toContain('data folder')
})

test('two hundred simultaneous messages from one person get one "One moment", and others are answered', async () => {
  await door.say('hi')
  const before = door.connector.requests.length
  const flood = Array.from({ length: 200 }, () => door.say('help'))
  const from = { id: '29:other', aadObjectId: 'other' }
  const other = await door.press(
    'progress',
    {},
    { from, conversation: { id: 'a:other', conversationType: 'personal', tenantId: 't' } },
  )
  expect(JSON.stringify(other.json)).not.toContain('still working')
  const answers = await Promise.all(flood)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  const cards = door.connector
    .cards()
    .slice(before)
    .map((card) => JSON.stringify(card))
  expect(cards.filter((card) => card.includes("I'm still working on your last messages")).length).toBeLessThanOrEqual(1)
  expect(cards.length).toBeLessThan(200)
})

test.each<[string, object]>([
  ['a null text', { text: null }],
  ['an empty text', { text: '' }],
  ['only a mention without text', { text: ' ', entities: [{ type: 'mention', mentioned: { id: '28:bot' } }] }],
  ['a value that is a list', { text: '', value: [1, 2] }],
  ['a value without a verb', { text: '', value: { verb: 7 } }],
  ['an unknown verb', { text: '', value: { verb: '__proto__' } }],
  ["entities that aren't a list", { text: 'help', entities: { type: 'mention' } }],
  ['a word that every object has', { text: 'explain constructor' }],
  ['a text of 70,000 characters', { text: 'explain canary '.repeat(5_000) }],
  [
    'a conversation name of 2,000 characters',
    { text: 'help', conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't', name: 'x'.repeat(2_000) } },
  ],
])('a message with %s always gets an answer', async (_, change) => {
  expect((await door.post(recorded('message-personal'), change as Record<string, unknown>)).status).toBe(200)
  expect(door.connector.cards().length).toBeGreaterThan(0)
  expect(JSON.stringify(door.connector.cards())).not.toContain('Something went wrong')
})

test('a team whose name is longer than 512 characters is answered', async () => {
  const mention = recorded('message-channel-mention')
  const data = mention['channelData'] as { team: object }
  await door.post(mention, { channelData: { ...data, team: { ...data.team, name: 'x'.repeat(600) } } })
  expect(door.connector.cards()).toHaveLength(1)
})
