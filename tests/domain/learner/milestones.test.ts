import { expect, test } from '@jest/globals'
import { addDays } from '../../../src/domain/calendar.ts'
import {
  firstSteps,
  isComingBack,
  isWelcomeDue,
  knownQuestions,
  welcomed,
} from '../../../src/domain/learner/coming-back.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { congratulated, newMilestones, worthSaying } from '../../../src/domain/learner/milestones.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'

const base = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-01T08:00:00Z'), 'Europe/Berlin', 'en')
const today = '2026-11-27'
const who = (days: readonly string[]): Learner => ({ ...base, memory: { ...base.memory, days: [...days] } })
const last = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count))

test('each milestone is news once', () => {
  const learner = who(last(31))
  const news = newMilestones(learner, ['d3'], today)
  expect(news).toEqual([
    { kind: 'streak', days: 7 },
    { kind: 'streak', days: 30 },
    { kind: 'week' },
    { kind: 'area', area: 'd3' },
  ])
  expect(worthSaying(news)).toEqual([
    { kind: 'streak', days: 30 },
    { kind: 'area', area: 'd3' },
  ])
  const told = congratulated(learner, news)
  expect(newMilestones(told, ['d3'], today)).toEqual([])
  expect(newMilestones(told, ['d3', 'd1'], today)).toEqual([{ kind: 'area', area: 'd1' }])
})

test('the first week takes as many days as the learner planned, in seven', () => {
  expect(newMilestones(who(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']), [], today)).toEqual([])
  expect(newMilestones(who(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']), [], today)).toEqual(
    [{ kind: 'week' }],
  )
  expect(newMilestones(who(['2026-11-02', '2026-11-05', '2026-11-10', '2026-11-17', '2026-11-24']), [], today)).toEqual(
    [],
  )
})

test('four whole days without an answer are an absence', () => {
  expect(isComingBack(who([]), today)).toBe(false)
  expect(isComingBack(who(['2026-11-23']), today)).toBe(false)
  expect(isComingBack(who(['2026-11-22']), today)).toBe(true)
})

test('the welcome is due once, and again when it stays unanswered for days', () => {
  const learner = welcomed(who(['2026-11-17']), '2026-11-23')
  expect(isWelcomeDue(learner, '2026-11-24')).toBe(false)
  expect(isWelcomeDue(learner, '2026-11-27')).toBe(true)
})

test('a question counts as known if its latest answer was right', () => {
  const state = { stability: 1, difficulty: 5, due: today, last: today, reps: 1, lapses: 0 }
  const memory = { ...base.memory, questions: { one: state, two: state, three: state }, wrong: ['two'] }
  expect(knownQuestions({ memory })).toBe(2)
})

test('someone who only had days off wasn’t absent', () => {
  const weekend = { ...who(['2026-11-22']), settings: { ...base.settings, studyDays: [7] } }
  expect(isComingBack(weekend, '2026-11-29')).toBe(false)
  expect(isComingBack(weekend, '2026-11-30')).toBe(true)
  const study = { plans: [], rests: [{ from: '2026-11-25', until: '2026-11-26' }] }
  expect(isComingBack({ ...weekend, study }, '2026-11-28')).toBe(true)
})

test('the first welcome back is due as soon as someone was absent', () => {
  expect(isWelcomeDue(who(['2026-11-22']), today)).toBe(true)
  expect(isWelcomeDue(who(['2026-11-22']), '2026-11-26')).toBe(false)
  const told = { achieved: ['week'] }
  expect(isWelcomeDue({ ...who(['2026-11-22']), told }, today)).toBe(true)
  expect(welcomed({ ...base, told }, today).told).toEqual({ achieved: ['week'], back: today })
})

test('the first round after an absence is short', () => {
  const steps = (perDay: number) => firstSteps({ settings: { ...base.settings, perDay } })
  expect([1, 3, 10].map(steps)).toEqual([1, 3, 3])
})

test('what was celebrated is stored under its code', () => {
  const [streak, week, area] = [{ kind: 'streak', days: 30 }, { kind: 'week' }, { kind: 'area', area: 'd3' }] as const
  expect(congratulated(base, [streak, week]).told).toEqual({ achieved: ['streak-30', 'week'] })
  const told = { back: today, achieved: Array.from({ length: 100 }, (_, index) => `area-${index}`) }
  const later = congratulated({ ...base, told }, [area]).told
  expect(later?.back).toBe(today)
  expect([later?.achieved?.length, later?.achieved?.[0], later?.achieved?.at(-1)]).toEqual([100, 'area-1', 'area-d3'])
  expect(congratulated(base, [])).toBe(base)
})

test('seven days in a row are a streak to celebrate, six aren’t', () => {
  const kinds = (count: number) => newMilestones(who(last(count)), [], today).filter(({ kind }) => kind === 'streak')
  expect([6, 7].map(kinds)).toEqual([[], [{ kind: 'streak', days: 7 }]])
})

test('the first week is said alone, and not beside a streak', () => {
  const week = { kind: 'week' } as const
  expect(worthSaying([week])).toEqual([week])
  expect(worthSaying([week, { kind: 'streak', days: 7 }])).toEqual([{ kind: 'streak', days: 7 }])
})

test('one study day a week is no week to celebrate, and the eighth day isn’t in the first seven', () => {
  const withDays = (learner: Learner, studyDays: number[]) => ({
    ...learner,
    settings: { ...base.settings, studyDays },
  })
  expect(newMilestones(withDays(who(['2026-11-23']), [1]), [], today)).toEqual([])
  expect(newMilestones(withDays(who(['2026-11-16', '2026-11-23']), [1, 2]), [], today)).toEqual([])
  expect(newMilestones(withDays(who(['2026-11-16', '2026-11-22']), [1, 2]), [], today)).toEqual([{ kind: 'week' }])
  expect(newMilestones(who([]), [], today)).toEqual([])
})
