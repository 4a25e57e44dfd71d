import { expect, test } from '@jest/globals'
import type { DueEntry } from '../../../src/domain/learner/due-entry.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { isMemoryAhead, mendFuture as mend } from '../../../src/domain/learner/mend-future.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import type { DueRule } from '../../../src/domain/learner/plan-due.ts'
import { dailyRule, laterRule, nextPushAt } from '../../../src/domain/learner/push-plan.ts'

const now = new Date('2026-11-24T12:00:00Z')
const nextYear = '2027-11-24T12:00:00.000Z'
const today = '2026-11-24'
const contact = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
const fresh = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-02T05:00:00Z'), 'Europe/Berlin', 'en')
const learner: Learner = { ...fresh, contact, due: { daily: { at: '2026-11-25T08:05:00.000Z' } } }
const withPush = (push: Partial<Learner['push']>, daily: DueEntry = {}): Learner => ({
  ...learner,
  push: { ...learner.push, ...push },
  due: { daily: { ...learner.due['daily'], ...daily } },
})
const withDaily = (daily: DueEntry): Learner => withPush({}, daily)
const dailyOf = ({ due }: Learner): DueEntry => due['daily'] ?? {}
const mendFuture = (stored: Learner, at: Date): Learner => mend(stored, at, [dailyRule, laterRule])
const row = { outcome: 'sent', activity: 'm1' } as const
const mock = {
  id: 'm',
  startedAt: '2027-11-24T11:00:00.000Z',
  minutes: 100,
  questions: [],
  page: 0,
  shownAt: nextYear,
} as const

test('a document without future dates stays the same object', () => {
  expect(mendFuture(learner, now)).toBe(learner)
  const busy: Learner = {
    ...withPush({ pausedUntil: '2027-05-01' }, { last: { ...row, day: today, at: '2026-11-24T08:05:00.000Z' } }),
    settings: { ...learner.settings, examDate: '2029-01-01' },
    round: {
      id: 'r',
      kind: 'daily',
      day: today,
      queue: [],
      shown: [{ id: 'p', question: 'q', revision: 1, shownAt: now.toISOString() }],
    },
    drills: { d: { id: 'w', revision: 1, at: '2026-11-24T11:59:00.000Z', picks: [], before: '2026-11-20' } },
    tokens: { day: today, used: 10 },
  }
  expect(mendFuture(busy, now)).toBe(busy)
})

test('what was said, changed, or paused on a day in the far future is corrected', () => {
  const ahead: Learner = {
    ...learner,
    told: { back: '2027-11-24', frozen: '2026-11-20', achieved: ['week'] },
    study: {
      plans: [{ from: '2027-11-24', days: [1] }],
      rests: [
        { from: '2026-11-30', until: '2026-12-07' },
        { from: '2027-11-24', until: '2027-12-01' },
      ],
    },
  }
  expect(mendFuture(ahead, now)).toMatchObject({
    told: { back: today, frozen: '2026-11-20', achieved: ['week'] },
    study: { plans: [{ from: today, days: [1] }], rests: [{ from: '2026-11-30', until: '2026-12-07' }] },
  })
})

test('a card that was shown or skipped in the far future, and an offer, happened now', () => {
  const ahead: Learner = {
    ...learner,
    offered: { says: 'quiz', at: nextYear },
    round: {
      id: 'r',
      kind: 'quiz',
      day: today,
      queue: [],
      shown: [
        {
          id: 'p',
          question: 'q',
          revision: 1,
          shownAt: nextYear,
          shownAgainAt: nextYear,
          skipped: true,
          skippedAt: nextYear,
        },
      ],
    },
  }
  const { offered, round } = mendFuture(ahead, now)
  const at = now.toISOString()
  expect(offered).toEqual({ says: 'quiz', at })
  expect(round?.shown).toMatchObject([{ shownAt: at, shownAgainAt: at, skippedAt: at }])
})

test('a local day ahead in another time zone is left alone', () => {
  const traveler = withDaily({ last: { ...row, day: '2026-11-25', at: '2026-11-24T11:30:00.000Z' } })
  expect(mendFuture(traveler, now)).toBe(traveler)
})

test('a daily message planned for next year is planned again by the rules', () => {
  const { at } = dailyOf(mendFuture(withDaily({ at: '2027-11-25T08:05:00.000Z' }), now))
  expect(at).toBe(nextPushAt(learner, now))
  expect(at?.slice(0, 10)).toBe('2026-11-25')
})

test('a ledger row dated next year counts for today and keeps its outcome', () => {
  const ahead = { last: { ...row, day: '2027-11-24', at: nextYear }, at: '2027-11-25T08:05:00.000Z' }
  const { at, last } = dailyOf(mendFuture(withDaily(ahead), now))
  expect(last).toEqual({ ...row, day: today, at: now.toISOString() })
  expect(at?.slice(0, 10)).toBe('2026-11-25')
})

