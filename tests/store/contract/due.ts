import { expect, test } from '@jest/globals'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newTeam } from '../../../src/domain/team/team.ts'
import { due, learnerOf, now, type Opened } from './given.ts'

/** What is due, of learners and of teams. */
export function dueContract(opened: Opened): void {
  test('lists the learners whose message is due, earliest first, up to the limit', async () => {
    const at: [string, string | undefined][] = [
      ['c', '2026-11-23T07:30:00.000Z'],
      ['a', '2026-11-23T07:10:00.000Z'],
      ['later', '2026-11-23T08:00:01.000Z'],
      ['b', '2026-11-23T07:20:00.000Z'],
      ['never', undefined],
    ]
    for (const [user, nextAt] of at)
      await opened.store.commitLearner({ tenant: 't', user }, due({ tenant: 't', user }, nextAt), 0, [])
    expect((await opened.store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['a', 'b', 'c'])
    expect((await opened.store.duePushes(now, 2)).map(({ user }) => user)).toEqual(['a', 'b'])
    await opened.reopen()
    await opened.store.commitLearner({ tenant: 't', user: 'b' }, due({ tenant: 't', user: 'b' }, undefined), 1, [])
    expect((await opened.store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['a', 'c'])
    await opened.store.deleteLearner({ tenant: 't', user: 'a' })
    expect((await opened.store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['c'])
  })

  test('lists as many of each tenant, so that a small one finds a place beside a large one', async () => {
    for (const [tenant, user, minute] of [
      ['large', 'a', '10'],
      ['large', 'b', '11'],
      ['large', 'c', '12'],
      ['small', 'd', '50'],
    ] as const)
      await opened.store.commitLearner(
        { tenant, user },
        due({ tenant, user }, `2026-11-23T07:${minute}:00.000Z`),
        0,
        [],
      )
    expect((await opened.store.duePushes(now, 2)).map(({ user }) => user)).toEqual(['a', 'b', 'd'])
  })

  test('names a learner with several scheduled messages once, by the earliest', async () => {
    const [early, late] = ['2026-11-23T07:10:00.000Z', '2026-11-23T07:20:00.000Z']
    const add = async (user: string, entries: Learner['due'], expected = 0) => {
      const who = { tenant: 't', user }
      return opened.store.commitLearner(who, { ...learnerOf(who), due: entries }, expected, [])
    }
    await add('one', { daily: { at: late } })
    await add('two', { daily: { at: '2026-11-24T07:00:00.000Z' }, report: { at: early }, eve: { at: late } })
    for (const isReopened of [false, true]) {
      if (isReopened) await opened.reopen()
      expect((await opened.store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['two', 'one'])
      expect((await opened.store.duePushes(new Date(early), 10)).map(({ user }) => user)).toEqual(['two'])
    }
    await add('two', { daily: { at: '2026-11-24T07:00:00.000Z' }, report: {} }, 1)
    expect((await opened.store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['one'])
  })

  test('lists the teams that are due, earliest first', async () => {
    const teamOf = (conversation: string, nextAt?: string) => ({
      ...newTeam({ tenant: 't', conversation }, now, 'UTC'),
      ...(nextAt ? { nextAt } : {}),
    })
    await opened.store.commitTeam({ tenant: 't', conversation: 'b' }, teamOf('b', '2026-11-23T07:20:00.000Z'), 0)
    await opened.store.commitTeam({ tenant: 't', conversation: 'a' }, teamOf('a', '2026-11-23T07:10:00.000Z'), 0)
    await opened.store.commitTeam({ tenant: 't', conversation: 'c' }, teamOf('c', '2026-11-23T09:10:00.000Z'), 0)
    await opened.store.commitTeam({ tenant: 't', conversation: 'd' }, teamOf('d'), 0)
    expect((await opened.store.dueTeams(now, 10)).map(({ conversation }) => conversation)).toEqual(['a', 'b'])
    await opened.reopen()
    expect((await opened.store.dueTeams(now, 1)).map(({ conversation }) => conversation)).toEqual(['a'])
    await opened.store.commitTeam({ tenant: 't', conversation: 'a' }, teamOf('a'), 1)
    await opened.store.deleteTeam({ tenant: 't', conversation: 'b' })
    expect(await opened.store.dueTeams(now, 10)).toEqual([])
  })
}
