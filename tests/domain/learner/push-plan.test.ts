import { expect, test } from '@jest/globals'
import type { DueEntry } from '../../../src/domain/learner/due-entry.ts'
import type { Learner, Push } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { decideDue } from '../../../src/domain/learner/plan-due.ts'
import { becomesWeekly, isDailyWanted, laterRule, nextPushAt } from '../../../src/domain/learner/push-plan.ts'

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

test('a learner who has done today’s questions gets no message', () => {
  const answered = { picks: ['a'], confidence: 'sure', credit: 1, rating: 'good', due: '2026-11-26' } as const
  const shown = Array.from({ length: 5 }, (_, index) => ({
    id: `p${index}`,
    question: 'q',
    revision: 1,
    shownAt: at,
    answered: { ...answered, picks: ['a'] },
  }))
  const round = { id: 'r', kind: 'quiz', day: '2026-11-23', queue: [], shown, ended: true } as const
  expect(decide(withDaily({ at }, { round: { ...round, queue: [] } }), minutes(0))).toBe('skip')
})
