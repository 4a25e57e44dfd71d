import { expect, test } from '@jest/globals'
import type { DueEntry } from '../../../src/domain/learner/due-entry.ts'
import type { Learner, Push } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { decideDue } from '../../../src/domain/learner/plan-due.ts'
import {
  awake,
  becomesWeekly,
  isDailyWanted,
  laterRule,
  nextPushAt,
  reminderAt,
  reminderRules,
} from '../../../src/domain/learner/push-plan.ts'

const monday = new Date('2026-11-23T05:00:00Z')
const contact = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
const learner: Learner = { ...newLearner({ tenant: 't', user: 'u' }, monday, 'Europe/Berlin', 'en'), contact }
const withPush = (push: Partial<Push>, daily: DueEntry = {}, change: Partial<Learner> = {}): Learner => ({
  ...learner,
  due: { daily },
  ...change,
  push: { ...learner.push, ...push },
})
const withDaily = (daily: DueEntry, change: Partial<Learner> = {}): Learner => withPush({}, daily, change)
/** What the job and the daily event decide together. */
const decide = (who: Learner, now: Date): string => {
  const { act } = decideDue(who, 'daily', now)
  return act !== 'run' ? act : isDailyWanted(who, now) ? 'send' : 'skip'
}
const at = nextPushAt(learner, monday) as string
const minutes = (later: number): Date => new Date(Date.parse(at) + later * 60_000)
const sent = { day: '2026-11-23', at, outcome: 'sent' } as const

test('the first daily message comes today at the learner’s hour, spread over ten minutes', () => {
  expect(at >= '2026-11-23T08:00:00.000Z' && at < '2026-11-23T08:10:00.000Z').toBe(true)
})

test('after the hour, the message comes on the next study day, even over a weekend', () => {
  expect(nextPushAt(learner, new Date('2026-11-27T12:00:00Z'))?.slice(0, 10)).toBe('2026-11-30')
})

test('the hour stays the hour when the clocks change', () => {
  const summer = nextPushAt(learner, new Date('2026-10-22T12:00:00Z'))
  const winter = nextPushAt(learner, new Date('2026-10-23T12:00:00Z'))
  expect(summer?.slice(0, 13)).toBe('2026-10-23T07')
  expect(winter?.slice(0, 13)).toBe('2026-10-26T08')
})

test.each<[string, Learner]>([
  ['stopped it', withPush({ status: 'stopped' })],
  ['blocked the bot', withPush({ status: 'blocked' })],
  ['removed the app', { ...learner, removedAt: at }],
  ['cannot be reached', (({ contact: _, ...rest }) => rest)(learner)],
])('nothing is planned for a learner who %s', (_, who) => {
  expect(nextPushAt(who, monday)).toBeUndefined()
})

test('a pause ends on its day', () => {
  expect(nextPushAt(withPush({ status: 'paused', pausedUntil: '2026-12-02' }), monday)?.slice(0, 10)).toBe('2026-12-02')
})

test('weekly means a week after the latest one', () => {
  expect(nextPushAt(withPush({ cadence: 'weekly' }, { last: sent }), minutes(1))?.slice(0, 10)).toBe('2026-11-30')
})

test('the message is sent at its time, not before', () => {
  expect(decideDue(withDaily({ at }), 'daily', minutes(0))).toEqual({ act: 'run', day: '2026-11-23' })
  expect(decide(withDaily({ at }), minutes(0))).toBe('send')
  expect(decide(withDaily({ at }), minutes(-1))).toBe('none')
})

test.each([
  ['still the same morning', 60 * 3, 'send'],
  ['the evening of the same day', 60 * 9, 'skip'],
  ['the next day', 60 * 24, 'missed'],
])('after downtime, %s: %s minutes late', (_, late, act) => {
  expect(decide(withDaily({ at }), minutes(late))).toBe(act)
})

test.each(['sending', 'sent', 'unclear', 'failed', 'skipped'] as const)(
  'a ledger row “%s” for today prevents a second message',
  (outcome) => {
    expect(decide(withDaily({ at, last: { ...sent, outcome } }), minutes(5))).toBe('done')
  },
)

test('after two unanswered messages, the third makes them weekly and says so, once', () => {
  const { push } = learner
  expect(becomesWeekly({ ...push, unanswered: 1 })).toBe(false)
  expect(becomesWeekly({ ...push, unanswered: 2 })).toBe(true)
  expect(becomesWeekly({ ...push, unanswered: 3, cadence: 'weekly' })).toBe(false)
})

test('a requested reminder is sent once', () => {
  const asked = minutes(180).toISOString()
  const withLater = (later: DueEntry): Learner => ({ ...learner, due: { daily: { last: sent }, later } })
  expect(decideDue(withLater({ at: asked }), 'later', minutes(181))).toEqual({ act: 'run', day: '2026-11-23' })
  expect(decideDue(withLater({ at: asked, last: sent }), 'later', minutes(182)).act).toBe('done')
  expect(laterRule.next(withLater({ at: asked }), minutes(1))).toBe(asked)
  expect(laterRule.next(withLater({ at: asked }), minutes(181))).toBeUndefined()
  expect(laterRule.next(withLater({ at: asked, last: sent }), minutes(1))).toBeUndefined()
})

