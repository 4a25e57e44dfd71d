import { expect, test } from '@jest/globals'
import type { CoverageReport } from '../../../src/domain/team/coverage-report.ts'
import { newTeam, type Challenge, type Team } from '../../../src/domain/team/team.ts'
import { withCardsRedrawn, withLeads, withoutMember, withoutPerson } from '../../../src/domain/team/without-person.ts'

const now = new Date('2026-11-23T08:00:00Z')
const team = newTeam({ tenant: 't', conversation: 'c' }, now, 'UTC')
const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
const ana = { user: 'ana', channelIds: ['29:ana'] }

test('a person is removed by their channel id where a damaged user id hides them', () => {
  const damaged = {
    ...team,
    members: { anb: { ...member, viewer: '29:ana' }, ben: { ...member, alias: 'Otter', viewer: '29:ben' } },
    leads: ['anc', 'ben'],
    leadViewers: { anc: '29:ana', ben: '29:ben' },
  }
  const after = withoutPerson(damaged, ana, now)
  expect(after).toMatchObject({ leads: ['ben'], leadViewers: { ben: '29:ben' } })
  expect(Object.keys(after.members)).toEqual(['ben'])
})

test('the questions that a person asked for stay without their name', () => {
  const at = now.toISOString()
  const quiz = { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at, by: 'ana' }
  const later = [
    { at, minutes: 60, by: 'ana' },
    { at, minutes: 30, by: 'ben' },
  ]
  expect(withoutPerson({ ...team, quiz, later }, ana, now)).toMatchObject({
    quiz: expect.not.objectContaining({ by: 'ana' }),
    later: [{ at, minutes: 60 }, later[1]],
  })
})

const at = now.toISOString()
const post = (activity: string, conversationId = '19:c') => ({ conversationId, activity })
const challenge: Challenge = {
  code: 'ABCDE',
  from: 'ben',
  questions: ['x'],
  createdAt: at,
  closesAt: at,
  taken: ['ana', 'ben'],
  results: [
    { user: 'ben', right: 1, of: 1 },
    { user: 'ana', right: 0, of: 1 },
  ],
}
const members = { ana: { ...member, reports: 5 }, ben: { ...member, alias: 'Otter' } }
const report: CoverageReport = {
  day: '2026-11-23',
  at,
  people: 4,
  known: {},
  areas: {},
  answers: 3,
  pass: 0.5,
  low: 0.4,
  high: 0.6,
  together: 0.5,
  pairs: [
    ['ana', 'ben'],
    ['eve', 'kim'],
  ],
}

test('a member takes their challenges, what they took and showed, and their pair with them', () => {
  const full: Team = {
    ...team,
    members,
    challenges: [
      challenge,
      { ...challenge, code: 'FGHJK', from: 'ana', post: post('m1') },
      { ...challenge, code: 'LMNPQ', to: 'ana' },
      { ...challenge, code: 'RSTUV', to: 'eve', taken: [], results: [] },
    ],
    coverage: { reports: 3, gone: [1], report },
  }
  const after = withoutMember(full, 'ana', now)
  expect(after.members).toEqual({ ben: members.ben })
  expect(after.challenges).toEqual([
    { ...challenge, taken: ['ben'], results: [challenge.results[0]] },
    { ...challenge, code: 'RSTUV', to: 'eve', taken: [], results: [] },
  ])
  expect(after.coverage).toEqual({ reports: 3, gone: [1, 5], report: { ...report, pairs: [['eve', 'kim']] } })
  expect(after.owed.close).toEqual([{ ...post('m1'), since: at }])
})

test('someone whom no report counted leaves no bits behind', () => {
  const after = withoutMember({ ...team, members, coverage: { reports: 3, gone: [1] } }, 'ben', now)
  expect(after.coverage).toEqual({ reports: 3, gone: [1] })
})

test('the boards that may show a member close, and this week’s cards are redrawn', () => {
  const shown: Team = {
    ...team,
    members,
    board: { week: '2026-11-23', renewed: '2026-11-23', post: post('board') },
    pastBoards: [post('before')],
    challenges: [{ ...challenge, post: post('all') }],
  }
  const after = withoutMember(shown, 'ana', now)
  expect(after.pastBoards).toEqual([])
  expect(after.owed).toEqual({ close: [{ ...post('before'), since: at }], renew: ['board #1', 'challenge ABCDE #1'] })
  const stranger = withoutMember(shown, 'kim', now)
  expect([stranger.pastBoards, stranger.owed]).toEqual([shown.pastBoards, team.owed])
})

const withPairCards = (of: Team): Team => ({ ...of, coverageCards: [post('c1', 'chat-ana'), post('c2', 'chat-ben')] })

test('if a member could be paired, the cards that show pairs close', () => {
  const paired = withPairCards({ ...team, members: { ...members, ana: { ...members.ana, pairs: true } } })
  const after = withoutMember(paired, 'ana', now)
  expect(after).not.toHaveProperty('coverageCards')
  expect(after.owed.close.map(({ activity }) => activity)).toEqual(['c1', 'c2'])
  expect(withoutMember(paired, 'ben', now).coverageCards).toEqual(paired.coverageCards)
})

test('cards in the chat of someone who is deleted close, others stay', () => {
  const cards = withPairCards(team)
  const after = withoutPerson(cards, { ...ana, chat: 'chat-ana' }, now)
  expect(after.coverageCards).toEqual([post('c2', 'chat-ben')])
  expect(after.owed.close).toEqual([{ ...post('c1', 'chat-ana'), since: at }])
  expect(withoutPerson(cards, ana, now).coverageCards).toEqual(cards.coverageCards)
  expect(withoutPerson(team, ana, now)).toEqual(team)
})

test('a person’s lead, and an invitation to lead, go; a member without a channel id stays', () => {
  const led: Team = {
    ...team,
    members: { ben: members.ben },
    leads: ['ana', 'ben'],
    leadViewers: { ana: '29:ana', ben: '29:ben' },
    invited: ['29:ana', '29:eve'],
  }
  expect(withoutPerson(led, ana, now)).toMatchObject({
    members: { ben: members.ben },
    leads: ['ben'],
    leadViewers: { ben: '29:ben' },
    invited: ['29:eve'],
  })
  expect(withLeads({}, ['ben'])).toEqual({ leads: ['ben'] })
})

test('after a change of an alias, earlier boards close and the other cards are redrawn', () => {
  const shown: Team = {
    ...team,
    board: { week: '2026-11-23', renewed: '2026-11-23', post: post('board') },
    pastBoards: [post('before')],
  }
  expect(withCardsRedrawn(shown, now)).toEqual({
    ...shown,
    pastBoards: [],
    owed: { close: [{ ...post('before'), since: at }], renew: ['board #1'] },
  })
})
