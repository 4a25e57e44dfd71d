import { expect, test } from '@jest/globals'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import {
  isQuiet,
  nextPostAt,
  teamDue,
  weekOf,
  weekSpan,
  withLater,
  withNextEvent,
  withoutLater,
  withoutQuiz,
} from '../../../src/domain/team/team-plan.ts'

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

const at = (time: string): Date => new Date(`2026-11-${time}:00.000Z`)
const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
const quiz = (closesAt: Date) => ({
  id: 'q',
  question: 'x',
  revision: 1,
  postedAt: now.toISOString(),
  closesAt: closesAt.toISOString(),
})

test('quiet lasts until its instant, or without one until a lead ends it', () => {
  const until = { until: '2026-11-23T09:00:00.000Z' }
  expect([isQuiet({}, now), isQuiet({ quiet: {} }, now)]).toEqual([false, true])
  expect([at('23T08:59'), at('23T09:00')].map((when) => isQuiet({ quiet: until }, when))).toEqual([true, false])
})

test('the schedule’s question of this very moment is over, and one a week from now is next', () => {
  const monday = planned({ schedule: { days: [1], hour: 9, open: 8 } })
  expect([at('23T07:59'), at('23T08:00')].map((when) => nextPostAt(monday, when))).toEqual([
    at('23T08:00'),
    at('30T08:00'),
  ])
})

test('scheduled questions up to an instant are left out', () => {
  const skipUntil = at('24T08:00').toISOString()
  expect(planned({ skipUntil }).plannedAt).toBe(at('25T08:00').toISOString())
  const { schedule } = planned()
  expect(teamDue({ ...planned(), skipUntil }, at('23T08:10')).post).toBeUndefined()
  const skipped = { ...planned(), schedule, skipUntil: at('23T08:00').toISOString() }
  expect(teamDue(skipped, at('23T08:10')).post).toBeUndefined()
  expect(teamDue({ ...skipped, skipUntil: at('23T07:59').toISOString() }, at('23T08:10')).post).toEqual(at('23T08:00'))
})

test('a question is due from its instant on, for four hours', () => {
  const due = (when: Date) => teamDue(planned(), when).post
  expect([due(at('23T08:00')), due(at('23T12:00'))]).toEqual([at('23T08:00'), at('23T08:00')])
  expect(due(new Date('2026-11-23T12:00:00.001Z'))).toBeUndefined()
})

test('a question that’s due isn’t posted once the team wants quiet, or has another schedule', () => {
  const when = at('23T08:10')
  expect(teamDue({ ...planned(), quiet: {} }, when).post).toBeUndefined()
  const other = (schedule: Partial<NonNullable<Team['schedule']>>) =>
    teamDue({ ...planned(), schedule: { days: [1], hour: 9, open: 8, ...schedule } }, when).post
  expect([other({}), other({ days: [2] }), other({ hour: 10 }), other({ minute: 30 })]).toEqual([
    at('23T08:00'),
    undefined,
    undefined,
    undefined,
  ])
  const half = planned({ schedule: { days: [1], hour: 9, minute: 30, open: 8 } })
  expect(teamDue(half, at('23T08:40')).post).toEqual(at('23T08:30'))
})

test('a question closes at its instant', () => {
  const open = planned({ quiz: quiz(at('23T10:00')), schedule: undefined })
  expect(open.nextAt).toBe(at('23T10:00').toISOString())
  expect([at('23T09:59'), at('23T10:00')].map((when) => teamDue(open, when).close)).toEqual([false, true])
  expect(teamDue(planned(), at('23T10:00')).close).toBe(false)
})

test('after a question, the team remembers which one it was', () => {
  const { quiz: _, ...rest } = planned({ quiz: quiz(at('23T10:00')) })
  expect(withoutQuiz({ ...rest, quiz: quiz(at('23T10:00')) })).toEqual({
    ...rest,
    last: { id: 'q', question: 'x', revision: 1 },
  })
  expect(withoutQuiz(rest)).toEqual(rest)
})

const asked = (time: string, by = 'ana') => ({ at: at(time).toISOString(), minutes: 60, by })

test('questions for later are in the order of their instants, without those that are too late', () => {
  const one = withLater(planned(), asked('23T10:00'), now)
  const both = withLater(one, asked('23T09:00'), now)
  expect(both.later).toEqual([asked('23T09:00'), asked('23T10:00')])
  expect(withLater(both, asked('24T09:00'), at('23T13:30')).later).toEqual([asked('23T10:00'), asked('24T09:00')])
})

test('questions for later can be called off', () => {
  const team = withLater(withLater(planned(), asked('23T10:00', 'ben'), now), asked('23T09:00'), now)
  expect(withoutLater(team, ({ by }) => by === 'ana').later).toEqual([asked('23T10:00', 'ben')])
  expect(withoutLater(team, () => true)).not.toHaveProperty('later')
  expect(withoutLater(team, () => false)).toBe(team)
  const none = planned()
  expect(withoutLater(none, () => true)).toBe(none)
})

test('a question for later is due from its instant on', () => {
  const team = planned({ schedule: undefined, later: [asked('23T09:00')] })
  expect([at('23T08:59'), at('23T09:00')].map((when) => teamDue(team, when).later)).toEqual([
    undefined,
    asked('23T09:00'),
  ])
})

test('a question for later waits until the team no longer wants quiet', () => {
  const quiet = { until: at('23T11:00').toISOString() }
  const team = (time: string) => planned({ schedule: undefined, later: [asked(time)], quiet })
  expect([team('23T09:00').nextAt, team('23T12:00').nextAt]).toEqual([
    at('23T11:00').toISOString(),
    at('23T12:00').toISOString(),
  ])
  const { thread: _, ...silent } = team('23T09:00')
  expect(teamDue(silent, at('23T11:00')).later).toBeUndefined()
})

const withBoard = (change: Partial<Team> = {}): Team =>
  planned({
    schedule: undefined,
    members: { u: member },
    board: { week: '2026-11-23', renewed: '2026-11-23' },
    ...change,
  })

test('the board is due at eight in the team’s time zone, on the next day that it wasn’t updated', () => {
  expect(withBoard().nextAt).toBe(at('24T07:00').toISOString())
  expect([at('24T06:59'), at('24T07:00')].map((when) => teamDue(withBoard(), when).board)).toEqual([false, true])
  const old = withBoard({ board: { week: '2026-11-16', renewed: '2026-11-18' } })
  expect(old.nextAt).toBe(at('23T07:00').toISOString())
  expect(withBoard({ members: {} })).not.toHaveProperty('nextAt')
})

test('the board waits for the end of quiet, or for its own hour after that', () => {
  const until = (time: string) => withBoard({ quiet: { until: at(time).toISOString() } }).nextAt
  expect([until('24T06:00'), until('24T12:00'), until('23T07:00')]).toEqual([
    at('24T07:00').toISOString(),
    at('24T12:00').toISOString(),
    at('24T07:00').toISOString(),
  ])
})
