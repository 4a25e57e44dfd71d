import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, closeQuestion, join, mine, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('a board shows rows from four people on; a hidden person counts without a row', async () => {
  await join(desk, 'ana', 'ben', 'cem')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem']) await answer(desk, user, view)
  const few = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(few.rows).toEqual([])
  expect(few.lines[0]).toBe('3 people have joined.')
  await join(desk, 'dee', 'eve')
  for (const user of ['dee', 'eve']) await answer(desk, user, view, user === 'dee')
  const board = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(board.rows.map(({ alias }) => alias).sort()).toEqual(
    ['ana', 'ben', 'cem', 'dee', 'eve'].map((user) => `Alias ${user}`),
  )
  expect(board.lines.join(' ')).not.toMatch(/more than \d+ answers/)
  mine(await desk.person('eve').press('team.hide', { hide: 'yes' }), 'mine')
  const after = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(after.rows).toHaveLength(4)
  expect(JSON.stringify(after)).not.toMatch(/eve/)
})

test('a button on a person’s own place leads back to the board, without a new message', async () => {
  await join(desk, 'ana')
  const place = mine(await desk.person('ana').press('team.mine'), 'mine')
  const back = place.buttons.find(({ verb }) => verb === 'board')!
  expect(mine(await desk.person('ana').press(back.verb), 'board').week).toBe('Week of 23 November')
})

test('only answers after joining earn points, and a right answer earns more than a wrong one', async () => {
  const early = await ask(desk, 'team quiz for 10 minutes')
  await answer(desk, 'ana', early)
  desk.wait(1)
  await join(desk, 'ana', 'ben', 'cem', 'dee')
  const before = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(before.rows).toEqual([])
  desk.wait(11)
  await closeQuestion(desk)
  const view = await ask(desk)
  desk.wait(1)
  await answer(desk, 'ana', view, true)
  await answer(desk, 'ben', view, false)
  await answer(desk, 'cem', view, true, 'guess')
  await answer(desk, 'dee', view, true)
  const { rows } = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(rows.map(({ alias }) => alias).slice(-1)).toEqual(['Alias ben'])
  expect(rows[0]?.place).toBe('1.')
})

test('a new board closes the previous one, and leaving takes a person off every card', async () => {
  await join(desk, 'ana', 'ben', 'cem', 'dee', 'eve')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-1', 'channel')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-2', 'channel')
  expect(desk.asked.filter((what) => what.startsWith('close'))).toEqual(['close board-1'])
  const challenge = await desk.person('eve').say('challenge')
  await desk.delivered(challenge, 'challenge-1', 'channel')
  desk.asked.length = 0
  expect(mine(await desk.person('eve').press('team.leave', { sure: 'yes' }), 'notice').title).toBe("You've left")
  // The first board is still owed, because nothing edits cards here.
  expect(desk.asked).toEqual(['renew board in 19:team', 'close board-1', 'close challenge-1'])
  expect(JSON.stringify(await teamOf(desk))).not.toMatch(/eve/)
})

test('hiding also takes the row off boards of earlier weeks, in the same commit', async () => {
  await join(desk, 'ana', 'ben', 'cem', 'dee', 'eve')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-1', 'channel')
  desk.wait(7 * 24 * 60)
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-2', 'channel')
  await desk.person('eve').press('team.hide', { hide: 'yes' })
  expect((await teamOf(desk))?.owed).toEqual({
    close: [{ conversationId: '19:team;messageid=1', activity: 'board-1', since: desk.now().toISOString() }],
    renew: ['board #1'],
  })
})
