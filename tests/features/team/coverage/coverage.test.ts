import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, closeQuestion, join, mine, study, teamKey, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** The questions that Ana knows. They count about as much in the exam as the others. */
const isOfAna = (index: number): boolean => [0, 3, 4].includes(index)

const coverage = (user = 'user-1') => desk.person(user).say('team coverage', 'personal')

test('coverage is for leads, in their personal chat, and never about fewer than four people', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(desk, user, view, user !== 'cem')
  expect(only(await coverage(), 'notice').title).toMatch(/^No coverage/)
  expect(only(await coverage('ana'), 'notice').title).toBe("You don't lead a team")
  await join(desk, 'dee')
  const report = only(await coverage(), 'coverage')
  expect(report.basis).toBe('4 people, as of 23 November')
  expect(report.readiness.headline).toBe('Too early to tell')
  expect(report.readiness.detail).toContain('I need 30 answers per person')
  expect(report.objectives.flatMap(({ items }) => items)).toHaveLength(86)
  expect(JSON.stringify(report)).not.toMatch(/Alias/)
  expect(only(await desk.person('user-1').say('team coverage'), 'notice').title).toBe(
    "Let's continue in our personal chat",
  )
})

test('when someone leaves or joins, the report stays until the difference is nobody or at least four people', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee', 'eve')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee', 'eve']) await answer(desk, user, view)
  const first = only(await coverage(), 'coverage')
  await desk.person('eve').press('team.leave', { sure: 'yes' })
  expect(only(await coverage(), 'coverage')).toEqual(first)
  desk.wait(8 * 24 * 60)
  await closeQuestion(desk)
  const second = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(desk, user, second)
  // Four are left of five: any new report beside the old one would show what eve could do.
  expect(only(await coverage(), 'coverage').basis).toBe(first.basis)
})

test.each([
  ['know different things are proposed as a pair, by alias, without a figure', true, ['Alias ana and Alias ben']],
  ['know the same are no pair', false, []],
])('people who agreed and %s', async (_, isOther, pairs) => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) mine(await desk.person(user).press('team.pair', { pair: 'yes' }), 'mine')
  for (const user of ['ana', 'cem', 'dee']) await study(desk, user, isOfAna)
  await study(desk, 'ben', (index) => isOfAna(index) !== isOther)
  expect(only(await coverage(), 'coverage').pairs).toEqual(pairs)
})

test('people who know different things but didn’t agree aren’t proposed as a pair', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  await desk.person('ana').press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await study(desk, user, isOfAna)
  await study(desk, 'ben', (index) => !isOfAna(index))
  expect(only(await coverage(), 'coverage').pairs).toEqual([])
})

test('the report doesn’t show a pair if one of them no longer agrees', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(desk, user, view)
  await coverage()
  const stored = (await desk.store.readTeam(teamKey))!
  const report = { ...stored.value.coverage.report!, pairs: [['ana', 'ben'] as [string, string]] }
  await desk.store.commitTeam(
    teamKey,
    { ...stored.value, coverage: { ...stored.value.coverage, report } },
    stored.version,
  )
  expect(only(await coverage(), 'coverage').pairs).toEqual([])
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  expect(only(await coverage(), 'coverage').pairs).toEqual(['Alias ana and Alias ben'])
})

test('there is no new report while only one person has studied since, even on the day of the last one', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(desk, user, view)
  desk.wait(60)
  const first = only(await coverage(), 'coverage')
  desk.wait(7 * 24 * 60)
  await closeQuestion(desk)
  await answer(desk, 'ana', await ask(desk))
  expect(only(await coverage(), 'coverage')).toEqual(first)
})

test('a coverage card with a pair is closed when one of them leaves, no longer agrees, or has a new alias', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await study(desk, user, isOfAna)
  await study(desk, 'ben', (index) => !isOfAna(index))
  const away: ((card: string) => Promise<unknown>)[] = [
    () => desk.person('ana').press('team.join.send', { alias: 'Heron' }),
    () => desk.person('ana').press('team.pair', { pair: 'no' }),
    () => desk.person('ben').press('team.leave', { sure: 'yes' }),
  ]
  for (const [index, leave] of away.entries()) {
    await desk.person('ana').press('team.pair', { pair: 'yes' })
    const reply = await coverage()
    expect(only(reply, 'coverage').pairs).toHaveLength(1)
    await desk.delivered(reply, `report-${index}`)
    expect((await teamOf(desk))?.coverageCards?.map(({ activity }) => activity)).toEqual([`report-${index}`])
    await leave(`report-${index}`)
    expect(desk.asked).toContain(`close report-${index}`)
    expect((await teamOf(desk))?.coverageCards).toBeUndefined()
    expect((await teamOf(desk))?.owed.close.map(({ activity }) => activity)).toContain(`report-${index}`)
  }
})

test('a coverage card is closed if one of its pair left while it was sent', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await study(desk, user, isOfAna)
  await study(desk, 'ben', (index) => !isOfAna(index))
  const reply = await coverage()
  await desk.person('ben').press('team.leave', { sure: 'yes' })
  await desk.delivered(reply, 'report-1')
  expect(desk.asked).toContain('close report-1')
  expect((await teamOf(desk))?.coverageCards).toBeUndefined()
})

test('a team’s readiness is worded like a learner’s', async () => {
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben', 'cem', 'dee']) await study(desk, user, () => false)
  expect(only(await coverage(), 'coverage').readiness).toEqual({
    headline: 'At risk: less than 5% likely to pass',
    detail: "The team's average, if the exam were today. My estimate, not Microsoft's.",
  })
})
