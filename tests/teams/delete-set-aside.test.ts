import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from './front-door.ts'
import { everythingIn, makeWholePerson, peopleAt } from './whole-person.ts'

jest.setTimeout(120_000)
let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const names = async (dir: string): Promise<string[]> =>
  (await readdir(dir, { recursive: true })).map((name) => join(dir, name))

async function find(dir: string, pattern: RegExp): Promise<string> {
  return (await names(dir)).find((name) => pattern.test(name)) as string
}

/** Damages a team's document, the learner's document, a line of their log, and one of the reports. */
async function damage(dir: string): Promise<void> {
  const team = await find(dir, /teams\/19-other.*\.json$/)
  await writeFile(team, `${(await readFile(team, 'utf8')).slice(0, -9)}, "alias": "Walrus", oops`)
  const own = await find(dir, /learners\/aad-walrus\.json$/)
  await writeFile(own, (await readFile(own, 'utf8')).replace('"memory"', '"memory" walrus'))
  await appendFile(await find(dir, /aad-walrus\.log\.jsonl$/), '{"type":"review","walrus\n')
  await appendFile(join(dir, 'reports.jsonl'), '{"id":"torn","user":"aad-walrus","text":"A walrus\n')
}

test('a deletion includes damaged files that were set aside', async () => {
  await makeWholePerson(door)
  await door.restart(damage)
  const { press, say, sayIn } = peopleAt(door)
  // Each one is read, so that it's set aside first.
  await say('progress', 'walrus')
  await sayIn('leaderboard', 'chief', '19:other@thread.tacv2')
  const answer = await press('walrus', 'delete.confirm')
  expect(answer.text).toContain('Nothing about you is stored anymore')
  await door.settled()
  const left = [...(await everythingIn(door.dir)).matchAll(/.{0,60}walrus.{0,30}/gi)].map(([place]) => place)
  expect(left).toEqual([])
})
