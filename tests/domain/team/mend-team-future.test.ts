import { expect, test } from '@jest/globals'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import { mendTeamFuture } from '../../../src/domain/team/mend-team-future.ts'
import { withNextEvent } from '../../../src/domain/team/team-plan.ts'

// A Tuesday, one hour before the question of the day.
const now = new Date('2026-11-24T07:00:00Z')
const nextYear = new Date('2027-11-24T07:00:00Z')
const thread = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: '19:channel', botId: '28:b' }
const schedule = { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }
const member = { alias: 'Ana', joined: '2026-11-02T05:00:00.000Z', reports: 0 }
const base: Team = {
  ...newTeam({ tenant: 't', conversation: '19:team' }, new Date('2026-11-02T05:00:00Z'), 'Europe/Berlin'),
  thread,
  schedule,
  members: { ana: member },
}
const post = { conversationId: '19:channel', activity: 'm1' }
/** A team as it was stored at an instant. */
const storedAt = (at: Date, change: Partial<Team>): Team => withNextEvent({ ...base, ...change }, at)

test('a team without future dates stays the same object', () => {
  const team = storedAt(now, {
    quiz: {
      id: 'q',
      question: 'x',
      revision: 1,
      postedAt: now.toISOString(),
      closesAt: '2026-11-25T07:00:00.000Z',
      post,
    },
    board: { week: '2026-11-23', renewed: '2026-11-24', post },
  })
  expect(mendTeamFuture(team, now)).toBe(team)
})

test('a question that was scheduled for next year is rescheduled for the next hour of the schedule', () => {
  const team = storedAt(nextYear, {})
  expect(team.plannedAt?.slice(0, 4)).toBe('2027')
  expect(mendTeamFuture(team, now)).toMatchObject({
    plannedAt: '2026-11-24T08:00:00.000Z',
    nextAt: '2026-11-24T08:00:00.000Z',
  })
})

test('a question that was posted ahead of time stays open for its intended hours', () => {
  const quiz = {
    id: 'q',
    question: 'x',
    revision: 1,
    postedAt: nextYear.toISOString(),
    closesAt: '2027-11-24T15:00:00.000Z',
  }
  const mended = mendTeamFuture(storedAt(nextYear, { quiz }), now)
  expect(mended.quiz).toEqual({ ...quiz, postedAt: now.toISOString(), closesAt: '2026-11-24T15:00:00.000Z' })
  expect(mendTeamFuture(mended, now)).toBe(mended)
})

test('a challenge that was made ahead of time ends after its week', () => {
  const challenge = {
    code: 'abcde',
    from: 'ana',
    questions: ['x'],
    createdAt: nextYear.toISOString(),
    closesAt: '2027-12-01T07:00:00.000Z',
    taken: [],
    results: [],
  }
  const [mended] = mendTeamFuture(storedAt(nextYear, { challenges: [challenge] }), now).challenges
  expect(mended).toMatchObject({ createdAt: now.toISOString(), closesAt: '2026-12-01T07:00:00.000Z' })
})

test('a board of a future week becomes this week’s, and its card is due for an update', () => {
  const board = { week: '2027-11-22', renewed: '2027-11-24', post }
  const mended = mendTeamFuture(storedAt(nextYear, { board }), now)
  expect(mended.board).toEqual({ week: '2026-11-23', renewed: '2026-11-23', post })
  expect(mended.nextAt).toBe('2026-11-24T07:00:00.000Z')
})

test('a lost board is not posted again on the same day', () => {
  const board = { week: '2027-11-22', renewed: '2027-11-24', lost: true } as const
  expect(mendTeamFuture(storedAt(nextYear, { board }), now).board).toEqual({
    ...board,
    week: '2026-11-23',
    renewed: '2026-11-24',
  })
})

test('a member who joined while the clock was ahead earns points from now on', () => {
  const team = storedAt(nextYear, { members: { ana: member, ben: { ...member, joined: nextYear.toISOString() } } })
  expect(mendTeamFuture(team, now).members).toEqual({ ana: member, ben: { ...member, joined: now.toISOString() } })
})

test('a report dated ahead counts for this week, so the next one comes next week', () => {
  const report = {
    day: '2027-11-24',
    at: nextYear.toISOString(),
    people: 4,
    known: {},
    areas: {},
    answers: 3,
    pass: 0.5,
    low: 0.4,
    high: 0.6,
    together: 0.5,
    pairs: [],
  }
  const team = storedAt(nextYear, { coverage: { reports: 1, gone: [], report } })
  expect(mendTeamFuture(team, now).coverage.report).toEqual({ ...report, day: '2026-11-24', at: now.toISOString() })
})

test('a clock that is certainly behind corrects nothing', () => {
  const team = storedAt(now, {})
  expect(mendTeamFuture(team, new Date('2020-01-01T00:00:00Z'))).toBe(team)
})

test('a board of this week that was updated ahead of time is mended too, and one of today isn’t', () => {
  const today = { week: '2026-11-23', renewed: '2026-11-25' }
  const kept = storedAt(now, { board: today })
  expect(mendTeamFuture(kept, now)).toBe(kept)
  const ahead = storedAt(now, { board: { ...today, renewed: '2027-11-24' } })
  expect(mendTeamFuture(ahead, now).board).toEqual({ week: '2026-11-23', renewed: '2026-11-24' })
  const week = storedAt(now, { board: { ...today, week: '2027-11-22' } })
  expect(mendTeamFuture(week, now).board).toEqual({ week: '2026-11-23', renewed: '2026-11-24' })
})

test('a team created ahead of time was created now, and its next event is planned again', () => {
  const team = { ...storedAt(nextYear, {}), createdAt: nextYear.toISOString() }
  expect(mendTeamFuture(team, now)).toMatchObject({
    createdAt: now.toISOString(),
    nextAt: '2026-11-24T08:00:00.000Z',
  })
})

test('a team with nothing planned stays the same object', () => {
  const { schedule: _, ...idle } = base
  expect(mendTeamFuture(idle, now)).toBe(idle)
  const { thread: __, ...silent } = { ...base, nextAt: '2027-11-24T08:00:00.000Z' }
  expect(mendTeamFuture(silent, now)).toBe(silent)
})