test('a reminder for next year is dropped', () => {
  expect(mendFuture({ ...learner, due: { later: { at: nextYear } } }, now).due).toEqual({})
})

test('a weekly message comes a week after the one that was sent ahead of time', () => {
  const ahead = { last: { ...row, day: '2027-11-24', at: nextYear }, at: '2027-12-01T08:05:00.000Z' }
  const { at } = dailyOf(mendFuture(withPush({ cadence: 'weekly' }, ahead), now))
  expect(at?.slice(0, 10)).toBe('2026-12-01')
})

test('a pause longer than allowed becomes the default pause', () => {
  const paused = withPush({ status: 'paused', pausedUntil: '2027-12-01' }, { at: '2027-12-01T08:05:00.000Z' })
  const mended = mendFuture(paused, now)
  expect(mended.push.pausedUntil).toBe('2026-12-01')
  expect(dailyOf(mended).at?.slice(0, 10)).toBe('2026-12-01')
})

test('the longest pause and a distant exam date are kept', () => {
  const paused = withPush({ status: 'paused', pausedUntil: '2027-05-23' }, { at: '2027-05-24T07:05:00.000Z' })
  const chosen = { ...paused, settings: { ...paused.settings, examDate: '2029-11-01' } }
  expect(mendFuture(chosen, now)).toBe(chosen)
})

test.each<[string, Partial<Learner>, Partial<Learner>]>([
  [
    'a removal of the app, so that everything is deleted in time',
    { removedAt: nextYear },
    { removedAt: now.toISOString() },
  ],
  ['the tokens of a day', { tokens: { day: '2027-11-24', used: 9 } }, { tokens: { day: today, used: 9 } }],
  [
    'what was kept on a day',
    { kept: { day: '2027-11-24', today: 3, reports: 4, texts: 5 } },
    { kept: { day: today, today: 3, reports: 4, texts: 5 } },
  ],
  ['evidence for the lab', { lab: { proved: { s: '2027-11-24' } } }, { lab: { proved: { s: today } } }],
  [
    'a checked file, and the step on screen',
    { lab: { proved: {}, checked: { s: '2027-11-24' }, shown: { step: 's', at: '2027-11-24T08:00:00.000Z' } } },
    { lab: { proved: {}, checked: { s: today }, shown: { step: 's', at: now.toISOString() } } },
  ],
  [
    'the end of a drill',
    { drills: { d: { id: 'w', revision: 1, at: nextYear, picks: ['a'], ended: '2027-11-24' } } },
    { drills: { d: { id: 'w', revision: 1, at: now.toISOString(), picks: ['a'], ended: today } } },
  ],
  [
    'a task, whose next try may be tomorrow',
    {
      tasks: {
        open: { id: 'a', task: 't', revision: 1, attempt: 0, at: nextYear, hints: 0 },
        done: { d: { attempts: 1, credit: 1, on: '2027-11-24', counted: '2027-11-24', again: '2027-11-25' } },
        checks: { since: nextYear, count: 3 },
      },
    },
    {
      tasks: {
        open: { id: 'a', task: 't', revision: 1, attempt: 0, at: now.toISOString(), hints: 0 },
        done: { d: { attempts: 1, credit: 1, on: today, counted: today, again: today } },
        checks: { since: now.toISOString(), count: 3 },
      },
    },
  ],
  [
    'an explanation',
    { explained: [{ id: 'e', at: nextYear, asked: 'canary', notes: [], topics: 0 }] },
    { explained: [{ id: 'e', at: now.toISOString(), asked: 'canary', notes: [], topics: 0 }] },
  ],
  [
    'a question on display, whose next press would be a double click for a year',
    {
      round: {
        id: 'r',
        kind: 'quiz',
        day: '2027-11-24',
        queue: [],
        shown: [{ id: 'p', question: 'q', revision: 1, shownAt: nextYear }],
      },
    },
    {
      round: {
        id: 'r',
        kind: 'quiz',
        day: today,
        queue: [],
        shown: [{ id: 'p', question: 'q', revision: 1, shownAt: now.toISOString() }],
      },
    },
  ],
  [
    'a mock exam, with the hour that it has run',
    { mock: { ...mock, questions: [] } },
    { mock: { ...mock, questions: [], startedAt: '2026-11-24T11:00:00.000Z', shownAt: now.toISOString() } },
  ],
])('corrects %s', (_, change, expected) => {
  const mended = mendFuture({ ...learner, ...change }, now)
  expect(mended).toEqual({ ...learner, ...expected })
  expect(mendFuture(mended, now)).toBe(mended)
})

test('a clock that is certainly behind corrects nothing', () => {
  expect(dailyOf(mendFuture(withDaily({ at: nextYear }), new Date('2020-01-01T00:00:00Z'))).at).toBe(nextYear)
})

