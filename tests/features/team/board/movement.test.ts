import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Drawing } from '../../../../src/kernel/picture.ts'
import type { Store } from '../../../../src/store/store.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { boardView } from '../../../../src/features/team/board/board.ts'
import { createStandings } from '../../../../src/features/team/live/standings.ts'
import { answer, ask, closeQuestion, join, mine, teamOf } from '../team-desk.ts'

const weekMinutes = 7 * 24 * 60
const pictureUrl = (drawing: Drawing): string => `https://bot.example/picture.png?${drawing.kind}`
const people = ['ana', 'ben', 'cem', 'dee', 'eve']

let desk: Desk
let logsRead = 0
beforeEach(async () => {
  const counting = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        if (name === 'readLog') logsRead++
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
  desk = await openDesk(undefined, counting, undefined, { pictureUrl })
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

test('a look at a board that hasn’t changed adds nothing up again', async () => {
  await join(desk, ...people)
  await round('ana', 'ben')
  desk.wait(weekMinutes)
  await round('cem')
  const team = (await teamOf(desk))!
  const standings = createStandings(desk.store, desk.catalog)
  const look = () => boardView({ standings, pictureUrl }, team, '2026-11-30', desk.now())
  const first = await look()
  expect(first.picture).toBeDefined()
  logsRead = 0
  expect(await look()).toEqual(first)
  expect(logsRead).toBe(0)
})

test('the final board of a week leaves out who was hidden at its end, also if they are seen again by then', async () => {
  await join(desk, ...people)
  mine(await desk.person('eve').press('team.hide', { hide: 'yes' }), 'mine')
  await round('eve')
  desk.wait(weekMinutes)
  mine(await desk.person('eve').press('team.hide', { hide: 'no' }), 'mine')
  const team = (await teamOf(desk))!
  const standings = createStandings(desk.store, desk.catalog)
  const final = await boardView({ standings }, team, '2026-11-23', desk.now(), true)
  expect(final.rows.map(({ alias }) => alias).toSorted()).toEqual(['Alias ana', 'Alias ben', 'Alias cem', 'Alias dee'])
  const now = await boardView({ standings }, team, '2026-11-30', desk.now())
  expect(now.lines.join()).not.toContain('4 people')
})
