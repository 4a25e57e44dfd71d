import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, join, mine, teamKey, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('people ask to join in public and join in private: nothing that everyone reads connects an alias with a person', async () => {
  const asked = await desk.person('ana').say('join as Puffin')
  expect(asked.mine).toBeUndefined()
  expect(JSON.stringify(asked)).not.toMatch(/puffin/i)
  const form = mine(await desk.person('ana').press('team.join'), 'join')
  expect(form.problem).toBe('')
  const place = mine(await desk.person('ana').press(form.join.verb, { alias: 'Puffin' }), 'mine')
  expect(place).toMatchObject({ alias: 'Puffin', team: 'Platform guild' })
  expect(mine(await desk.person('ben').press('team.join.send', { alias: 'PUFFIN' }), 'join').problem).toMatch(/another/)
  expect(mine(await desk.person('ben').press('team.join.send', { alias: '<at>x</at>' }), 'join').problem).toMatch(
    /letters/,
  )
  expect(Object.keys((await teamOf(desk))!.members)).toEqual(['ana'])
  for (const text of ['leave', 'hide me', 'my place', 'pair me'])
    expect(JSON.stringify((await desk.person('ana').say(text)).messages)).not.toMatch(/puffin/i)
})

test('deleting a person’s data removes every trace in teams', async () => {
  await join(desk, 'ana', 'ben', 'cem', 'dee', 'eve')
  const view = await ask(desk)
  await answer(desk, 'eve', view)
  desk.asked.length = 0
  await desk.person('eve').press('delete.confirm', {}, 'personal')
  expect(JSON.stringify(await teamOf(desk))).not.toMatch(/eve/)
  expect(await desk.store.teamAnswers(teamKey, view.quiz)).toEqual([])
  expect(desk.asked).toEqual(['renew board in 19:team', 'renew quiz in 19:team'])
})

test('the board in the personal chat shows only the person’s own place', async () => {
  expect(only(await desk.person('ana').say('leaderboard', 'personal'), 'notice').title).toBe(
    "You haven't joined a team yet",
  )
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  const place = only(await desk.person('ana').say('leaderboard', 'personal'), 'mine')
  expect(JSON.stringify(place)).not.toMatch(/ben|cem|dee/)
  const leave = place.buttons.find(({ verb }) => verb === 'team.leave')!
  const asked = await desk.person('ana').press(leave.verb, leave.data, 'personal')
  expect(asked.replace).toMatchObject({ title: 'Leave Platform guild?' })
  expect(Object.keys((await teamOf(desk))!.members)).toContain('ana')
  const left = await desk.person('ana').press(leave.verb, { ...leave.data, sure: 'yes' }, 'personal')
  expect(left.replace).toMatchObject({ title: "You've left" })
  expect(Object.keys((await teamOf(desk))!.members)).toEqual(['ben', 'cem', 'dee'])
})

test('another team’s buttons do nothing', async () => {
  await join(desk, 'ana')
  await desk.person('eve').press('team.leave', { team: '19:team' }, 'personal')
  await desk.person('eve').press('coverage', { team: '19:team' }, 'personal')
  await desk.person('eve').press('challenge.mute', { team: '19:other' }, 'personal')
  expect(Object.keys((await teamOf(desk))!.members)).toEqual(['ana'])
  expect(await desk.store.readTeam({ tenant: 'tenant-1', conversation: '19:other' })).toBeUndefined()
})

test('only the person who pressed sees what is wrong with the input, and nothing is posted', async () => {
  const reply = await desk.person('ana').press('team.join.send', { alias: 'x'.repeat(250) })
  expect(reply).toEqual({ messages: [], note: 'An alias can have at most 24 characters.' })
  expect((await desk.person('ana').press('team.answer', { quiz: {}, confidence: 'SURE' })).messages).toEqual([])
})

test.each(['constructor', '__proto__', 'toString'])(
  'a user with the id “%s” isn’t a member because of it',
  async (user) => {
    await join(desk, 'ana')
    expect(mine(await desk.person(user).press('team.mine'), 'join').problem).toBe('')
    expect(mine(await desk.person(user).press('team.leave', { sure: 'yes' }), 'notice').title).toBe(
      "You haven't joined",
    )
    expect(only(await desk.person(user).say('challenge'), 'notice').title).toBe('Join first')
    expect(only(await desk.person(user).say('leaderboard', 'personal'), 'notice').title).toBe(
      "You haven't joined a team yet",
    )
  },
)

test.each([
  ['x', /^An alias has 2 to 24 letters/],
  ['Walrus and Otter', /one person/],
  ['Admin', /mistaken for me or for someone in charge/],
  ['alias BEN', /^Someone on the team has that name/],
])('the alias “%s” is refused with a reason', async (alias, problem) => {
  await join(desk, 'ben')
  expect(mine(await desk.person('ana').press('team.join.send', { alias }), 'join').problem).toMatch(problem)
})
