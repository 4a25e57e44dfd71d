import { expect, test } from '@jest/globals'
import { freeAlias, readAlias } from '../../../src/domain/team/alias.ts'
import { boardRows, roughly, type Scored } from '../../../src/domain/team/board-rows.ts'
import { chooseTeamQuestion } from '../../../src/domain/team/choose-team-question.ts'
import { makeReport, type Standing } from '../../../src/domain/team/make-report.ts'
import { readSchedule } from '../../../src/domain/team/read-schedule.ts'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import { teamDue, weekOf, weekSpan, withNextEvent } from '../../../src/domain/team/team-plan.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { smallCatalog } from '../../features/small-catalog.ts'

const now = new Date('2026-11-23T07:30:00Z')

const scored = (user: string, points: number, change: Partial<Scored> = {}): Scored => ({
  user,
  alias: `Alias ${user}`,
  hidden: false,
  points,
  answers: 5,
  streak: 1,
  ...change,
})

test('equal points share a place, and the one behind them stays empty', () => {
  const rows = boardRows([scored('a', 10), scored('b', 30.4), scored('c', 29.6), scored('d', 5), scored('e', -3)])
  expect(rows.map(({ user, place, points }) => [user, place, points])).toEqual([
    ['b', 1, 30],
    ['c', 1, 30],
    ['a', 3, 10],
    ['d', 4, 5],
    ['e', 5, 0],
  ])
})

test('fewer than four who want to be seen have no rows; who is hidden, or has not answered, has none', () => {
  const four = [scored('a', 1), scored('b', 2), scored('c', 3), scored('d', 4)]
  expect(boardRows(four.slice(1))).toEqual([])
  expect(boardRows([...four.slice(1), scored('a', 1, { hidden: true })])).toEqual([])
  expect(boardRows([...four, scored('h', 9, { hidden: true }), scored('n', 0, { answers: 0 })])).toHaveLength(4)
})

test('a small team’s answers are told in tens', () => {
  expect([roughly(9), roughly(10), roughly(47)]).toEqual([0, 10, 40])
})

test.each([
  ['Puffin 7', true],
  ['Ångström', true],
  ['x', false],
  ['<at>Ana</at>', false],
  ['**bold**', false],
  ['a'.repeat(25), false],
  ['  sea   otter ', false],
  ['SEA-OTTER', false],
  ['${name}', false],
  ['Puffin\uFE0F', false],
  ['\u3164\u3164', false],
  ['\u0420uffin', false],
  ['Sea O\u0308tter', false],
])('an alias “%s” is %s', (text, ok) => {
  expect(readAlias(text, ['Sea Otter']).ok).toBe(ok)
})

test.each([
  ['Cyrillic O', '\u041Etter', 'Otter'],
  ['a digit zero', '0rca', 'Orca'],
  ['two digits one', 'Gu11', 'Gull'],
  ['a capital I', 'GuII', 'Gull'],
  ['a digit five', '5eal', 'Seal'],
  ['a digit three', 'H3ron', 'Heron'],
  ['a digit four', 'W4lrus', 'Walrus'],
  ['a digit seven', '7ern', 'Tern'],
  ['a digit eight', 'Cra8', 'Crab'],
  ['two v', 'VValrus', 'Walrus'],
  ['r and n', 'rnerganser', 'Merganser'],
  ['full width', '\uFF2F\uFF54\uFF54\uFF45\uFF52', 'Otter'],
  ['Armenian O', '\u0555tter', 'Otter'],
  ['a dotless i', 'Puff\u0131n', 'Puffin'],
  ['a zero-width joiner', 'Puf\u200Dfin', 'Puffin'],
  ['a right-to-left override', '\u202Enocas', 'Puffin'],
  ['a soft hyphen', 'Puf\u00ADfin', 'Puffin'],
  ['an accent', 'P\u00FCffin', 'Puffin'],
  ['spaces and hyphens', 'Pu ff-in', 'Puffin'],
  ['all Cyrillic', '\u0420\u041E\u0422', 'Pot'],
  ['lower-case Cyrillic', '\u0440\u043E\u0442', 'POT'],
  ['Greek among Latin', 'Puff\u03B9n', 'Puffin'],
  ['Cherokee', '\u13A2\u13A2', 'TT'],
])('an alias that looks like another one is refused: %s', (_, alias, taken) => {
  expect(readAlias(taken, []).ok).toBe(true)
  expect(readAlias(alias, [taken]).ok).toBe(false)
})

