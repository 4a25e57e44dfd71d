import { expect, test } from '@jest/globals'
import { carryOutForget } from '../../src/admin/forget.ts'
import { OperatorError } from '../../src/operator-error.ts'
import { openDesk } from '../features/desk.ts'
import { join } from '../features/team/team-desk.ts'
import { recordedCards } from '../fakes/team-cards.ts'

test('a coach keeps the data of a tenant that it allows, even if the command was started with other settings', async () => {
  const desk = await openDesk()
  await desk.installed()
  const { dir, store, key } = desk
  const parts = { dir, store, cards: recordedCards().cards }
  const task = { kind: 'forget-tenant', tenant: key.tenant } as const
  await expect(carryOutForget({ ...parts, allowedTenants: [key.tenant] }, task, desk.now())).rejects.toThrow(
    OperatorError,
  )
  expect(await desk.learner()).toBeDefined()
  await carryOutForget({ ...parts, allowedTenants: ['another'] }, task, desk.now())
  expect(await desk.learner()).toBeUndefined()
  await desk.close()
})

test('somebody who studied with a team is deleted there too, as with *delete my data*', async () => {
  const desk = await openDesk()
  await desk.person('ana').say('hello', 'personal')
  await join(desk, 'ana')
  const { dir, store } = desk
  const key = { ...desk.key, user: 'ana' }
  const [team] = await store.teamsOf(key)
  expect(team).toBeDefined()
  const { cards } = recordedCards()
  const since = new Date(desk.now().getTime() + 60_000).toISOString()
  const lines = await carryOutForget(
    { dir, store, cards, allowedTenants: [] },
    { kind: 'forget-inactive', since },
    desk.now(),
  )
  expect(lines).toEqual(['Deleted: 1 learner, 0 teams.'])
  expect(JSON.stringify(await store.readTeam(team!))).not.toContain(key.user)
  await desk.close()
})
