import { expect, test } from '@jest/globals'
import { memberOf } from '../../../src/domain/team/member-of.ts'
import { newTeam, Team, TeamAnswer, teamId } from '../../../src/domain/team/team.ts'
import { changedAt, objectsIn, repeated } from '../changed-at.ts'

const at = '2026-11-23T09:00:00.000Z'
const day = '2026-11-23'
const key = { tenant: 't', conversation: 'c' }
const fresh = newTeam(key, new Date(at), 'Europe/Berlin')
const post = { conversationId: '19:c', activity: 'm' }
const wish = { topic: 'canary', difficulty: 1 }
const series = { number: 2, of: 3 }

/** A document with everything that it may have. */
const full = {
  ...fresh,
  name: 'Pipelines',
  thread: { serviceUrl: 'x', channelId: 'msteams', conversationId: '19:c', botId: '28:b' },
  leads: ['ana'],
  leadViewers: { ana: '29:ana' },
  invited: ['29:ben'],
  schedule: { days: [1], hour: 9, minute: 30, topic: 'canary', open: 8 },
  skipUntil: at,
  later: [{ at, minutes: 60, wish, by: 'ana', series }],
  quiet: { until: at },
  quiz: { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at, post, shown: true, by: 'ana', wish, series },
  last: { id: 'p', question: 'y', revision: 1 },
  asked: ['x'],
  members: {
    ana: {
      alias: 'Puffin',
      joined: at,
      hidden: true,
      seenFrom: at,
      pairs: true,
      muted: true,
      viewer: '29:ana',
      reports: 0,
    },
  },
  board: { week: day, post, renewed: day, lost: true },
  pastBoards: [post],
  challenges: [
    {
      code: 'ABCDE',
      from: 'ana',
      to: 'ben',
      questions: ['x'],
      createdAt: at,
      closesAt: at,
      taken: ['ana'],
      post,
      results: [{ user: 'ana', right: 0, of: 1 }],
    },
  ],
  coverage: {
    reports: 0,
    gone: [0],
    report: {
      day,
      at,
      people: 4,
      known: { o: 0 },
      areas: { d1: 0.5 },
      answers: 0,
      studied: 0,
      pass: 0.5,
      low: 0.4,
      high: 0.6,
      together: 0.5,
      pairs: [['ana', 'ben']],
    },
  },
  coverageCards: [post],
  owed: { close: [{ ...post, since: at, tried: { days: 1, latest: day } }], renew: ['board #1'] },
  seen: ['a'],
  plannedAt: at,
  nextAt: at,
} satisfies Team
const accepts = (place: string, value: unknown): boolean => Team.safeParse(changedAt(full, place, value)).success

const keyedByIds = new Set(['leadViewers', 'members', 'coverage.report.known', 'coverage.report.areas'])

test('a new team and one with everything are documents as they are', () => {
  expect(Team.parse(fresh)).toEqual(fresh)
  expect(Team.parse(full)).toEqual(full)
})

test('a new team has heard nothing and has nobody', () => {
  expect(fresh).toEqual({
    schema: 4,
    ...key,
    introduced: false,
    createdAt: at,
    timeZone: 'Europe/Berlin',
    leads: [],
    invited: [],
    asked: [],
    members: {},
    pastBoards: [],
    challenges: [],
    coverage: { reports: 0, gone: [] },
    owed: { close: [], renew: [] },
  })
})

test.each(objectsIn(full, keyedByIds))('at “%s”, a document has only the fields that are known', (place) => {
  expect(accepts(place ? `${place}.unknown` : 'unknown', 1)).toBe(false)
})

test.each([
  ['schedule.hour', 0, 23],
  ['schedule.open', 1, 23],
  ['schedule.days.0', 1, 7],
  ['later.0.minutes', 10, 1440],
  ['later.0.wish.difficulty', 1, 3],
  ['later.0.series.number', 1, 10],
  ['later.0.series.of', 2, 10],
  ['coverage.reports', 0, 24],
  ['coverage.report.areas.d1', 0, 1],
  ['coverage.report.pass', 0, 1],
  ['coverage.report.low', 0, 1],
  ['coverage.report.high', 0, 1],
  ['coverage.report.together', 0, 1],
])('%s is from %s to %s', (place, least, most) => {
  expect([least - 1, least, most, most + 1].map((value) => accepts(place, value))).toEqual([false, true, true, false])
})

