import { expect, test } from '@jest/globals'
import type { DueEntry } from '../../../src/domain/learner/due-entry.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import {
  decideDue,
  dueNames,
  isReachable,
  planDue,
  planMissed,
  planNext,
  withoutInstant,
  withoutInstants,
  type DueRule,
} from '../../../src/domain/learner/plan-due.ts'

const monday = new Date('2026-11-23T05:00:00Z')
const contact = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
const learner: Learner = { ...newLearner({ tenant: 't', user: 'u' }, monday, 'UTC', 'en'), contact }
const withDue = (due: Record<string, DueEntry>): Learner => ({ ...learner, due })
/** At a fixed hour (UTC) every day, and nothing after Friday. */
const every = (name: string, hour: number): DueRule => ({
  name,
  next(_, now) {
    const day = new Date(now.getTime() - hour * 3_600_000)
    const at = new Date(Date.UTC(2026, 10, day.getUTCDate() + 1, hour))
    return at < new Date('2026-11-28') ? at.toISOString() : undefined
  },
})
const [nine, six] = [every('nine', 9), every('six', 18)]
const at = (instant: string): Date => new Date(`2026-11-${instant}:00Z`)
const iso = (instant: string): string => at(instant).toISOString()
const row = (day: string) => ({ day: `2026-11-${day}`, at: iso(`${day}T09:00`), outcome: 'sent' }) as const

test('each event has its own instant', () => {
  expect(planDue(learner, [nine, six], monday).due).toEqual({
    nine: { at: iso('23T09:00') },
    six: { at: iso('23T18:00') },
  })
})

test('a message that is due stays due when everything is planned again, whatever else was sent', () => {
  const due = { nine: { at: iso('23T09:00') }, six: { at: iso('23T18:00'), last: row('22') } }
  expect(planDue(withDue(due), [nine, six], at('23T18:01')).due).toEqual(due)
})

test('a message that is due is planned again if its rule now names another instant', () => {
  const due = { nine: { at: iso('23T08:00') } }
  expect(planDue(withDue(due), [nine], at('23T08:01')).due).toEqual({ nine: { at: iso('23T09:00') } })
})

test('a retry survives planning, and its planned instant decides', () => {
  const due = { nine: { at: iso('23T09:40'), since: iso('23T09:00') } }
  expect(planDue(withDue(due), [nine], at('23T09:10')).due).toEqual(due)
  expect(planDue(withDue(due), [every('nine', 10)], at('23T09:10')).due).toEqual({ nine: { at: iso('23T10:00') } })
})

test('the instants of an event that no longer exists are forgotten, its ledger is not', () => {
  const due = { gone: { at: iso('23T09:00') }, six: { at: iso('23T18:00'), last: row('22') } }
  expect(planDue(withDue(due), [nine], monday).due).toEqual({ six: { last: row('22') }, nine: { at: iso('23T09:00') } })
})

test.each<[string, Partial<Learner>]>([
  ['stopped', { push: { ...learner.push, status: 'stopped' } }],
  ['blocked', { push: { ...learner.push, status: 'blocked' } }],
  ['removed the app', { removedAt: monday.toISOString() }],
  ['cannot be reached', { contact: { ...contact, gone: true } }],
])('nothing is planned for a learner who is %s, and nothing that is due is sent', (_, change) => {
  const silent = { ...withDue({ nine: { at: iso('23T09:00'), last: row('20') } }), ...change }
  expect(planDue(silent, [nine, six], at('23T09:01')).due).toEqual({ nine: { last: row('20') } })
  expect(decideDue(silent, 'nine', at('23T09:01'))).toEqual({ act: 'none' })
})

test('during a pause nothing is sent, and on its last day everything is', () => {
  const paused = {
    ...withDue({ nine: { at: iso('23T09:00') } }),
    push: { ...learner.push, status: 'paused', pausedUntil: '2026-11-24' } as const,
  }
  expect(decideDue(paused, 'nine', at('23T09:01')).act).toBe('none')
  const later = { ...paused, due: planNext(paused, nine, at('23T09:01')).due }
  expect(decideDue(later, 'nine', at('24T09:01'))).toEqual({ act: 'run', day: '2026-11-24' })
})

