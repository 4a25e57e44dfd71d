import { expect, test } from '@jest/globals'
import { makeReview } from '../../../src/domain/memory/grade-answer.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { decideDue, planMissed } from '../../../src/domain/learner/plan-due.ts'
import { dailyRule, isDailyWanted, nextPushAt } from '../../../src/domain/learner/push-plan.ts'
import { instantOn, studyDay } from '../../../src/domain/learner/study-day.ts'
import { keyPicks } from '../../../src/domain/question/answer.ts'
import { smallCatalog } from '../../features/small-catalog.ts'

const monday = new Date('2026-11-23T05:00:00Z')
const contact = { serviceUrl: 'http://127.0.0.1', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
const base: Learner = { ...newLearner({ tenant: 't', user: 'u' }, monday, 'Europe/Berlin', 'en'), contact }
const owl = (change: Partial<Learner['settings']> = {}): Learner => ({
  ...base,
  settings: { ...base.settings, dayEnds: 3, ...change },
})
const at = (local: string): Date => new Date(`2026-11-${local}:00+01:00`)

test.each([
  ['23T12:00', '2026-11-23'],
  ['24T00:30', '2026-11-23'],
  ['24T02:59', '2026-11-23'],
  ['24T03:00', '2026-11-24'],
])('if the day ends at three, %s belongs to %s', (local, day) => {
  expect(studyDay(owl(), at(local))).toBe(day)
})

test('a day ends at midnight by default, and at its hour when the clocks change', () => {
  expect(studyDay(base, at('24T00:00'))).toBe('2026-11-24')
  expect(studyDay(owl(), new Date('2027-03-28T00:59:00Z'))).toBe('2027-03-27')
  expect(studyDay(owl(), new Date('2027-03-28T01:00:00Z'))).toBe('2027-03-28')
})

test('an answer after midnight counts for the day before', () => {
  const question = [...smallCatalog().questions.values()][0]!
  const given = {
    id: 'r1',
    at: at('24T01:00'),
    timeZone: 'Europe/Berlin',
    picks: keyPicks(question),
    elapsedMs: 1000,
    round: 'r',
  }
  expect(makeReview(question, { ...given, dayEnds: 3 }).day).toBe('2026-11-23')
  expect(makeReview(question, given).day).toBe('2026-11-24')
})

test('a daily message after midnight is for the day before, and comes once', () => {
  const learner = owl({ hour: 1 })
  const next = nextPushAt(learner, at('23T12:00')) ?? ''
  expect(next.slice(0, 13)).toBe('2026-11-24T00')
  const due: Learner = { ...learner, due: { daily: { at: next } } }
  const now = new Date(Date.parse(next) + 60_000)
  expect(decideDue(due, 'daily', now)).toEqual({ act: 'run', day: '2026-11-23' })
  expect(isDailyWanted(due, now)).toBe(true)
  const sent: Learner = { ...due, due: { daily: { at: next, last: { day: '2026-11-23', at: next, outcome: 'sent' } } } }
  expect(decideDue(sent, 'daily', now).act).toBe('done')
  // Friday's message comes in the night to Saturday.
  expect(nextPushAt(learner, at('27T12:00'))?.slice(0, 13)).toBe('2026-11-28T00')
})

test('a message of the evening is still made up for after midnight, if the day is not over', () => {
  const learner = owl({ hour: 20 })
  const missed: Learner = { ...learner, due: { daily: { at: at('23T20:05').toISOString() } } }
  expect(decideDue(missed, 'daily', at('24T01:00')).act).toBe('run')
  expect(decideDue(missed, 'daily', at('24T03:30')).act).toBe('missed')
  expect(planMissed(missed, dailyRule, at('24T03:30')).due['daily']?.at?.slice(0, 13)).toBe('2026-11-24T19')
})

test('an hour before the end of the day is on the next calendar day', () => {
  expect(instantOn(owl(), '2026-11-23', 2, 30)).toEqual(at('24T02:30'))
  expect(instantOn(owl(), '2026-11-23', 3, 0)).toEqual(at('23T03:00'))
})
