import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('the person who adds the coach leads, and only leads schedule the question', async () => {
  await desk.installed('channel')
  expect((await teamOf(desk))?.leads).toEqual(['user-1'])
  expect(only(await desk.person('ana').say('team quiz weekdays 9'), 'notice').title).toBe(
    'Only leads can schedule questions',
  )
  expect(only(await desk.person('user-1').say('team quiz weekdays 25'), 'notice').title).toBe('When should I post?')
  expect(only(await desk.person('user-1').say('team quiz weekdays 9 until 16'), 'notice').lines[0]).toMatch(
    /^Weekdays at 09:00 \(Europe\/Berlin\), I post one question here\. It stays open for 7 hours\.$/,
  )
  expect((await teamOf(desk))?.plannedAt).toBe('2026-11-24T08:00:00.000Z')
  await desk.person('user-1').say('team quiz off')
  expect((await teamOf(desk))?.plannedAt).toBeUndefined()
})

test('a lead names another, who accepts; nobody can take the lead while the team has one', async () => {
  await desk.installed('channel')
  expect(only(await desk.person('ana').say('team lead'), 'notice').title).toBe('This team has a lead')
  expect(only(await desk.person('ana').say('team lead', 'channel', ['29:ana']), 'notice').title).toMatch(/Only a lead/)
  await desk.person('user-1').say('team lead', 'channel', ['29:ana'])
  expect((await teamOf(desk))?.leads).toEqual(['user-1'])
  expect(only(await desk.person('ana').say('team lead'), 'notice').title).toBe('You lead this team now')
  await desk.person('user-1').say('stop leading')
  await desk.person('ana').say('stop leading')
  expect((await teamOf(desk))?.leads).toEqual([])
  expect(only(await desk.person('ben').say('team lead'), 'notice').title).toBe('You lead this team now')
})

test('a lead names at most twenty people at a time, and the reply says so', async () => {
  await desk.installed('channel')
  const people = (from: number, count: number) => Array.from({ length: count }, (_, index) => `29:p${from + index}`)
  expect(only(await desk.person('user-1').say('team lead', 'channel', people(0, 20)), 'notice').title).toBe(
    'New leads named',
  )
  expect(only(await desk.person('user-1').say('team lead', 'channel', people(20, 1)), 'notice').title).toBe(
    "That's too many people",
  )
  expect((await teamOf(desk))?.invited).toEqual(people(0, 20))
})

test.each([
  ['every blursday at', /^Name the days and a time/],
  ['weekdays 25', /^The hour must be from 0 to 23\./],
  ['mon 9 until 8', /^It has to close later on the same day/],
  ['mon 9 Mars/Olympus', /^I don't know the time zone mars\/olympus\./i],
])('“team quiz %s” says what is wrong', async (schedule, problem) => {
  await desk.installed('channel')
  const { title, lines } = only(await desk.person('user-1').say(`team quiz ${schedule}`), 'notice')
  expect(title).toBe('When should I post?')
  expect(lines).toEqual([expect.stringMatching(problem)])
})