test.each([
  'Shipmate',
  '\u0405hipmate',
  'Sh1pmate',
  'S h i p m a t e',
  'Shipmate Bot',
  'My Shipmate',
  'SHIPMATE-2',
  'You',
  'me',
  'Everyone',
  'Nobody',
  'Admin',
  'ADMlN',
  'The Admin',
  'Team Lead',
  'Support 7',
  'Micr0soft',
  'Teams',
  'Azure',
  'leave',
  'Your Colleague',
  'Moderator',
  '5hipmate',
  'the lead',
  'The Team Lead',
  'team owner',
  'Owners',
  'Bots',
  'B0ts',
  'Your team',
  'Myself',
])('the name “%s” speaks for someone else and is refused', (alias) => {
  expect(readAlias(alias, [])).toMatchObject({ ok: false, problem: expect.stringMatching(/alphabet|taken for/) })
})

test.each(['Walrus and Otter', 'Walrus AND Otter', 'Walrus & Otter', 'Walrus/Otter', 'Walrus-and-Otter'])(
  'an alias that reads as two people is refused: “%s”',
  (alias) => {
    expect(readAlias(alias, []).ok).toBe(false)
  },
)

test.each(['\u{1F9A6}\u{1F9A6}', '42', '7 7', '---', '\u0661\u0662'])(
  'an alias without a letter is refused: “%s”',
  (alias) => {
    expect(readAlias(alias, []).ok).toBe(false)
  },
)

test.each([
  'J\u00F6rg',
  '\u041E\u043B\u044C\u0433\u0430',
  '\u03A3\u03BF\u03C6\u03AF\u03B1',
  '\u3086\u304D \u96EA',
  '\uAE40\uCCA0\uC218',
  '\u05D3\u05E0\u05D4',
  '\u0905\u092E\u093F\u0924',
  'Sea Otter',
  'Yourk',
  'Team Otter',
  'Ally',
  'Walrus 2',
  'Wes',
  'Sandy',
  'James',
  'Team Walrus',
  'Los Pollos',
])('people’s own names in one script are fine: “%s”', (alias) => {
  expect(readAlias(alias, ['Puffin', 'Orca', 'Gull'])).toEqual({ ok: true, alias })
})

test('a free alias is free, also when every creature is taken', () => {
  const chance = seededChance('alias')
  const taken: string[] = []
  for (let count = 0; count < 120; count++) {
    const alias = freeAlias(taken, chance)
    expect(readAlias(alias, taken)).toEqual({ ok: true, alias })
    taken.push(alias)
  }
})

test.each([
  ['weekdays 9', { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }],
  ['daily at 14:00', { days: [1, 2, 3, 4, 5, 6, 7], hour: 14, open: 8 }],
  ['mon, wed and fri 9 until 16', { days: [1, 3, 5], hour: 9, open: 7 }],
  ['on monday at 8', { days: [1], hour: 8, open: 8 }],
  ['fri-mon 10', { days: [1, 5, 6, 7], hour: 10, open: 8 }],
])('the schedule “%s” is read', (text, schedule) => {
  expect(readSchedule(text)).toEqual({ ok: true, schedule })
})

test('a schedule may name its time zone in any case, and says what does not fit', () => {
  expect(readSchedule('weekdays 9 europe/berlin')).toMatchObject({ ok: true, timeZone: 'Europe/Berlin' })
  for (const text of [
    'weekdays',
    'weekdays 25',
    'blursday 9',
    'mon 9 until 8',
    'mon 9 mars/olympus',
    '9',
    'mon-xyz 9',
    'monthly 9',
    'sunny 9',
  ])
    expect(readSchedule(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) })
})

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

test('a question is due at its hour on the team’s clock, also across the change to summer time', () => {
  expect(planned().nextAt).toBe('2026-11-23T08:00:00.000Z')
  const march = withNextEvent(planned({ schedule: { days: [1], hour: 9, open: 8 } }), new Date('2027-03-27T12:00:00Z'))
  expect(march.plannedAt).toBe('2027-03-29T07:00:00.000Z')
})