test('a report is about four people or more, and a pair is two of them', () => {
  expect([3, 4, 500].map((people) => accepts('coverage.report.people', people))).toEqual([false, true, true])
  expect([['ana'], ['ana', 'ben', 'eve']].map((pair) => accepts('coverage.report.pairs.0', pair))).toEqual([
    false,
    false,
  ])
})

test.each<[string, unknown, number, number]>([
  ['leads', 'ana', 0, 20],
  ['invited', '29:ana', 0, 20],
  ['schedule.days', 1, 1, 7],
  ['later', full.later[0], 0, 10],
  ['asked', 'x', 0, 200],
  ['pastBoards', post, 0, 8],
  ['challenges', full.challenges[0], 0, 20],
  ['challenges.0.questions', 'x', 1, 10],
  ['challenges.0.taken', 'ana', 0, 1000],
  ['challenges.0.results', full.challenges[0]?.results[0], 0, 200],
  ['coverage.report.pairs', ['ana', 'ben'], 0, 2500],
  ['coverageCards', post, 0, 50],
  ['owed.close', post, 0, 500],
  ['owed.renew', 'board #1', 0, 50],
  ['seen', 'a', 0, 20],
])('%s is a list of items like %j, of which there are %s to %s', (place, item, least, most) => {
  const withCount = (count: number) => accepts(place, repeated(item, count))
  expect([least, most, most + 1].map(withCount)).toEqual([true, true, false])
  expect(withCount(least - 1)).toBe(least === 0)
})

test.each([
  ['name', 0, 100],
  ['leadViewers.ana', 0, 512],
  ['schedule.topic', 1, 80],
  ['later.0.wish.topic', 1, 80],
  ['members.ana.alias', 1, 24],
  ['members.ana.viewer', 0, 512],
  ['challenges.0.code', 5, 5],
])('%s has %s to %s characters', (place, least, most) => {
  const withLength = (length: number) => accepts(place, 'x'.repeat(Math.max(0, length)))
  expect([least, most, most + 1].map(withLength)).toEqual([true, true, false])
  expect(withLength(least - 1)).toBe(least === 0)
})

test('what a mark says is only ever true', () => {
  const places = ['quiz.shown', 'members.ana.hidden', 'members.ana.pairs', 'members.ana.muted', 'board.lost']
  expect(places.filter((place) => accepts(place, false))).toEqual([])
  expect(accepts('schedule.minute', 0)).toBe(false)
})

const answer: TeamAnswer = {
  id: 'q/ana',
  quiz: 'q',
  user: 'ana',
  viewer: '29:ana',
  at,
  picks: ['a'],
  confidence: 'think',
  credit: 1,
}

test('an answer is taken as it is, within its limits', () => {
  const takes = (change: object) => TeamAnswer.safeParse({ ...answer, ...change }).success
  expect(TeamAnswer.parse(answer)).toEqual(answer)
  expect(takes({ more: 1 })).toBe(false)
  expect([0, 1, 400, 401].map((length) => takes({ id: 'x'.repeat(length) }))).toEqual([false, true, true, false])
  expect([0, 512, 513].map((length) => takes({ viewer: 'x'.repeat(length) }))).toEqual([true, true, false])
  expect([-0.1, 0, 1, 1.1].map((credit) => takes({ credit }))).toEqual([false, true, true, false])
})

test('two teams have two ids', () => {
  const ids = [key, { ...key, tenant: 'u' }, { ...key, conversation: 'd' }].map(teamId)
  expect(new Set(ids).size).toBe(3)
})

test('a member is found by their own id only', () => {
  expect(memberOf(full, 'ana')).toBe(full.members.ana)
  expect(['ben', 'constructor'].map((user) => memberOf(full, user))).toEqual([undefined, undefined])
})
