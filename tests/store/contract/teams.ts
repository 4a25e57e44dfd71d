import { expect, test } from '@jest/globals'
import { newTeam } from '../../../src/domain/team/team.ts'
import { VersionConflict } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { now, type Opened } from './given.ts'

/** Teams, the answers to their questions, and who belongs to them. */
export function teamsContract(opened: Opened): void {
  test('stores teams like learners', async () => {
    const team = { tenant: 'tenant-1', conversation: '19:abc@thread.tacv2' }
    const document = { ...newTeam(team, now, 'Europe/Berlin'), introduced: true }
    expect(await opened.store.commitTeam(team, document, 0)).toBe(1)
    await expect(opened.store.commitTeam(team, document, 0)).rejects.toBeInstanceOf(VersionConflict)
    await opened.reopen()
    expect((await opened.store.readTeam(team))?.value).toEqual(document)
    expect(await opened.store.readTeam({ ...team, tenant: 'tenant-2' })).toBeUndefined()
    await opened.store.deleteTeam(team)
    expect(await opened.store.readTeam(team)).toBeUndefined()
  })

  test('stores the first answer per person to a team’s question, and forgets answers by question or by person', async () => {
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
    await opened.store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
    expect(await opened.store.addTeamAnswer(team, answerOf('q1', 'u1'))).toEqual(answerOf('q1', 'u1'))
    expect(await opened.store.addTeamAnswer(team, answerOf('q1', 'u1', 0))).toEqual(answerOf('q1', 'u1'))
    await Promise.all(['u2', 'u3'].map((user) => opened.store.addTeamAnswer(team, answerOf('q1', user))))
    await opened.store.addTeamAnswer(team, answerOf('q2', 'u1'))
    await opened.reopen()
    expect((await opened.store.teamAnswers(team, 'q1')).map(({ user }) => user)).toEqual(['u1', 'u2', 'u3'])
    expect(await opened.store.addTeamAnswer(team, answerOf('q1', 'u2', 0))).toEqual(answerOf('q1', 'u2'))
    await opened.store.forgetTeamAnswers(team, { user: 'u1' })
    expect((await opened.store.teamAnswers(team, 'q1')).map(({ user }) => user)).toEqual(['u2', 'u3'])
    expect(await opened.store.teamAnswers(team, 'q2')).toEqual([])
    await opened.store.addTeamAnswer(team, answerOf('q2', 'u4'))
    await opened.store.forgetTeamAnswers(team, { quiz: 'q1' })
    await opened.reopen()
    expect(await opened.store.teamAnswers(team, 'q1')).toEqual([])
    expect(await opened.store.teamAnswers(team, 'q2')).toEqual([answerOf('q2', 'u4')])
    expect(await opened.store.teamAnswers({ ...team, tenant: 'tenant-2' }, 'q2')).toEqual([])
    await opened.store.addTeamAnswer(team, answerOf('q3', 'u4'))
    await opened.store.forgetTeamAnswers(team, { quizOtherThan: 'q3' })
    expect(await opened.store.teamAnswers(team, 'q2')).toEqual([])
    expect(await opened.store.teamAnswers(team, 'q3')).toEqual([answerOf('q3', 'u4')])
    await opened.store.deleteTeam(team)
    expect(await opened.store.teamAnswers(team, 'q3')).toEqual([])
  })

  test('lists the teams that a person has joined or leads, even after it is reopened, and never across tenants', async () => {
    const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
    const of = async (user: string, tenant = 't') =>
      (await opened.store.teamsOf({ tenant, user })).map(({ conversation }) => conversation).sort()
    const team = (conversation: string) => newTeam({ tenant: 't', conversation }, now, 'UTC')
    await opened.store.commitTeam({ tenant: 't', conversation: 'a' }, { ...team('a'), members: { u1: member } }, 0)
    await opened.store.commitTeam({ tenant: 't', conversation: 'b' }, { ...team('b'), leads: ['u1', 'u2'] }, 0)
    expect([await of('u1'), await of('u2'), await of('u3'), await of('u1', 't2')]).toEqual([['a', 'b'], ['b'], [], []])
    await opened.reopen()
    expect(await of('u1')).toEqual(['a', 'b'])
    const at = now.toISOString()
    const quiz = { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at }
    await opened.store.commitTeam({ tenant: 't', conversation: 'c' }, { ...team('c'), quiz }, 0)
    expect(await opened.store.teamsAsking('t')).toEqual([{ tenant: 't', conversation: 'c' }])
    expect(await opened.store.teamsAsking('t2')).toEqual([])
    await opened.store.commitTeam({ tenant: 't', conversation: 'c' }, team('c'), 1)
    expect(await opened.store.teamsAsking('t')).toEqual([])
    await opened.store.commitTeam({ tenant: 't', conversation: 'a' }, team('a'), 1)
    await opened.store.deleteTeam({ tenant: 't', conversation: 'b' })
    expect(await of('u1')).toEqual([])
  })

  test('lists every team of every tenant, even after it is reopened', async () => {
    const keys = ['t1/a', 't1/b', 't2/a'].map((name) => {
      const [tenant, conversation] = name.split('/') as [string, string]
      return { tenant, conversation }
    })
    for (const key of keys) await opened.store.commitTeam(key, newTeam(key, now, 'UTC'), 0)
    const listed = async () =>
      (await collect(opened.store.teams())).map(({ tenant, conversation }) => `${tenant}/${conversation}`)
    expect((await listed()).sort()).toEqual(['t1/a', 't1/b', 't2/a'])
    await opened.reopen()
    await opened.store.deleteTeam(keys[1] as (typeof keys)[number])
    expect((await listed()).sort()).toEqual(['t1/a', 't2/a'])
  })

  test('removes only the version that the caller has seen, if it names one', async () => {
    const key = { tenant: 't', conversation: 'seen' }
    const version = await opened.store.commitTeam(key, newTeam(key, now, 'UTC'), 0)
    await opened.store.commitTeam(key, { ...newTeam(key, now, 'UTC'), leads: ['u1'] }, version)
    await expect(opened.store.deleteTeam(key, version)).rejects.toThrow(VersionConflict)
    expect((await opened.store.readTeam(key))?.value.leads).toEqual(['u1'])
    await opened.store.deleteTeam(key, version + 1)
    expect(await opened.store.readTeam(key)).toBeUndefined()
  })

  test('lists the teams that name a person anywhere in the document, even after it is reopened', async () => {
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
      viewer: { ...team('viewer'), members: { damaged: { ...member, viewer: '29:u1' } } },
      'lead-viewer': { ...team('lead-viewer'), leads: ['damaged'], leadViewers: { damaged: '29:u1' } },
      asker: { ...team('asker'), later: [{ at, minutes: 60, by: 'u1' }] },
      invited: { ...team('invited'), invited: ['29:u1'] },
      from: { ...team('from'), challenges: [{ ...challenge, from: 'u1' }] },
      to: { ...team('to'), challenges: [{ ...challenge, to: 'u1' }] },
      taken: { ...team('taken'), challenges: [{ ...challenge, taken: ['u1'] }] },
      result: { ...team('result'), challenges: [{ ...challenge, results: [{ user: 'u1', right: 1, of: 2 }] }] },
      other: { ...team('other'), members: { u2: member }, leads: ['u3'] },
    }
    for (const [conversation, document] of Object.entries(documents))
      await opened.store.commitTeam({ tenant: 't', conversation }, document, 0)
    const naming = async (tenant = 't') =>
      (await opened.store.teamsNaming(tenant, ['u1', '29:u1'])).map(({ conversation }) => conversation).sort()
    const { other: _, ...named } = documents
    expect(await naming()).toEqual(Object.keys(named).sort())
    expect(await naming('t2')).toEqual([])
    await opened.reopen()
    expect(await naming()).toEqual(Object.keys(named).sort())
    await opened.store.commitTeam({ tenant: 't', conversation: 'lead' }, team('lead'), 1)
    await opened.store.deleteTeam({ tenant: 't', conversation: 'member' })
    expect(await naming()).toEqual(['asker', 'from', 'invited', 'lead-viewer', 'result', 'taken', 'to', 'viewer'])
  })

  test('lists the teams of every tenant that owe card edits, until they are done', async () => {
    const owed = { close: [{ conversationId: 'c', activity: 'a' }], renew: [] }
    const [one, two] = [
      { tenant: 't1', conversation: 'a' },
      { tenant: 't2', conversation: 'b' },
    ] as const
    await opened.store.commitTeam(one, { ...newTeam(one, now, 'UTC'), owed }, 0)
    await opened.store.commitTeam(two, { ...newTeam(two, now, 'UTC'), owed: { close: [], renew: ['board'] } }, 0)
    await opened.reopen()
    const third = { tenant: 't1', conversation: 'c' }
    await opened.store.commitTeam(third, newTeam(third, now, 'UTC'), 0)
    const tenants = async () => (await opened.store.teamsOwing()).map(({ tenant }) => tenant).sort()
    expect(await tenants()).toEqual(['t1', 't2'])
    await opened.store.commitTeam(one, newTeam(one, now, 'UTC'), 1)
    expect(await tenants()).toEqual(['t2'])
    await opened.store.deleteTeam(two)
    expect(await tenants()).toEqual([])
  })
}
