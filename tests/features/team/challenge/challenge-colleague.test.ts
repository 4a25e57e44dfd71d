import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, playRound, submit, type Desk } from '../../desk.ts'
import { join, mine, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('a challenge to a colleague has the same questions, and they see a result only if it is shown', async () => {
  await join(desk, 'user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  const made = await desk.type('challenge alias ben')
  expect(made.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { view: 'challenge', title: 'Alias user-1 challenges you' } },
  ])
  expect(only(await desk.type('challenge alias ben'), 'notice').title).toBe('Not right now')
  const { reply } = await playRound(desk, made, () => true)
  const summary = only(reply, 'summary')
  expect((await teamOf(desk))?.challenges[0]?.results).toEqual([])
  const show = summary.buttons.find(({ verb }) => verb === 'challenge.share')!
  const shown = await desk.press(show)
  expect(shown.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { results: [{ alias: 'Your colleague', score: '5 of 5' }] } },
  ])
  const code = (await teamOf(desk))!.challenges[0]!.code
  const first = only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'question')
  expect((await teamOf(desk))!.challenges[0]!.questions).toContain(
    [...desk.catalog.questions.values()].find(({ stem }) => stem === first.stem)?.id,
  )
  expect(only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'notice').title).toMatch(
    /already/,
  )
  expect(only(await desk.person('eve').press('challenge.take', { code }, 'personal'), 'notice').title).toMatch(
    /isn't open/,
  )
})

test('an answer that was undone after its verdict doesn’t count as right, and a result is shown once', async () => {
  await join(desk, 'user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  let reply = await desk.type('challenge alias ben')
  const first = only(reply, 'question')
  await submit(desk, first, 'sure', false)
  const { reply: end } = await playRound(desk, await desk.type('undo'), () => true)
  const show = only(end, 'summary').buttons.find(({ verb }) => verb === 'challenge.share')!
  reply = await desk.press(show)
  expect(reply.elsewhere).toMatchObject([{ view: { results: [{ score: '4 of 5' }] } }])
  expect((await desk.press(show)).elsewhere).toBeUndefined()
})

test('people who muted challenges or stopped all messages can’t be challenged by name', async () => {
  await join(desk, 'user-1', 'ben', 'cem')
  for (const user of ['ben', 'cem']) await desk.person(user).say('hi', 'personal')
  await desk.person('ben').press('challenge.mute', { team: '19:team' }, 'personal')
  await desk.person('cem').say('stop', 'personal')
  for (const alias of ['alias ben', 'alias cem']) {
    const reply = await desk.type(`challenge ${alias}`)
    expect(only(reply, 'notice').title).toBe('Not right now')
    expect(reply.elsewhere).toBeUndefined()
  }
  expect(only(await desk.type('challenge nobody'), 'notice').title).toBe('Nobody goes by that alias')
})

test('a challenge by name is for two people: a third person can neither take nor start it', async () => {
  await join(desk, 'user-1', 'ben', 'cem')
  for (const user of ['ben', 'cem']) await desk.person(user).say('hi', 'personal')
  await desk.type('challenge alias ben')
  const { code } = (await teamOf(desk))!.challenges[0]!
  const pressed = await desk.person('cem').press('challenge.take', { code })
  expect(mine(pressed, 'notice').title).toBe('That challenge is between two people')
  expect(pressed.elsewhere).toBeUndefined()
  for (const reply of [
    await desk.person('cem').press('challenge.take', { code }, 'personal'),
    await desk.person('cem').say(`challenge ${code.toLowerCase()}`, 'personal'),
  ])
    expect(only(reply, 'notice').title).toBe('That challenge is between two people')
  expect((await teamOf(desk))!.challenges[0]!.taken).toEqual(['user-1'])
  expect(only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'question').place).toBe('1 of 5')
  expect((await teamOf(desk))!.challenges[0]!.taken).toEqual(['user-1', 'ben'])
})

test('an invitation is closed if the challenger left while it was sent', async () => {
  await join(desk, 'user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  const made = await desk.type('challenge alias ben')
  await desk.person('user-1').press('team.leave', { sure: 'yes' })
  await desk.deliveredElsewhere(made, 'invitation-1')
  expect(desk.asked).toContain('close invitation-1')
})
