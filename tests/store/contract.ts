import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Learner, LearnerKey } from '../../src/domain/learner/learner.ts'
import { newTeam } from '../../src/domain/team/team.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { remember, replay } from '../../src/domain/memory/replay.ts'
import type { Review } from '../../src/domain/memory/review.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import { VersionConflict, type Change, type Store } from '../../src/store/store.ts'
import { review } from '../domain/valid.ts'
import { collect } from '../collect.ts'

/** A store under test that can be closed and opened again on the same data. */
export interface StoreUnderTest {
  readonly store: Store
  reopen(): Promise<Store>
  /** Closes it and removes its data. */
  end(): Promise<void>
}

const now = new Date('2026-11-23T08:00:00Z')
const key: LearnerKey = { tenant: 'tenant-1', user: 'user-1' }
const learnerOf = (who: LearnerKey, change: Partial<Learner> = {}): Learner => ({
  ...newLearner(who, now, 'Europe/Berlin', 'en'),
  ...change,
})
const answer = (id: string): Review => ({ ...review, id })
/** The learner after some more answers, as the coach would store it. */
const after = (learner: Learner, entries: readonly Review[]): Learner => ({
  ...learner,
  memory: entries.reduce(remember, learner.memory),
})
const due = (who: LearnerKey, nextAt: string | undefined): Learner => {
  const learner = learnerOf(who)
  return { ...learner, ...(nextAt ? { due: { daily: { at: nextAt } } } : {}) }
}

