import { expect, test } from '@jest/globals'
import {
  addressOf,
  askConfidence,
  defaultSettings,
  Learner,
  withoutRemoval,
} from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { changedAt, objectsIn, repeated } from '../changed-at.ts'

const at = '2026-11-23T09:00:00.000Z'
const day = '2026-11-23'
const fresh = newLearner({ tenant: 't', user: 'u' }, new Date(at), 'Europe/Berlin', 'en')
const contact = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
const state = {
  stability: 2.5,
  difficulty: 1,
  due: day,
  last: day,
  reps: 1,
  lapses: 0,
  revision: 1,
  confidentError: true,
  wrong: 1,
  misses: 1,
} as const
const answered = {
  picks: ['a'] as string[],
  confidence: 'sure',
  assumed: true,
  dontKnow: true,
  missed: 1,
  credit: 0,
  rating: 'again',
  due: day,
  at,
  misses: 3,
} as const
const marks = { hinted: true, skipped: true, undelivered: true, undone: true } as const

/** A document with everything that it may have. */
const full = {
  ...fresh,
  removedAt: at,
  forgetDueSince: at,
  deleting: { channelIds: ['c'], aliases: ['a'], answered: ['t'] },
  contact: { ...contact, gone: true },
  settings: {
    ...defaultSettings,
    examDate: day,
    minute: 30,
    timeZone: 'UTC',
    dayEnds: 3,
    confidence: 'after',
  },
  push: { ...fresh.push, pausedUntil: day, drillOffered: day, drillsOffered: ['d'] },
  due: { daily: { at, since: at, last: { day, at, outcome: 'sent', activity: 'm' } } },
  memory: { ...fresh.memory, questions: { q: state }, areas: { d1: { answered: 0, credit: 0 } }, days: [day] },
  refit: { answers: 0, parameters: Array.from({ length: 21 }, () => 1) },
  round: {
    id: 'r',
    kind: 'quiz',
    day,
    queue: ['q'],
    shown: [
      {
        id: 'p',
        question: 'q',
        revision: 1,
        shownAt: at,
        skippedAt: at,
        shownAgainAt: at,
        activity: 'm',
        answered,
        ...marks,
      },
    ],
    reasons: { q: { why: 'misconception' } },
    request: { topic: 'canary', difficulty: 'hard', platform: 'github' },
    challenge: { team: 't', code: 'c' },
    ended: true,
  },
  skips: { day, later: ['q'], dropped: [] },
  mock: { id: 'm', startedAt: at, minutes: 100, questions: [], page: 0, shownAt: at },
  job: { does: ['releases'] },
  drills: { d: { id: 'w', revision: 1, at, picks: ['a'], activity: 'm', ended: day, before: day, found: [0] } },
  tasks: {
    open: { id: 'o', task: 't', revision: 1, attempt: 0, at, hints: 0, graded: true, answer: 'a', activity: 'm' },
    done: { t: { attempts: 0, credit: 1, on: day, counted: day, again: day } },
    checks: { since: at, count: 0 },
  },
  interview: { drill: 'd', at, answered: true },
  lab: {
    track: 'github-actions',
    proved: { s: day },
    checked: { s: day },
    free: true,
    shown: { step: 's', at, track: 'azure-pipelines', way: 'free' },
  },
  explained: [
    {
      id: 'e',
      at,
      asked: 'canary',
      notes: ['n'],
      topics: 0,
      shown: ['h'],
      compared: ['a', 'b'],
      focus: 0,
      about: 'a',
      items: ['i'],
      worded: 'w',
      activity: 'm',
    },
  ],
  tokens: { day, used: 0 },
  kept: { day, today: 0, reports: 0, texts: 0 },
  offered: { says: 'quiz', at },
  pages: { own: 'o', portfolio: 'p', team: 't' },
  study: { plans: [{ from: day, days: [1, 7] }], rests: [{ from: day, until: day }] },
  told: { back: day, frozen: day, goal: day, achieved: ['week'] },
  recovered: true,
} satisfies Learner

const accepts = (place: string, value: unknown): boolean => Learner.safeParse(changedAt(full, place, value)).success

const keyedByIds = new Set([
  'due',
  'memory.questions',
  'memory.areas',
  'memory.objectives',
  'round.reasons',
  'drills',
  'tasks.done',
  'lab.proved',
  'lab.checked',
])

test('a new learner and one with everything are documents as they are', () => {
  expect(Learner.parse(fresh)).toEqual(fresh)
  expect(Learner.parse(full)).toEqual(full)
})

