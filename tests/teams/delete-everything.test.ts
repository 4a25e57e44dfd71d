import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from './front-door.ts'
import { everythingIn, makeWholePerson, peopleAt, shownTo, traces } from './whole-person.ts'

jest.setTimeout(120_000)
let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const deleteWalrus = () => peopleAt(door).press('walrus', 'delete.confirm')
const cardsIn = (chat: string): string[] =>
  [...door.connector.shown.values()]
    .filter(({ conversation }) => conversation === chat)
    .map(({ card }) => JSON.stringify(card))

/** The places with a trace, so that a failure names them. */
const left = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/.{0,60}walrus.{0,30}/gi)].map(([place]) => place))

test('after a deletion, neither the disk nor any card has a trace of the person', async () => {
  await makeWholePerson(door)
  const before = door.connector.shown.size
  const answer = await deleteWalrus()
  expect(answer.text).toContain('Nothing about you is stored anymore')
  await door.settled()
  expect(left([await everythingIn(door.dir)])).toEqual([])
  expect(left(shownTo(door, 'walrus'))).toEqual([])
  // Heron's challenge in the deleted person's chat has ended, too; Heron couldn't withdraw it later.
  expect(cardsIn('a:walrus').filter((card) => card.includes('Heron challenges you'))).toEqual([])
  expect(door.connector.shown.size).toBe(before)
  expect(door.logged.join()).not.toMatch(traces)
  // The others keep their own data.
  const rest = await everythingIn(door.dir)
  for (const alias of ['Puffin', 'Otter', 'Heron', 'Squid']) expect(rest).toContain(`"alias":"${alias}"`)
})

test('after a kill right after the deletion was acknowledged, the next process removes the alias from the cards', async () => {
  await makeWholePerson(door)
  door.connector.will(...Array.from({ length: 200 }, () => 'reset' as const))
  expect((await deleteWalrus()).text).toContain('Nothing about you is stored anymore')
  await door.kill()
  door.connector.calm()
  expect(left(shownTo(door, 'walrus'))).not.toEqual([])
  // The learner's files are gone; what's left only says which cards to edit.
  expect(left([(await everythingIn(door.dir)).replaceAll('a:walrus', '')])).toEqual([])
  await door.restart()
  await door.settled()
  expect(left(shownTo(door, 'walrus'))).toEqual([])
  expect(left([await everythingIn(door.dir)])).toEqual([])
})

test('a deletion that a kill interrupts is finished at the next start', async () => {
  await makeWholePerson(door)
  let killed: Promise<void> | undefined
  // The first edit is sent while the deletion is still running.
  door.connector.onRequest(() => {
    killed ??= door.kill()
  })
  await deleteWalrus().catch(() => {})
  await killed
  door.connector.onRequest(() => {})
  await door.forget()
  await door.restart()
  await door.settled()
  expect(left(shownTo(door, 'walrus'))).toEqual([])
  expect(left([await everythingIn(door.dir)])).toEqual([])
})
