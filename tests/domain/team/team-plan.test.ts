import { expect, test } from '@jest/globals'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import { teamDue, weekOf, weekSpan, withLater, withNextEvent } from '../../../src/domain/team/team-plan.ts'

const now = new Date('2026-11-23T07:30:00Z')

const thread = { serviceUrl: 'x', channelId: 'msteams', conversationId: '19:c', botId: '28:b' }
const planned = (change: Partial<Team> = {}): Team =>
  withNextEvent(
    {
      ...newTeam({ tenant: 't', conversation: 'c' }, now, 'Europe/Berlin'),
      thread,
      schedule: { days: [1, 2, 3, 4, 5], hour: 9, open: 8 },
      ...change,
    },
    now,
  )

test('a question is due at its hour in the team’s time zone, also after the change to daylight saving time', () => {
  expect(planned().nextAt).toBe('2026-11-23T08:00:00.000Z')
  const march = withNextEvent(planned({ schedule: { days: [1], hour: 9, open: 8 } }), new Date('2027-03-27T12:00:00Z'))
  expect(march.plannedAt).toBe('2027-03-29T07:00:00.000Z')
})

test('a question that is hours late is skipped, and one without a thread is never due', () => {
  const team = planned()
  expect(teamDue(team, new Date('2026-11-23T07:59:00Z')).post).toBeUndefined()
  expect(teamDue(team, new Date('2026-11-23T08:20:00Z')).post).toEqual(new Date('2026-11-23T08:00:00Z'))
  expect(teamDue(team, new Date('2026-11-23T13:00:00Z')).post).toBeUndefined()
  const { thread: _, ...silent } = team
  expect(teamDue(silent, new Date('2026-11-23T08:20:00Z')).post).toBeUndefined()
  expect(withNextEvent(silent, now).nextAt).toBeUndefined()
})

test('the board is due once a day, if there is one and it has members', () => {
  const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
  expect(teamDue(planned(), new Date('2026-11-24T09:00:00Z')).board).toBe(false)
  expect(teamDue(planned({ members: { u: member } }), new Date('2026-11-24T09:00:00Z')).board).toBe(false)
  const renewed = planned({ members: { u: member }, board: { week: '2026-11-23', renewed: '2026-11-23' } })
  expect(teamDue(renewed, new Date('2026-11-23T20:00:00Z')).board).toBe(false)
  expect(teamDue(renewed, new Date('2026-11-24T07:30:00Z')).board).toBe(true)
})

test('weeks start on Monday in the team’s time zone', () => {
  expect([weekOf('2026-11-23'), weekOf('2026-11-29')]).toEqual(['2026-11-23', '2026-11-23'])
  expect(weekSpan('2026-11-23', 'Pacific/Auckland')).toEqual({
    from: Date.parse('2026-11-22T11:00:00Z'),
    to: Date.parse('2026-11-29T11:00:00Z'),
  })
})

test('a question can be due on the half hour', () => {
  expect(planned({ schedule: { days: [1], hour: 9, minute: 30, open: 8 } }).plannedAt).toBe('2026-11-23T08:30:00.000Z')
})

test('a question that someone asked for is due at its time, after the open one, and not hours later', () => {
  const asked = withNextEvent(
    withLater(planned({ schedule: undefined }), { at: '2026-11-23T09:00:00.000Z', minutes: 60 }, now),
    now,
  )
  expect(asked.nextAt).toBe('2026-11-23T09:00:00.000Z')
  expect(teamDue(asked, new Date('2026-11-23T09:00:10Z')).later).toEqual(asked.later?.[0])
  expect(teamDue(asked, new Date('2026-11-23T13:00:10Z')).later).toBeUndefined()
  const quiz = {
    id: 'q',
    question: 'x',
    revision: 1,
    postedAt: now.toISOString(),
    closesAt: '2026-11-23T10:00:00.000Z',
  }
  const busy = withNextEvent({ ...asked, quiz }, now)
  expect(busy.nextAt).toBe('2026-11-23T10:00:00.000Z')
  expect(teamDue(busy, new Date('2026-11-23T09:30:00Z')).later).toBeUndefined()
})

test('a team that wants quiet has nothing due until then, except the end of its question', () => {
  const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
  const rest = { members: { u: member }, board: { week: '2026-11-23', renewed: '2026-11-22' } }
  const later = [{ at: '2026-11-23T08:30:00.000Z', minutes: 60 }]
  const quiet = planned({ ...rest, later, quiet: {} })
  expect(quiet.nextAt).toBeUndefined()
  expect(teamDue(quiet, new Date('2026-11-23T08:40:00Z'))).toEqual({ close: false, board: false })
  const until = planned({ ...rest, quiet: { until: '2026-11-25T00:00:00.000Z' } })
  expect(until.plannedAt).toBe('2026-11-25T08:00:00.000Z')
  expect(teamDue(until, new Date('2026-11-24T08:10:00Z'))).toEqual({ close: false, board: false })
  expect(teamDue(until, new Date('2026-11-25T07:10:00Z')).board).toBe(true)
})