test('a question that is hours late is left out, and one without a thread is never due', () => {
  const team = planned()
  expect(teamDue(team, new Date('2026-11-23T07:59:00Z')).post).toBeUndefined()
  expect(teamDue(team, new Date('2026-11-23T08:20:00Z')).post).toEqual(new Date('2026-11-23T08:00:00Z'))
  expect(teamDue(team, new Date('2026-11-23T13:00:00Z')).post).toBeUndefined()
  const { thread: _, ...silent } = team
  expect(teamDue(silent, new Date('2026-11-23T08:20:00Z')).post).toBeUndefined()
  expect(withNextEvent(silent, now).nextAt).toBeUndefined()
})

test('the board is due once a day, where there is one and somebody to be on it', () => {
  const member = { alias: 'Puffin', joined: now.toISOString(), reports: 0 }
  expect(teamDue(planned(), new Date('2026-11-24T09:00:00Z')).board).toBe(false)
  expect(teamDue(planned({ members: { u: member } }), new Date('2026-11-24T09:00:00Z')).board).toBe(false)
  const renewed = planned({ members: { u: member }, board: { week: '2026-11-23', renewed: '2026-11-23' } })
  expect(teamDue(renewed, new Date('2026-11-23T20:00:00Z')).board).toBe(false)
  expect(teamDue(renewed, new Date('2026-11-24T07:30:00Z')).board).toBe(true)
})

test('weeks begin on Monday on the team’s clock', () => {
  expect([weekOf('2026-11-23'), weekOf('2026-11-29')]).toEqual(['2026-11-23', '2026-11-23'])
  expect(weekSpan('2026-11-23', 'Pacific/Auckland')).toEqual({
    from: Date.parse('2026-11-22T11:00:00Z'),
    to: Date.parse('2026-11-29T11:00:00Z'),
  })
})

test('a team is asked what it knows least, among questions that were not posted lately', () => {
  const { questions } = smallCatalog()
  const all = [...questions.values()]
  const weights = new Map(all.map(({ objectives }) => [objectives[0] as string, 0.2]))
  const single = all.find(({ kind }) => kind === 'single')!
  const multiple = all.find(({ kind }) => kind === 'multiple')!
  const unknown = new Map([
    [single.objectives[0] as string, 1],
    [multiple.objectives[0] as string, 0],
  ])
  const chance = seededChance('team')
  const chosen = Array.from({ length: 200 }, () => chooseTeamQuestion(all, weights, unknown, [], chance)?.kind)
  expect(new Set(chosen)).toEqual(new Set(['single', 'multiple']))
  expect(chosen.filter((kind) => kind === 'single').length).toBeGreaterThan(140)
  expect(chooseTeamQuestion(all, weights, unknown, [single.id], chance)).toBe(multiple)
  expect(chooseTeamQuestion(all, weights, unknown, [single.id, multiple.id], chance)).toBeDefined()
  expect(chooseTeamQuestion([], weights, unknown, [], chance)).toBeUndefined()
})

const person = (user: string, known: Record<string, number>, pairs = false): Standing => ({
  user,
  known: new Map(Object.entries(known)),
  readiness: { pass: 0.5, low: 0.4, high: 0.6 },
  answers: 40,
  pairs,
})

test('a report counts who could answer what, and pairs people who can teach each other', () => {
  const weights = new Map([
    ['d1.a.x', 0.5],
    ['d2.a.x', 0.5],
  ])
  const report = makeReport(
    [
      person('a', { 'd1.a.x': 0.9, 'd2.a.x': 0.1 }, true),
      person('b', { 'd1.a.x': 0.1, 'd2.a.x': 0.9 }, true),
      person('c', { 'd1.a.x': 0.9, 'd2.a.x': 0.1 }),
      person('d', { 'd1.a.x': 0.1, 'd2.a.x': 0.2 }, true),
    ],
    weights,
    '2026-11-23',
    now,
  )
  expect(report).toMatchObject({ people: 4, known: { 'd1.a.x': 2, 'd2.a.x': 1 }, together: 1, pass: 0.5, answers: 40 })
  expect(report.areas['d1']).toBeCloseTo(0.5)
  expect(report.pairs).toEqual([['a', 'b']])
})