test('a new learner gets the daily message, and has neither been welcomed nor done anything', () => {
  expect(fresh).toMatchObject({
    welcomed: false,
    settings: { perDay: 5, hour: 9, studyDays: [1, 2, 3, 4, 5], background: 'both', weeklyDrill: true },
    push: { status: 'on', unanswered: 0, cadence: 'daily' },
    due: {},
    drills: {},
    lab: { proved: {} },
    explained: [],
    seen: [],
  })
})

test.each(objectsIn(full, keyedByIds))('at “%s”, a document has only the fields that are known', (place) => {
  expect(accepts(place ? `${place}.unknown` : 'unknown', 1)).toBe(false)
})

test.each<[string, readonly unknown[]]>([
  ['settings.background', ['operations', 'development', 'both']],
  ['settings.confidence', ['always', 'after', 'never']],
  ['settings.minute', [0, 30]],
  ['due.daily.last.outcome', ['sending', 'sent', 'unclear', 'failed', 'skipped']],
  ['round.kind', ['daily', 'quiz', 'wrong', 'diagnose', 'challenge']],
  ['round.request.difficulty', ['easy', 'medium', 'hard']],
  ['round.request.platform', ['github', 'azure']],
  ['lab.track', ['azure-pipelines', 'github-actions']],
  ['lab.shown.track', ['azure-pipelines', 'github-actions']],
  ['lab.shown.way', ['usual', 'free']],
  ['push.status', ['on', 'paused', 'stopped', 'blocked']],
  ['push.cadence', ['daily', 'weekly']],
])('%s is one of %j', (place, values) => {
  expect(values.map((value) => accepts(place, value))).toEqual(values.map(() => true))
  expect(accepts(place, '')).toBe(false)
})

test.each([
  ['settings.perDay', 1, 50],
  ['settings.hour', 0, 23],
  ['settings.dayEnds', 0, 6],
  ['settings.studyDays.0', 1, 7],
  ['memory.questions.q.difficulty', 1, 10],
  ['tasks.open.hints', 0, 3],
  ['tasks.done.t.credit', 0, 1],
  ['explained.0.focus', 0, 5],
])('%s is from %s to %s', (place, least, most) => {
  expect([least - 1, least, most, most + 1].map((value) => accepts(place, value))).toEqual([false, true, true, false])
})

test.each([
  ['settings.studyDays', 1, 1, 7],
  ['push.drillsOffered', 'd', 0, 200],
  ['drills.d.picks', 'a', 0, 12],
  ['job.does', 'x', 1, 40],
  ['explained.0.shown', 'h', 0, 20],
  ['explained.0.compared', 'c', 0, 3],
  ['explained.0.items', 'i', 0, 12],
  ['told.achieved', 'week', 0, 100],
  ['refit.parameters', 1, 21, 21],
])('%s is a list of %j, of which there are %s to %s', (place, item, least, most) => {
  const withCount = (count: number) => accepts(place, repeated(item, count))
  expect([least, most, most + 1].map(withCount)).toEqual([true, true, false])
  expect(withCount(least - 1)).toBe(least === 0)
})

test.each([
  ['round.request.topic', 300],
  ['job.does.0', 40],
  ['tasks.open.answer', 4000],
  ['explained.0.asked', 300],
  ['explained.0.shown.0', 60],
  ['explained.0.compared.0', 60],
  ['explained.0.about', 200],
  ['explained.0.items.0', 160],
  ['explained.0.worded', 4000],
  ['pages.own', 64],
  ['pages.portfolio', 64],
  ['pages.team', 64],
  ['offered.says', 100],
])('%s has up to %s characters', (place, most) => {
  expect([0, most, most + 1].map((length) => accepts(place, 'x'.repeat(length)))).toEqual([true, true, false])
})

test('what a mark says is only ever true', () => {
  const places = [
    'contact.gone',
    'memory.questions.q.confidentError',
    ...Object.keys(marks).map((mark) => `round.shown.0.${mark}`),
    'round.shown.0.answered.assumed',
    'round.shown.0.answered.dontKnow',
    'round.ended',
    'tasks.open.graded',
    'interview.answered',
    'lab.free',
    'recovered',
  ]
  expect(places.filter((place) => accepts(place, false))).toEqual([])
})

test('without a choice, nobody is asked how sure they are', () => {
  expect(askConfidence(defaultSettings)).toBe('never')
  expect(askConfidence({ ...defaultSettings, confidence: 'always' })).toBe('always')
})

test('an address that’s gone is none', () => {
  expect([{}, { contact }, { contact: full.contact }].map(addressOf)).toEqual([undefined, contact, undefined])
})

test('someone who is back has no removal left', () => {
  const { removedAt: _, forgetDueSince: __, ...back } = full
  expect(withoutRemoval(full)).toEqual(back)
})