test('a learner who has done today’s questions gets no message, and one who hasn’t gets it', () => {
  const presented = (index: number) => ({ id: `p${index}`, question: 'q', revision: 1, shownAt: at })
  const answered = (index: number) => ({
    ...presented(index),
    answered: { picks: ['a'], credit: 1, rating: 'good' as const, due: '2026-11-26' },
  })
  const shown = [0, 1, 2, 3, 4].map(answered)
  const done: NonNullable<Learner['round']> = {
    id: 'r',
    kind: 'quiz',
    day: '2026-11-23',
    queue: [],
    shown,
    ended: true,
  }
  const decideAfter = (round: Learner['round']) => decide(withDaily({ at }, round ? { round } : {}), minutes(0))
  expect(decideAfter(done)).toBe('skip')
  const { ended: _, ...open } = done
  expect(decideAfter(open)).toBe('send')
  expect(decideAfter({ ...done, day: '2026-11-22' })).toBe('send')
  expect(decideAfter({ ...done, shown: [...shown.slice(1), presented(5)] })).toBe('send')
})

test('a pause without an end plans nothing, and one that’s over delays nothing', () => {
  expect(nextPushAt(withPush({ status: 'paused' }), monday)).toBeUndefined()
  expect(nextPushAt(withPush({ status: 'paused', pausedUntil: '2026-11-20' }), monday)).toBe(at)
  expect(nextPushAt(withPush({ status: 'on', pausedUntil: '2026-12-02' }), monday)).toBe(at)
})

test('the instant of a message is over once it’s reached', () => {
  expect(nextPushAt(learner, minutes(0))?.slice(0, 10)).toBe('2026-11-24')
})

test('learners of one hour are spread over its first ten minutes, each always at the same minute', () => {
  const minuteOf = (user: string) => new Date(nextPushAt({ ...learner, user }, monday)!).getUTCMinutes()
  const all = Array.from({ length: 200 }, (_, index) => minuteOf(`u${index}`))
  expect([...new Set(all)].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(Array.from({ length: 200 }, (_, index) => minuteOf(`u${index}`))).toEqual(all)
})

test('without any study day in a year, there’s no next message', () => {
  const study = { plans: [], rests: [{ from: '2026-11-01', until: '2028-01-01' }] }
  expect(nextPushAt({ ...learner, study }, monday)).toBeUndefined()
})

test('a message is sent up to eight hours late, but not after 21:00 unless that’s the learner’s hour', () => {
  const wanted = (hour: number, local: string) =>
    isDailyWanted({ ...learner, settings: { ...learner.settings, hour } }, new Date(`2026-11-${local}:00+01:00`))
  expect([wanted(9, '23T17:59'), wanted(9, '23T18:00')]).toEqual([true, false])
  expect([wanted(18, '23T21:59'), wanted(18, '23T22:00'), wanted(22, '23T22:59')]).toEqual([true, false, true])
})

test('if the day ends after midnight, the hours until then are its last ones', () => {
  const owl = { ...learner, settings: { ...learner.settings, dayEnds: 3, hour: 20 } }
  const wanted = (local: string) => isDailyWanted(owl, new Date(`2026-11-${local}:00+01:00`))
  expect([wanted('23T21:00'), wanted('24T02:00')]).toEqual([true, false])
  const early = { ...owl, settings: { ...owl.settings, hour: 3 } }
  expect(isDailyWanted(early, new Date('2026-11-24T04:00:00+01:00'))).toBe(true)
})

test('three reminders can be asked for on one day, and the earliest is the pending one', () => {
  expect(reminderRules.map(({ name }) => name)).toEqual(['later', 'later-2', 'later-3'])
  expect(reminderAt({ due: { daily: { at } } })).toBeUndefined()
  const [second, third] = [minutes(60).toISOString(), minutes(120).toISOString()]
  expect(reminderAt({ due: { daily: { at }, later: { last: sent }, 'later-2': { at: third } } })).toBe(third)
  expect(reminderAt({ due: { 'later-2': { at: third }, 'later-3': { at: second } } })).toBe(second)
})

test('a reminder that’s retried keeps its instant, and one of another day is over', () => {
  const asked = minutes(60).toISOString()
  const next = (later: DueEntry) => laterRule.next({ ...learner, due: { later } }, monday)
  expect(next({ at: minutes(90).toISOString(), since: asked })).toBe(asked)
  expect(next({ at: minutes(24 * 60).toISOString() })).toBeUndefined()
  expect(next({})).toBeUndefined()
  expect(laterRule.next({ ...learner, due: { later: { at: asked } } }, new Date(asked))).toBeUndefined()
})

test('any contact makes messages daily again and lifts a block, but not a pause or a stop', () => {
  const push = { ...learner.push, unanswered: 3, cadence: 'weekly' } as const
  const status = (before: Push['status']) => awake({ ...push, status: before }).status
  expect((['on', 'paused', 'stopped', 'blocked'] as const).map(status)).toEqual(['on', 'paused', 'stopped', 'on'])
  expect(awake({ ...push, drillOffered: '2026-11-20' })).toEqual({
    status: 'on',
    unanswered: 0,
    cadence: 'daily',
    drillOffered: '2026-11-20',
  })
})
