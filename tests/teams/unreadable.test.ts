import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from './front-door.ts'
import { peopleAt } from './whole-person.ts'

// A folder in place of a file fails every read, like a disk error or missing permissions.
let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const swap = (pattern: RegExp) => async (dir: string) => {
  const found = (await readdir(dir, { recursive: true })).find((name) => pattern.test(name))
  const path = join(dir, found as string)
  await rm(path)
  await mkdir(path)
}

test('an unreadable team document stops neither the start nor other teams, and a deletion says what it couldn’t reach', async () => {
  const { say, sayIn, press, pressIn, install, lastCard } = peopleAt(door)
  await install('boss')
  await say('hi', 'walrus')
  await pressIn('walrus', 'team.join.send', { alias: 'Walrus' })
  await install('chief', '19:other@thread.tacv2')
  await door.restart(swap(/teams.19-other[^/]*\.json$|teams.[^/]*other[^/]*\.json$/))
  await sayIn('leaderboard', 'boss')
  expect(JSON.stringify(lastCard())).toContain('Leaderboard')
  expect(await door.teamEvents()).toEqual({})
  expect((await press('walrus', 'delete.confirm')).text).toContain("Deleted, except for what I can't read")
  const documents = (await readdir(door.dir, { recursive: true })).filter((name) => /teams.*\.json$/.test(name))
  expect(documents).toHaveLength(2)
})

test('an unreadable learner document doesn’t stop other people’s daily messages and deletions', async () => {
  const { say } = peopleAt(door)
  await say('hi', 'walrus')
  await say('hi', 'otter')
  await door.restart(swap(/learners.[^/]*otter[^/]*\.json$/))
  door.moveTo('2026-11-24T08:15:00Z')
  expect(await door.remind()).toEqual({ sent: 1 })
})
