import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from '../teams/front-door.ts'

const doors: FrontDoor[] = []
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close()
})

async function opened(env: Record<string, string> = {}): Promise<FrontDoor> {
  const door = await openFrontDoor(env)
  doors.push(door)
  return door
}

/** The path of a link on the card that the learner gets. */
async function linkOf(door: FrontDoor): Promise<string> {
  await door.say('export my data')
  return /\/export\?token=[\w.-]+/.exec(JSON.stringify(door.connector.cards().at(-1)))?.[0] ?? ''
}

const keyFile = (door: FrontDoor): string => join(door.dir, 'export-key')

test('a link still works after a restart, with a key that only the owner of the data folder can read', async () => {
  const door = await opened()
  const link = await linkOf(door)
  expect((await door.request(link)).status).toBe(200)
  await door.restart()
  expect((await door.request(link)).status).toBe(200)
  await door.kill()
  expect((await door.request(link)).status).toBe(200)
  expect((await stat(keyFile(door))).mode & 0o777).toBe(0o600)
})

test('with EXPORT_KEY, a link works on every server that has the same key, and no key is stored', async () => {
  const env = { EXPORT_KEY: 'a key of more than thirty-two characters' }
  const [one, other, stranger] = [await opened(env), await opened(env), await opened()]
  const link = await linkOf(one)
  expect((await one.request(link)).status).toBe(200)
  expect((await other.request(link)).status).toBe(200)
  expect((await stranger.request(link)).status).toBe(404)
  await expect(stat(keyFile(one))).rejects.toThrow('ENOENT')
})

test.each([
  ['empty', ''],
  ['cut off', 'c0ffee'],
  ['full of NULs', '\u0000'.repeat(64)],
])('a stored key that is %s is replaced by a new one', async (_, text) => {
  const door = await opened()
  const link = await linkOf(door)
  const before = await readFile(keyFile(door), 'utf8')
  await door.restart(() => writeFile(keyFile(door), text))
  expect((await door.request(link)).status).toBe(404)
  expect((await door.request(await linkOf(door))).status).toBe(200)
  expect(await readFile(keyFile(door), 'utf8')).toHaveLength(before.length)
})