test('the events that are due come earliest first', () => {
  const due = { six: { at: iso('23T08:00') }, nine: { at: iso('23T07:00') }, later: { at: iso('23T09:00') }, done: {} }
  expect(dueNames(withDue(due), at('23T08:00'))).toEqual(['nine', 'six'])
  const inOrder = { nine: { at: iso('23T07:00') }, six: { at: iso('23T08:00') } }
  expect(dueNames(withDue(inOrder), at('23T08:00'))).toEqual(['nine', 'six'])
})

test('one message a day: a ledger row of today, or of a day that is ahead, ends the day', () => {
  for (const day of ['23', '24'])
    expect(decideDue(withDue({ nine: { at: iso('23T09:00'), last: row(day) } }), 'nine', at('23T09:00')).act).toBe(
      'done',
    )
})

test('a missed day is not made up for, but today’s message is, if its instant has passed only a while ago', () => {
  const missed = withDue({ nine: { at: iso('23T09:00') } })
  expect(decideDue(missed, 'nine', at('24T10:00')).act).toBe('missed')
  expect(planMissed(missed, nine, at('24T10:00')).due).toEqual({ nine: { at: iso('24T09:00') } })
  expect(planMissed(missed, nine, at('24T20:00')).due).toEqual({ nine: { at: iso('25T09:00') } })
})

test('a message of yesterday evening is not made up for after midnight', () => {
  const missed = withDue({ six: { at: iso('23T18:00') } })
  expect(planMissed(missed, six, at('24T01:00')).due).toEqual({ six: { at: iso('24T18:00') } })
})

test('when everything is cancelled, the ledger stays', () => {
  const due = { nine: { at: iso('23T09:00'), since: iso('23T08:00') }, six: { at: iso('23T18:00'), last: row('22') } }
  expect(withoutInstants(withDue(due)).due).toEqual({ six: { last: row('22') } })
})

test('an event without a next instant leaves no entry behind, only a ledger row if it has one', () => {
  const friday = at('27T20:00')
  expect(planDue(learner, [nine], friday).due).toEqual({})
  expect(planDue(withDue({ nine: { last: row('27') } }), [nine], friday).due).toEqual({ nine: { last: row('27') } })
})

test('cancelling what isn’t planned changes nothing', () => {
  const silent = withDue({ nine: { last: row('22') } })
  expect(withoutInstant(silent, 'nine')).toBe(silent)
  expect(withoutInstant(silent, 'six')).toBe(silent)
})

test('before its instant, and without one, nothing is due', () => {
  expect(decideDue(withDue({ nine: { at: iso('23T09:01') } }), 'nine', at('23T09:00'))).toEqual({ act: 'none' })
  expect(decideDue(withDue({ nine: { last: row('22') } }), 'nine', at('23T09:00'))).toEqual({ act: 'none' })
  expect(decideDue(learner, 'nine', at('23T09:00'))).toEqual({ act: 'none' })
})

test('a ledger row of yesterday doesn’t end today', () => {
  const due = withDue({ nine: { at: iso('23T09:00'), last: row('22') } })
  expect(decideDue(due, 'nine', at('23T09:00'))).toEqual({ act: 'run', day: '2026-11-23' })
})

test('a pause without an end lasts', () => {
  const paused = { ...withDue({ nine: { at: iso('23T09:00') } }), push: { ...learner.push, status: 'paused' } as const }
  expect(decideDue(paused, 'nine', at('23T09:01')).act).toBe('none')
})

test('a learner without a chat can’t be reached, and one with a pause can, later', () => {
  const { contact: _, ...stranger } = learner
  expect([stranger, learner].map(isReachable)).toEqual([false, true])
  expect(isReachable({ ...learner, push: { ...learner.push, status: 'paused' } })).toBe(true)
})

test('a message whose instant is this very moment stays due when everything is planned again', () => {
  const due = { nine: { at: iso('23T09:00') } }
  expect(planDue(withDue(due), [nine], at('23T09:00')).due).toEqual(due)
})

test('today’s message is made up for less than eight hours after its instant', () => {
  const missed = withDue({ nine: { at: iso('23T09:00') } })
  expect(planMissed(missed, nine, at('24T16:59')).due).toEqual({ nine: { at: iso('24T09:00') } })
  expect(planMissed(missed, nine, at('24T17:00')).due).toEqual({ nine: { at: iso('25T09:00') } })
})

test('a message at the first instant of today is made up for', () => {
  const midnight = every('midnight', 0)
  const missed = withDue({ midnight: { at: iso('23T00:00') } })
  expect(planMissed(missed, midnight, at('24T01:00')).due).toEqual({ midnight: { at: iso('24T00:00') } })
})