const ahead = (days: string[], at = now): boolean => isMemoryAhead({ ...learner.memory, days }, at, 'Europe/Berlin')

test('a few days of answers in the far future come from a clock that was ahead', () => {
  expect(ahead(['2026-11-20', '2027-11-24'])).toBe(true)
  expect(ahead(['2026-11-20', '2027-11-24', '2027-11-26', '2026-11-24'])).toBe(true)
  expect(ahead(['2026-11-20', '2026-11-25'])).toBe(false)
  expect(ahead([])).toBe(false)
})

test('a month of answers in the near future means that the clock is behind now, so nothing is redated', () => {
  const month = Array.from({ length: 28 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`)
  expect(ahead(month)).toBe(false)
  expect(ahead(month, new Date('2019-01-01T00:00:00Z'))).toBe(false)
})

test('every day that was noted ahead becomes today: a drill before, an offer, what was celebrated', () => {
  const ahead: Learner = {
    ...withPush({ drillOffered: '2027-11-24' }),
    drills: { d: { id: 'w', revision: 1, at: nextYear, picks: [], before: '2027-11-23' } },
    told: { frozen: '2027-11-24', goal: '2027-11-24' },
  }
  expect(mendFuture(ahead, now)).toMatchObject({
    push: { drillOffered: today },
    drills: { d: { at: now.toISOString(), before: today } },
    told: { frozen: today, goal: today },
  })
})

test('a task to try again tomorrow stays for tomorrow', () => {
  const done = (again: string): Partial<Learner> => ({
    tasks: { done: { t: { attempts: 1, credit: 1, on: today, counted: today, again } } },
  })
  const mended = (again: string) => mendFuture({ ...learner, ...done(again) }, now).tasks?.done['t']?.again
  // Tomorrow, wherever the learner is by then.
  expect(['2026-11-25', '2026-11-27', '2026-11-28'].map(mended)).toEqual(['2026-11-25', '2026-11-27', today])
})

test('rests are kept as far ahead as pauses can be', () => {
  const rest = (until: string) => ({ from: today, until })
  const [kept, far] = [rest('2027-05-25'), rest('2027-05-26')]
  const study = (rests: { from: string; until: string }[]): Learner => ({ ...learner, study: { plans: [], rests } })
  const fine = study([kept])
  expect(mendFuture(fine, now)).toBe(fine)
  expect(mendFuture(study([kept, far]), now).study?.rests).toEqual([kept])
})

test('an exam that was paused keeps what it paused, but not more than it has lasted', () => {
  const paused = (pause: NonNullable<Learner['mock']>['pause'], change: object = {}) =>
    mendFuture({ ...learner, mock: { ...mock, questions: [], ...change, ...(pause ? { pause } : {}) } }, now).mock
  const minute = 60_000
  expect(paused({ ms: 10 * minute, since: '2027-11-24T11:50:00.000Z' })).toMatchObject({
    startedAt: '2026-11-24T11:00:00.000Z',
    pause: { ms: 10 * minute, since: '2026-11-24T11:50:00.000Z' },
  })
  expect(paused({ ms: 300 * minute })?.pause).toEqual({ ms: 60 * minute })
  const over = paused({ ms: 300 * minute }, { endedAt: '2027-11-24T12:30:00.000Z', shownAt: nextYear })
  expect(over).toMatchObject({
    startedAt: '2026-11-24T10:30:00.000Z',
    shownAt: '2026-11-24T11:30:00.000Z',
    endedAt: now.toISOString(),
    pause: { ms: 90 * minute },
  })
})

test('if the clock was put right during an exam, only what lies ahead moves', () => {
  const started = { ...mock, questions: [], startedAt: '2026-11-24T11:30:00.000Z' }
  expect(mendFuture({ ...learner, mock: started }, now).mock).toEqual({ ...started, shownAt: now.toISOString() })
})

test('when an exam moves, its own messages are planned again, and no others', () => {
  const rule = (name: string): DueRule => ({ name, next: () => '2026-11-24T13:00:00.000Z' })
  const rules = [rule('mock-end'), rule('daily'), rule('other-mock-')]
  const planned = (of: Learner) => Object.keys(mend({ ...of, due: {} }, now, rules).due)
  expect(planned({ ...learner, mock: { ...mock, questions: [] } })).toEqual(['mock-end'])
  const current = { ...mock, questions: [], startedAt: now.toISOString(), shownAt: now.toISOString() }
  expect(planned({ ...learner, mock: current })).toEqual([])
})

test('answers are ahead once they’re later than any time zone explains', () => {
  expect(ahead(['2026-11-26'])).toBe(false)
  expect(ahead(['2026-12-04', '2026-12-05'])).toBe(false)
  expect(ahead(['2026-12-05', '2026-12-06'])).toBe(true)
})
