import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Drawing } from '../../../../src/kernel/picture.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, closeQuestion, join, mine } from '../team-desk.ts'

const weekMinutes = 7 * 24 * 60
const pictureUrl = (drawing: Drawing): string => `https://bot.example/picture.png?${drawing.kind}`
const people = ['ana', 'ben', 'cem', 'dee', 'eve']

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(undefined, undefined, undefined, { pictureUrl })
})
afterEach(() => desk.close())

const board = async () => only(await desk.person('ana').say('leaderboard'), 'board')

/** Three questions that everyone answers, some of them right. */
async function round(...right: string[]): Promise<void> {
  for (let count = 0; count < 3; count++) {
    const view = await ask(desk)
    // Faster answers earn nothing.
    desk.wait(1)
    for (const user of people) await answer(desk, user, view, right.includes(user))
    await closeQuestion(desk)
  }
}

const placesOf = ({ rows }: Awaited<ReturnType<typeof board>>) =>
  Object.fromEntries(rows.map(({ alias, place, moved }) => [alias.slice(6), `${place} ${moved}`.trim()]))

test('a board shows who moved since last week, and its picture tells the same', async () => {
  await join(desk, ...people)
  await round('ana', 'ben', 'cem')
  const first = await board()
  expect(first.picture).toBeUndefined()
  expect(first.rows.map(({ moved }) => moved)).toEqual(['', '', '', '', ''])
  desk.wait(weekMinutes)
  expect((await board()).picture).toBeUndefined()
  await round('dee', 'eve')
  const second = await board()
  expect(second.picture?.url).toBe('https://bot.example/picture.png?places')
  expect(second.picture?.alt).toMatch(/^Since last week: 1\. /)
  expect(second.rows.some(({ moved }) => /^up \d place/.test(moved))).toBe(true)
  const before = Object.fromEntries(first.rows.map(({ alias, place }) => [alias, place]))
  for (const { alias, place, moved } of second.rows) {
    const by = Number.parseInt(before[alias]!) - Number.parseInt(place)
    const text = by === 0 ? '' : `${by > 0 ? 'up' : 'down'} ${Math.abs(by)} place${Math.abs(by) === 1 ? '' : 's'}`
    expect(moved).toBe(text)
    expect(second.picture?.alt).toContain(`${place} ${alias} (Last week: ${before[alias]})`)
  }
})

test('nobody learns what a person did in a week in which they were hidden', async () => {
  await join(desk, ...people)
  mine(await desk.person('eve').press('team.hide', { hide: 'yes' }), 'mine')
  await round('eve')
  desk.wait(weekMinutes)
  mine(await desk.person('eve').press('team.hide', { hide: 'no' }), 'mine')
  await round('ana')
  const after = await board()
  expect(placesOf(after)['eve']).toMatch(/^\d\.$/)
  expect(after.picture?.alt).toContain('Alias eve (Last week: no place)')
  expect(after.picture?.alt).toContain('Alias ana (Last week: ')
})

test('with fewer than four people who may be seen for last week, nothing is said about it', async () => {
  await join(desk, 'ana', 'ben', 'cem')
  await round('ana')
  desk.wait(weekMinutes)
  await join(desk, 'dee', 'eve')
  await round('ben')
  const after = await board()
  expect(after.rows).toHaveLength(5)
  expect(after.picture).toBeUndefined()
  expect(after.rows.every(({ moved }) => moved === '')).toBe(true)
})