/** What every engine must do; each engine's test file runs this with its own way to open a store. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the ${name} store`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await open()
      store = under.store
    })
    afterEach(async () => {
      store = await under.reopen()
      expect(await checkInvariants(store, replay)).toEqual([])
      await under.end()
    })

    test('has nothing about somebody it has never seen', async () => {
      expect(await store.readLearner(key)).toBeUndefined()
      expect(await store.readLog(key)).toEqual([])
    })

    test('gives back what was committed, also after it was opened again', async () => {
      const learner = after(learnerOf(key), [answer('p1')])
      expect(await store.commitLearner(key, learner, 0, [answer('p1')])).toBe(1)
      expect(await store.readLearner(key)).toMatchObject({ value: learner, version: 1 })
      store = await under.reopen()
      expect(await store.readLearner(key)).toMatchObject({ value: learner, version: 1 })
      expect(await store.readLog(key)).toEqual([answer('p1')])
    })

    test('refuses a commit on an old version, and neither document nor log changes', async () => {
      const learner = after(learnerOf(key), [answer('p1')])
      await store.commitLearner(key, learner, 0, [answer('p1')])
      for (const expected of [0, 2, 7])
        await expect(store.commitLearner(key, learnerOf(key), expected, [answer('p2')])).rejects.toBeInstanceOf(
          VersionConflict,
        )
      expect((await store.readLearner(key))?.value).toEqual(learner)
      expect(await store.readLog(key)).toEqual([answer('p1')])
    })

    test('lets exactly one of two commits on the same version win', async () => {
      const results = await Promise.allSettled(
        ['a', 'b', 'c'].map((locale) => store.commitLearner(key, learnerOf(key, { locale }), 0, [])),
      )
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    test('appends an entry once, however often it comes', async () => {
      const one = after(learnerOf(key), [answer('p1')])
      await store.commitLearner(key, one, 0, [answer('p1')])
      await store.commitLearner(key, one, 1, [answer('p1')])
      store = await under.reopen()
      await store.commitLearner(key, one, 2, [answer('p1')])
      expect(await store.readLog(key)).toEqual([answer('p1')])
    })

    test('keeps a long log in order and each entry once, over many commits and openings', async () => {
      let learner = learnerOf(key)
      const entries = Array.from({ length: 150 }, (_, index) => answer(`p${index}`))
      for (const [version, entry] of entries.entries()) {
        learner = after(learner, [entry])
        await store.commitLearner(key, learner, version, [entry])
        if (version % 40 === 39) store = await under.reopen()
        if (version === 100)
          await store
            .commitLearner(key, learner, 101, [entries[3] as Review])
            .then(() => store.commitLearner(key, learner, 102, []))
        if (version >= 100) break
      }
      expect((await store.readLog(key)).map(({ id }) => id)).toEqual(entries.slice(0, 101).map(({ id }) => id))
    })

    test('keeps tenants apart, also when the object ids are equal', async () => {
      const other = { tenant: 'tenant-2', user: key.user }
      await store.commitLearner(key, learnerOf(key, { locale: 'en-GB' }), 0, [])
      expect(await store.readLearner(other)).toBeUndefined()
      await store.commitLearner(other, learnerOf(other, { locale: 'fr-FR' }), 0, [])
      await store.deleteLearner(other)
      expect((await store.readLearner(key))?.value.locale).toBe('en-GB')
    })

    test('refuses a document that belongs to somebody else', async () => {
      const other = { tenant: 'tenant-2', user: 'user-1' }
      await expect(async () => store.commitLearner(key, learnerOf(other), 0, [])).rejects.toThrow('another learner')
    })

    test.each(['ÅÄÖ', 'a/b', '..', '../../etc/passwd', 'UPPER', 'upper', 'x'.repeat(300), '💥', 'con', '.', ' '])(
      'takes the user id “%s” like any other',
      async (user) => {
        const odd = { tenant: 'tenant-1', user }
        await store.commitLearner(odd, after(learnerOf(odd), [answer('p1')]), 0, [answer('p1')])
        await store.commitLearner(key, learnerOf(key), 0, [])
        store = await under.reopen()
        expect((await store.readLearner(odd))?.value.user).toBe(user)
        expect(await store.readLog(odd)).toHaveLength(1)
        const all: LearnerKey[] = []
        for await (const found of store.learners()) all.push(found)
        expect(all).toHaveLength(2)
      },
    )

    test('does not mix up ids that differ in case only', async () => {
      const upper = { tenant: 'tenant-1', user: 'ABC' }
      const lower = { tenant: 'tenant-1', user: 'abc' }
      await store.commitLearner(upper, learnerOf(upper, { locale: 'fr' }), 0, [])
      expect(await store.readLearner(lower)).toBeUndefined()
    })

    test('deletes everything about a learner, reports included, and nothing else', async () => {
      const report = {
        id: 'r1',
        at: now.toISOString(),
        ...key,
        question: 'q',
        revision: 1,
        reason: 'typo' as const,
        text: '',
      }
      await store.commitLearner(key, after(learnerOf(key), [answer('p1')]), 0, [answer('p1')])
      await store.addReport(report)
      await store.addReport({ ...report, id: 'r2', user: 'user-2' })
      await store.deleteLearner(key)
      await store.deleteLearner(key)
      store = await under.reopen()
      expect(await store.readLearner(key)).toBeUndefined()
      expect(await store.readLog(key)).toEqual([])
      expect((await collect(store.reports())).map(({ id }) => id)).toEqual(['r2'])
      expect(await store.commitLearner(key, learnerOf(key), 0, [])).toBe(1)
    })

    test('names those whose message is due, the earliest first, at most as many as asked for', async () => {
      const at: [string, string | undefined][] = [
        ['c', '2026-11-23T07:30:00.000Z'],
        ['a', '2026-11-23T07:10:00.000Z'],
        ['later', '2026-11-23T08:00:01.000Z'],
        ['b', '2026-11-23T07:20:00.000Z'],
        ['never', undefined],
      ]
      for (const [user, nextAt] of at)
        await store.commitLearner({ tenant: 't', user }, due({ tenant: 't', user }, nextAt), 0, [])
      expect((await store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['a', 'b', 'c'])
      expect((await store.duePushes(now, 2)).map(({ user }) => user)).toEqual(['a', 'b'])
      store = await under.reopen()
      await store.commitLearner({ tenant: 't', user: 'b' }, due({ tenant: 't', user: 'b' }, undefined), 1, [])
      expect((await store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['a', 'c'])
      await store.deleteLearner({ tenant: 't', user: 'a' })
      expect((await store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['c'])
    })

    test('names a learner with several scheduled messages once, by the earliest', async () => {
      const [early, late] = ['2026-11-23T07:10:00.000Z', '2026-11-23T07:20:00.000Z']
      const add = async (user: string, entries: Learner['due'], expected = 0) =>
        store.commitLearner({ tenant: 't', user }, { ...learnerOf({ tenant: 't', user }), due: entries }, expected, [])
      await add('one', { daily: { at: late } })
      await add('two', { daily: { at: '2026-11-24T07:00:00.000Z' }, report: { at: early }, eve: { at: late } })
      for (const reopened of [false, true]) {
        if (reopened) store = await under.reopen()
        expect((await store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['two', 'one'])
        expect((await store.duePushes(new Date(early), 10)).map(({ user }) => user)).toEqual(['two'])
      }
      await add('two', { daily: { at: '2026-11-24T07:00:00.000Z' }, report: {} }, 1)
      expect((await store.duePushes(now, 10)).map(({ user }) => user)).toEqual(['one'])
    })

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
        learner: (await store.readLearner(key))?.version,
        log: (await store.readLog(key)).map(({ id }) => id),
        team: await store.readTeam(guild).then((stored) => [stored?.version, stored?.value.name]),
        reports: (await collect(store.reports())).map(({ id }) => id),
      })
      const nothing = { learner: undefined, log: [], team: [undefined, undefined], reports: [] }

      test('stores all of them, also after it was opened again', async () => {
        await store.commit([])
        const learner = learnerChange('p1', 0)
        await store.commit([teamChange('one', 0), learner, { kind: 'report', report }])
        const all = { learner: 1, log: ['p1'], team: [1, 'one'], reports: ['r1'] }
        expect(await state()).toEqual(all)
        store = await under.reopen()
        expect(await state()).toEqual(all)
        await store.commit([learnerChange('p2', 1, learner.value), { kind: 'report', report }])
        await store.commit([teamChange('two', 1)])
        expect(await state()).toEqual({ learner: 2, log: ['p1', 'p2'], team: [2, 'two'], reports: ['r1'] })
      })

      test.each([
        ['the first', [teamChange('new', 0), learnerChange('p1', 3)]],
        ['the second', [learnerChange('p1', 0), teamChange('new', 3)]],
      ])('changes nothing when %s has another version', async (_, changes) => {
        await expect(store.commit([...changes, { kind: 'report', report }])).rejects.toBeInstanceOf(VersionConflict)
        expect(await state()).toEqual(nothing)
        store = await under.reopen()
        expect(await state()).toEqual(nothing)
      })

      test('changes nothing when one of them does not fit its schema', async () => {
        const team = teamChange('new', 0)
        const broken: Change[][] = [
          [learnerChange('p1', 0), { ...team, value: { ...team.value, timeZone: 7 } as never }],
          [learnerChange('p1', 0), team, { kind: 'report', report: { ...report, revision: -1 } }],
          [{ ...learnerChange('p1', 0), entries: [{ ...answer('p1'), credit: 'all' } as never] }, team],
        ]
        for (const changes of broken) await expect(store.commit(changes)).rejects.toThrow('does not fit its schema')
        expect(await state()).toEqual(nothing)
      })

      test('changes nothing when a document is there twice, or belongs to another key', async () => {
        const stranger = { ...learnerChange('p1', 0), key: { ...key, user: 'user-2' } }
        for (const changes of [
          [learnerChange('p1', 0), learnerChange('p2', 1)],
          [teamChange('one', 0), learnerChange('p1', 0), teamChange('two', 0)],
          [teamChange('one', 0), stranger],
        ])
          await expect(store.commit(changes)).rejects.toThrow(/the same document twice|belongs to another learner/)
        expect(await state()).toEqual(nothing)
      })

      test('lets exactly one of two that conflict win, in whatever order they name their documents', async () => {
        for (let version = 0; version < 20; version++) {
          const names = [`a${version}`, `b${version}`]
          const learner = (await store.readLearner(key))?.value
          const results = await Promise.allSettled(
            names.map((name, place) => {
              const changes = [learnerChange(name, version, learner), teamChange(name, version)]
              return store.commit(place === 0 ? changes : changes.toReversed())
            }),
          )
          expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
          const { log, team } = await state()
          expect(team).toEqual([version + 1, log.at(-1)])
        }
      })
    })

    test('keeps teams as it keeps learners', async () => {
      const team = { tenant: 'tenant-1', conversation: '19:abc@thread.tacv2' }
      const document = { ...newTeam(team, now, 'Europe/Berlin'), introduced: true }
      expect(await store.commitTeam(team, document, 0)).toBe(1)
      await expect(store.commitTeam(team, document, 0)).rejects.toBeInstanceOf(VersionConflict)
      store = await under.reopen()
      expect((await store.readTeam(team))?.value).toEqual(document)
      expect(await store.readTeam({ ...team, tenant: 'tenant-2' })).toBeUndefined()
      await store.deleteTeam(team)
      expect(await store.readTeam(team)).toBeUndefined()
    })

    test('keeps one answer a person to a team’s question, the first one, and forgets by question or by person', async () => {
      const team = { tenant: 'tenant-1', conversation: '19:abc@thread.tacv2' }
      const answerOf = (quiz: string, user: string, credit = 1) => ({
        id: `${quiz}/${user}`,
        quiz,
        user,
        viewer: `29:${user}`,
        at: now.toISOString(),
        picks: ['a'],
        confidence: 'sure' as const,
        credit,
      })
      await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
      expect(await store.addTeamAnswer(team, answerOf('q1', 'u1'))).toEqual(answerOf('q1', 'u1'))
      expect(await store.addTeamAnswer(team, answerOf('q1', 'u1', 0))).toEqual(answerOf('q1', 'u1'))
      await Promise.all(['u2', 'u3'].map((user) => store.addTeamAnswer(team, answerOf('q1', user))))
      await store.addTeamAnswer(team, answerOf('q2', 'u1'))
      store = await under.reopen()
      expect((await store.teamAnswers(team, 'q1')).map(({ user }) => user)).toEqual(['u1', 'u2', 'u3'])
      expect(await store.addTeamAnswer(team, answerOf('q1', 'u2', 0))).toEqual(answerOf('q1', 'u2'))
      await store.forgetTeamAnswers(team, { user: 'u1' })
      expect((await store.teamAnswers(team, 'q1')).map(({ user }) => user)).toEqual(['u2', 'u3'])
      expect(await store.teamAnswers(team, 'q2')).toEqual([])
      await store.addTeamAnswer(team, answerOf('q2', 'u4'))
      await store.forgetTeamAnswers(team, { quiz: 'q1' })
      store = await under.reopen()
      expect(await store.teamAnswers(team, 'q1')).toEqual([])
      expect(await store.teamAnswers(team, 'q2')).toEqual([answerOf('q2', 'u4')])
      expect(await store.teamAnswers({ ...team, tenant: 'tenant-2' }, 'q2')).toEqual([])
      await store.addTeamAnswer(team, answerOf('q3', 'u4'))
      await store.forgetTeamAnswers(team, { quizOtherThan: 'q3' })
      expect(await store.teamAnswers(team, 'q2')).toEqual([])
      expect(await store.teamAnswers(team, 'q3')).toEqual([answerOf('q3', 'u4')])
      await store.deleteTeam(team)
      expect(await store.teamAnswers(team, 'q3')).toEqual([])
    })

    test('names the teams that are due, the earliest first', async () => {
      const teamOf = (conversation: string, nextAt?: string) => ({
        ...newTeam({ tenant: 't', conversation }, now, 'UTC'),
        ...(nextAt ? { nextAt } : {}),
      })
      await store.commitTeam({ tenant: 't', conversation: 'b' }, teamOf('b', '2026-11-23T07:20:00.000Z'), 0)
      await store.commitTeam({ tenant: 't', conversation: 'a' }, teamOf('a', '2026-11-23T07:10:00.000Z'), 0)
      await store.commitTeam({ tenant: 't', conversation: 'c' }, teamOf('c', '2026-11-23T09:10:00.000Z'), 0)
      await store.commitTeam({ tenant: 't', conversation: 'd' }, teamOf('d'), 0)
      expect((await store.dueTeams(now, 10)).map(({ conversation }) => conversation)).toEqual(['a', 'b'])
      store = await under.reopen()
      expect((await store.dueTeams(now, 1)).map(({ conversation }) => conversation)).toEqual(['a'])
      await store.commitTeam({ tenant: 't', conversation: 'a' }, teamOf('a'), 1)
      await store.deleteTeam({ tenant: 't', conversation: 'b' })
      expect(await store.dueTeams(now, 10)).toEqual([])
    })

    test('tells the teams that somebody has joined or leads, also after a restart, and never across tenants', async () => {
      const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
      const of = async (user: string, tenant = 't') =>
        (await store.teamsOf({ tenant, user })).map(({ conversation }) => conversation).sort()
      const team = (conversation: string) => newTeam({ tenant: 't', conversation }, now, 'UTC')
      await store.commitTeam({ tenant: 't', conversation: 'a' }, { ...team('a'), members: { u1: member } }, 0)
      await store.commitTeam({ tenant: 't', conversation: 'b' }, { ...team('b'), leads: ['u1', 'u2'] }, 0)
      expect([await of('u1'), await of('u2'), await of('u3'), await of('u1', 't2')]).toEqual([
        ['a', 'b'],
        ['b'],
        [],
        [],
      ])
      store = await under.reopen()
      expect(await of('u1')).toEqual(['a', 'b'])
      const at = now.toISOString()
      const quiz = { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at }
      await store.commitTeam({ tenant: 't', conversation: 'c' }, { ...team('c'), quiz }, 0)
      expect(await store.teamsAsking('t')).toEqual([{ tenant: 't', conversation: 'c' }])
      expect(await store.teamsAsking('t2')).toEqual([])
      await store.commitTeam({ tenant: 't', conversation: 'c' }, team('c'), 1)
      expect(await store.teamsAsking('t')).toEqual([])
      await store.commitTeam({ tenant: 't', conversation: 'a' }, team('a'), 1)
      await store.deleteTeam({ tenant: 't', conversation: 'b' })
      expect(await of('u1')).toEqual([])
    })

    test('tells the teams that name somebody, wherever in the document, also after a restart', async () => {
      const at = now.toISOString()
      const team = (conversation: string) => newTeam({ tenant: 't', conversation }, now, 'UTC')
      const member = { alias: 'Puffin', joined: at, reports: 0 }
      const challenge = {
        code: 'ABCDE',
        from: 'u0',
        questions: ['q'],
        createdAt: at,
        closesAt: at,
        taken: [],
        results: [],
      }
      const documents = {
        member: { ...team('member'), members: { u1: member } },
        lead: { ...team('lead'), leads: ['u1'] },
        invited: { ...team('invited'), invited: ['29:u1'] },
        from: { ...team('from'), challenges: [{ ...challenge, from: 'u1' }] },
        to: { ...team('to'), challenges: [{ ...challenge, to: 'u1' }] },
        taken: { ...team('taken'), challenges: [{ ...challenge, taken: ['u1'] }] },
        result: { ...team('result'), challenges: [{ ...challenge, results: [{ user: 'u1', right: 1, of: 2 }] }] },
        other: { ...team('other'), members: { u2: member }, leads: ['u3'] },
      }
      for (const [conversation, document] of Object.entries(documents))
        await store.commitTeam({ tenant: 't', conversation }, document, 0)
      const naming = async (tenant = 't') =>
        (await store.teamsNaming(tenant, ['u1', '29:u1'])).map(({ conversation }) => conversation).sort()
      const { other: _, ...named } = documents
      expect(await naming()).toEqual(Object.keys(named).sort())
      expect(await naming('t2')).toEqual([])
      store = await under.reopen()
      expect(await naming()).toEqual(Object.keys(named).sort())
      await store.commitTeam({ tenant: 't', conversation: 'lead' }, team('lead'), 1)
      await store.deleteTeam({ tenant: 't', conversation: 'member' })
      expect(await naming()).toEqual(['from', 'invited', 'result', 'taken', 'to'])
    })

    test('tells the teams of every tenant that owe edits of cards, until they are done', async () => {
      const owed = { close: [{ conversationId: 'c', activity: 'a' }], renew: [] }
      const [one, two] = [
        { tenant: 't1', conversation: 'a' },
        { tenant: 't2', conversation: 'b' },
      ] as const
      await store.commitTeam(one, { ...newTeam(one, now, 'UTC'), owed }, 0)
      await store.commitTeam(two, { ...newTeam(two, now, 'UTC'), owed: { close: [], renew: ['board'] } }, 0)
      store = await under.reopen()
      const third = { tenant: 't1', conversation: 'c' }
      await store.commitTeam(third, newTeam(third, now, 'UTC'), 0)
      const tenants = async () => (await store.teamsOwing()).map(({ tenant }) => tenant).sort()
      expect(await tenants()).toEqual(['t1', 't2'])
      await store.commitTeam(one, newTeam(one, now, 'UTC'), 1)
      expect(await tenants()).toEqual(['t2'])
      await store.deleteTeam(two)
      expect(await tenants()).toEqual([])
    })

    test('gives the log one entry after another, also those that move while it is read', async () => {
      const entries = Array.from({ length: 90 }, (_, index) => answer(`p${index}`))
      let learner = learnerOf(key)
      const commit = async (from: number, to: number): Promise<void> => {
        for (const [index, entry] of entries.slice(from, to).entries()) {
          learner = after(learner, [entry])
          await store.commitLearner(key, learner, from + index, [entry])
        }
      }
      expect(await collect(store.logEntries(key))).toEqual([])
      await commit(0, 50)
      expect(await collect(store.logEntries(key))).toEqual(entries.slice(0, 50))
      const reading = store.logEntries(key)[Symbol.asyncIterator]()
      const given = [(await reading.next()).value]
      await commit(50, 90)
      for (let next = await reading.next(); !next.done; next = await reading.next()) given.push(next.value)
      expect(given.slice(0, 50)).toEqual(entries.slice(0, 50))
      expect(new Set(given).size).toBe(given.length)
      store = await under.reopen()
      expect(await collect(store.logEntries(key))).toEqual(entries)
    })

    test('deletes somebody’s answers to open questions of teams as well, and nobody else’s', async () => {
      const team = { tenant: 'tenant-1', conversation: '19:abc@thread.tacv2' }
      await store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
      for (const user of [key.user, 'user-2'])
        await store.addTeamAnswer(team, {
          id: `q/${user}`,
          quiz: 'q',
          user,
          viewer: `29:${user}`,
          at: now.toISOString(),
          picks: ['a'],
          confidence: 'sure',
          credit: 1,
        })
      await store.deleteLearner(key, ['Puffin', '29:user-1', ''])
      expect((await store.teamAnswers(team, 'q')).map(({ user }) => user)).toEqual(['user-2'])
      store = await under.reopen()
      expect((await store.teamAnswers(team, 'q')).map(({ user }) => user)).toEqual(['user-2'])
    })

    test('keeps a report once, in order of arrival', async () => {
      const report = (id: string) => ({
        id,
        at: now.toISOString(),
        ...key,
        question: 'q',
        revision: 1,
        reason: 'other' as const,
        text: 'Zeile\n“zwei”',
      })
      for (const id of ['b', 'a', 'b']) await store.addReport(report(id))
      store = await under.reopen()
      expect(await collect(store.reports())).toEqual([report('b'), report('a')])
    })

    test('can take a write', async () => {
      await expect(store.probe()).resolves.toBeUndefined()
    })

    test('equals a plain model under any sequence of commits, stale commits and openings', async () => {
      const step = fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            what: fc.constant('commit' as const),
            user: fc.constantFrom('u1', 'u2'),
            stale: fc.constant(false),
            entries: fc.nat(4),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            what: fc.constant('commit' as const),
            user: fc.constantFrom('u1', 'u2'),
            stale: fc.constant(true),
            entries: fc.nat(4),
          }),
        },
        { weight: 1, arbitrary: fc.record({ what: fc.constant('reopen' as const) }) },
        {
          weight: 1,
          arbitrary: fc.record({ what: fc.constant('delete' as const), user: fc.constantFrom('u1', 'u2') }),
        },
      )
      let runs = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          const tenant = `model-${runs++}`
          const model = new Map<string, { version: number; learner: Learner; log: Review[] }>()
          let ids = 0
          for (const item of steps) {
            if (item.what === 'reopen') store = await under.reopen()
            else if (item.what === 'delete') {
              await store.deleteLearner({ tenant, user: item.user })
              model.delete(item.user)
            } else {
              const who = { tenant, user: item.user }
              const before = model.get(item.user) ?? { version: 0, learner: learnerOf(who), log: [] }
              const entries = Array.from({ length: item.entries }, () => answer(`p${++ids}`))
              const learner = after(before.learner, entries)
              if (item.stale) {
                await expect(store.commitLearner(who, learner, before.version + 1, entries)).rejects.toBeInstanceOf(
                  VersionConflict,
                )
              } else {
                await store.commitLearner(who, learner, before.version, entries)
                model.set(item.user, { version: before.version + 1, learner, log: [...before.log, ...entries] })
              }
            }
          }
          for (const user of ['u1', 'u2']) {
            const expected = model.get(user)
            expect((await store.readLearner({ tenant, user }))?.value).toEqual(expected?.learner)
            expect(await store.readLog({ tenant, user })).toEqual(expected?.log ?? [])
          }
        }),
        { numRuns: 25, seed: 7 },
      )
    })
  })
}
