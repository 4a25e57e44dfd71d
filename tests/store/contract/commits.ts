import { describe, expect, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { VersionConflict, type Change } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { after, answer, key, learnerOf, now, type Opened } from './given.ts'

/** Commits of several documents. */
export function commitsContract(opened: Opened): void {
  describe('a commit of several documents', () => {
    const guild = { tenant: 'tenant-1', conversation: '19:guild@thread.tacv2' }
    const report = {
      ...key,
      id: 'r1',
      at: now.toISOString(),
      question: 'q',
      revision: 1,
      reason: 'typo' as const,
      text: '',
    }
    const learnerChange = (id: string, expected: number, before = learnerOf(key)): Change & { kind: 'learner' } => {
      const entries = [answer(id)]
      return { kind: 'learner', key, value: after(before, entries), expected, entries }
    }
    const teamChange = (name: string, expected: number): Change & { kind: 'team' } => ({
      kind: 'team',
      key: guild,
      value: { ...newTeam(guild, now, 'UTC'), name },
      expected,
    })
    const state = async () => ({
      learner: (await opened.store.readLearner(key))?.version,
      log: (await opened.store.readLog(key)).map(({ id }) => id),
      team: await opened.store.readTeam(guild).then((stored) => [stored?.version, stored?.value.name]),
      reports: (await collect(opened.store.reports())).map(({ id }) => id),
    })
    const nothing = { learner: undefined, log: [], team: [undefined, undefined], reports: [] }

    test('stores all of them, even after it is reopened', async () => {
      await opened.store.commit([])
      const learner = learnerChange('p1', 0)
      await opened.store.commit([teamChange('one', 0), learner, { kind: 'report', report }])
      const all = { learner: 1, log: ['p1'], team: [1, 'one'], reports: ['r1'] }
      expect(await state()).toEqual(all)
      await opened.reopen()
      expect(await state()).toEqual(all)
      await opened.store.commit([learnerChange('p2', 1, learner.value), { kind: 'report', report }])
      await opened.store.commit([teamChange('two', 1)])
      expect(await state()).toEqual({ learner: 2, log: ['p1', 'p2'], team: [2, 'two'], reports: ['r1'] })
    })

    test('stores several learners and several teams of a tenant at once', async () => {
      const users = ['user-2', 'user-1'].map((user) => ({ ...key, user }))
      const teams = ['19:b', '19:a'].map((conversation) => ({ ...guild, conversation }))
      await opened.store.commit([
        ...users.map((each): Change => ({
          kind: 'learner',
          key: each,
          value: learnerOf(each),
          expected: 0,
          entries: [],
        })),
        ...teams.map((each): Change => ({ kind: 'team', key: each, value: newTeam(each, now, 'UTC'), expected: 0 })),
      ])
      for (const each of users) expect((await opened.store.readLearner(each))?.value.user).toBe(each.user)
      for (const each of teams) expect((await opened.store.readTeam(each))?.value.conversation).toBe(each.conversation)
    })

    test.each([
      ['the first', [teamChange('new', 0), learnerChange('p1', 3)]],
      ['the second', [learnerChange('p1', 0), teamChange('new', 3)]],
    ])('changes nothing when %s has another version', async (_, changes) => {
      await expect(opened.store.commit([...changes, { kind: 'report', report }])).rejects.toBeInstanceOf(
        VersionConflict,
      )
      expect(await state()).toEqual(nothing)
      await opened.reopen()
      expect(await state()).toEqual(nothing)
    })

    test('changes nothing when one of them does not fit its schema', async () => {
      const team = teamChange('new', 0)
      const broken: Change[][] = [
        [learnerChange('p1', 0), { ...team, value: { ...team.value, timeZone: 7 } as never }],
        [learnerChange('p1', 0), team, { kind: 'report', report: { ...report, revision: -1 } }],
        [{ ...learnerChange('p1', 0), entries: [{ ...answer('p1'), credit: 'all' } as never] }, team],
      ]
      for (const changes of broken)
        await expect(opened.store.commit(changes)).rejects.toThrow('does not fit its schema')
      expect(await state()).toEqual(nothing)
    })

    test('changes nothing when a document is in the list twice, or belongs to another key', async () => {
      const stranger = { ...learnerChange('p1', 0), key: { ...key, user: 'user-2' } }
      for (const changes of [
        [learnerChange('p1', 0), learnerChange('p2', 1)],
        [teamChange('one', 0), learnerChange('p1', 0), teamChange('two', 0)],
        [teamChange('one', 0), stranger],
      ])
        await expect(opened.store.commit(changes)).rejects.toThrow(/the same document twice|belongs to another learner/)
      expect(await state()).toEqual(nothing)
    })

    test('lets exactly one of two conflicting commits win, in any order of their documents', async () => {
      for (let version = 0; version < 20; version++) {
        const names = [`a${version}`, `b${version}`]
        const learner = (await opened.store.readLearner(key))?.value
        const results = await Promise.allSettled(
          names.map((name, place) => {
            const changes = [learnerChange(name, version, learner), teamChange(name, version)]
            return opened.store.commit(place === 0 ? changes : changes.toReversed())
          }),
        )
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const { log, team } = await state()
        expect(team).toEqual([version + 1, log.at(-1)])
      }
    })
  })
}
