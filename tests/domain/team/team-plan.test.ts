import { expect, test } from '@jest/globals'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import { teamDue, weekOf, weekSpan, withNextEvent } from '../../../src/domain/team/team-plan.ts'

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
