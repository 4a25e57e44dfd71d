import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, join } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('the digest shows what changed, what comes next, and the common goal', async () => {
  await join(desk, 'user-1', 'ben', 'cem', 'dee')
  const view = await ask(desk)
  for (const user of ['user-1', 'ben', 'cem', 'dee']) await answer(desk, user, view)
  const digest = only(await desk.type('weekly digest'), 'digest')
  expect(digest.moved[0]).toBe('1 question answered, 1 right.')
  expect(digest.next.length).toBeGreaterThan(1)
  expect(digest.teams).toEqual([
    {
      name: 'Platform guild',
      bar: expect.any(String),
      text: expect.stringMatching(/of the blueprint, as of 23 November$/),
    },
  ])
  expect(only(await desk.person('new').say('weekly digest', 'personal'), 'digest').teams).toEqual([])
})
