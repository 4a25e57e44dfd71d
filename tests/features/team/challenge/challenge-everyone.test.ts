import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newChallenge } from '../../../../src/domain/team/challenges.ts'
import { seededChance } from '../../../../src/domain/shuffle.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { join, mine, teamKey, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('a person has one open challenge to everyone at a time', async () => {
  await join(desk, 'ana')
  await desk.person('ana').say('challenge')
  expect(only(await desk.person('ana').say('challenge'), 'notice').title).toBe('One is already open')
})

test('a challenge to everyone is a card; people who take it get the questions in private', async () => {
  expect(only(await desk.person('ana').say('challenge'), 'notice').title).toBe('Join first')
  await join(desk, 'ana', 'ben', 'cem')
  const card = await desk.person('ana').say('challenge')
  expect(JSON.stringify(card)).not.toMatch(/Alias/)
  await desk.delivered(card, 'challenge-1', 'channel')
  const { code } = (await teamOf(desk))!.challenges[0]!
  expect(JSON.stringify(mine(await desk.person('ben').press('challenge.take', { code }), 'notice').lines)).toMatch(
    `challenge ${code.toLowerCase()}`,
  )
  await desk.person('ben').say('hi', 'personal')
  const taken = await desk.person('ben').press('challenge.take', { code })
  expect(taken.mine).toMatchObject({ opens: [{ url: 'https://teams.microsoft.com/l/chat/0/0?users=28:1' }] })
  expect(taken.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { title: 'A challenge from Platform guild' } },
  ])
  const round = await desk.person('ben').say(`challenge ${code.toLowerCase()}`, 'personal')
  expect(only(round, 'question').place).toBe('1 of 5')
  desk.wait(8 * 24 * 60)
  expect(mine(await desk.person('cem').press('challenge.take', { code }), 'notice').title).toBe(
    "That challenge isn't open",
  )
})

test('a team with twenty open challenges takes no more until one ends, and the reply says so', async () => {
  await join(desk, 'ana')
  const { value, version } = (await desk.store.readTeam(teamKey))!
  const chance = seededChance('codes')
  const challenges = Array.from({ length: 20 }, (_, index) =>
    newChallenge(`user ${index}`, undefined, ['q'], desk.now(), chance),
  )
  await desk.store.commitTeam(teamKey, { ...value, challenges }, version)
  expect(only(await desk.person('ana').say('challenge'), 'notice').title).toBe('Too many open challenges')
  desk.wait(7 * 24 * 60)
  expect(only(await desk.person('ana').say('challenge'), 'challenge').title).toBe('A challenge to everyone')
  expect((await teamOf(desk))?.challenges).toHaveLength(1)
})
