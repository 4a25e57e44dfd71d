import { expect, test } from '@jest/globals'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Learner, StudyHistory } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import {
  isRest,
  isStudyDay,
  nextStudyDay,
  withHistory,
  withoutRests,
  withRest,
} from '../../../src/domain/learner/study-history.ts'

const learner = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-01T08:00:00Z'), 'Europe/Berlin', 'en')
const monday = '2026-11-23'
const noon = (day: string): Date => new Date(`${day}T11:00:00Z`)
const withStudy = (study: Partial<StudyHistory>): Learner => ({ ...learner, study: { plans: [], rests: [], ...study } })
const withDays = (before: Learner, studyDays: number[]): Learner => ({
  ...before,
  settings: { ...before.settings, studyDays },
})
const withPush = (push: Partial<Learner['push']>, before = learner): Learner => ({
  ...before,
  push: { ...before.push, ...push },
})
const paused = (pausedUntil?: string, before = learner): Learner =>
  withPush({ status: 'paused', ...(pausedUntil ? { pausedUntil } : {}) }, before)

test('someone without a history never rested', () => {
  expect(isRest(learner, monday)).toBe(false)
  expect(isStudyDay(learner, monday)).toBe(true)
})

test('new study days apply from the day of the change on', () => {
  const changed = withHistory(withDays(learner, [6, 7]), learner, noon(monday))
  expect(changed.study?.plans.at(-1)).toEqual({ from: monday, days: [6, 7] })
  expect([addDays(monday, -7), monday, addDays(monday, 5)].map((day) => isStudyDay(changed, day))).toEqual([
    true,
    false,
    true,
  ])
  const again = withHistory(withDays(changed, [1]), changed, noon(addDays(monday, 1)))
  expect(again.study?.plans.map(({ days }) => days)).toEqual([[1, 2, 3, 4, 5], [6, 7], [1]])
})

test('the same study days in another order, or nothing new at all, change nothing', () => {
  const same = withDays(learner, [5, 4, 3, 2, 1])
  expect(withHistory(same, learner, noon(monday))).toBe(same)
  expect(withHistory(learner, learner, noon(monday))).toBe(learner)
})

test('study days of the same number, some of them different, are a change', () => {
  const changed = withHistory(withDays(learner, [1, 2, 3, 4, 6]), learner, noon(monday))
  expect(changed.study?.plans.at(-1)).toEqual({ from: monday, days: [1, 2, 3, 4, 6] })
})

test('a pause rests until its end, and the same pause is noted once', () => {
  const until = addDays(monday, 7)
  const resting = withHistory(paused(until), learner, noon(monday))
  expect(resting.study?.rests).toEqual([{ from: monday, until }])
  expect(withHistory(resting, resting, noon(addDays(monday, 1)))).toBe(resting)
})

test('a pause without an end rests no day', () => {
  expect(withHistory(paused(), learner, noon(monday)).study?.rests ?? []).toEqual([])
})

test('the end of a pause that’s only stored isn’t a pause', () => {
  const before = withPush({ pausedUntil: addDays(monday, 7) })
  const after = withPush({ pausedUntil: addDays(monday, 8) })
  expect(withHistory(after, before, noon(monday)).study?.rests ?? []).toEqual([])
})

test('a pause that ends early leaves the days that it had', () => {
  const resting = withHistory(paused(addDays(monday, 7)), learner, noon(monday))
  const { pausedUntil: _, ...push } = resting.push
  const back = withHistory({ ...resting, push: { ...push, status: 'on' } }, resting, noon(addDays(monday, 2)))
  expect(back.study?.rests).toEqual([{ from: monday, until: addDays(monday, 2) }])
})

test('while someone pauses, another change doesn’t end rests that a journey made', () => {
  const resting = withStudy({ rests: [{ from: monday, until: addDays(monday, 2) }] })
  const before = withPush({ pausedUntil: addDays(monday, 3) }, resting)
  const after = withPush({ pausedUntil: addDays(monday, 4) }, resting)
  expect(withHistory(after, before, noon(monday))).toBe(after)
})

test('rests end today: those that are over stay, those of today and later go', () => {
  const rest = (from: number, until: number) => ({ from: addDays(monday, from), until: addDays(monday, until) })
  const resting = withStudy({ rests: [rest(-9, -7), rest(-3, 4), rest(0, 2), rest(5, 9)] })
  expect(withoutRests(resting, monday).study?.rests).toEqual([rest(-9, -7), rest(-3, 0)])
  const over = withStudy({ rests: [rest(-9, 0)] })
  expect(withoutRests(over, monday)).toBe(over)
  expect(withoutRests(learner, monday)).toBe(learner)
})

test('a rest needs a day', () => {
  expect(withRest(learner, monday, monday)).toBe(learner)
  expect(withRest(learner, monday, addDays(monday, 1)).study).toEqual({
    plans: [],
    rests: [{ from: monday, until: addDays(monday, 1) }],
  })
})

test('a journey that skips a day rests on it, one within the day doesn’t', () => {
  const moved: Learner = { ...learner, timeZone: 'Pacific/Auckland' }
  const late = new Date('2026-11-23T12:00:00Z')
  expect(withHistory(moved, learner, late).study?.rests).toEqual([{ from: monday, until: addDays(monday, 1) }])
  expect(withHistory(moved, learner, new Date('2026-11-23T09:00:00Z'))).toBe(moved)
  expect(withHistory(learner, moved, late)).toBe(learner)
})

test('the history stays bounded', () => {
  const plans = Array.from({ length: 40 }, (_, index) => ({ from: addDays(monday, index - 50), days: [1] }))
  const many = { ...withStudy({ plans }), settings: { ...learner.settings, studyDays: [1] } }
  const changed = withHistory(withDays(many, [2]), many, noon(monday)).study
  expect([changed?.plans.length, changed?.plans[0], changed?.plans.at(-1)?.days]).toEqual([40, plans[1], [2]])

  const rests = Array.from({ length: 61 }, (_, index) => ({
    from: addDays(monday, index - 65),
    until: addDays(monday, index - 64),
  }))
  const rested = withHistory(paused(addDays(monday, 3), withStudy({ rests })), withStudy({ rests }), noon(monday)).study
  expect([rested?.rests.length, rested?.rests.at(-1)]).toEqual([60, { from: monday, until: addDays(monday, 3) }])

  const old = [399, 400].map((days) => ({ from: addDays(monday, -days - 1), until: addDays(monday, -days) }))
  const kept = withHistory(
    paused(addDays(monday, 3), withStudy({ rests: old })),
    withStudy({ rests: old }),
    noon(monday),
  )
  expect(kept.study?.rests).toEqual([old[0], { from: monday, until: addDays(monday, 3) }])
})

test('the next study day is today if it’s one, is after a rest, and within a year', () => {
  expect(nextStudyDay(learner, monday)).toBe(monday)
  expect(nextStudyDay(learner, addDays(monday, 5))).toBe(addDays(monday, 7))
  const rest = (days: number) => withStudy({ rests: [{ from: monday, until: addDays(monday, days) }] })
  expect(nextStudyDay(rest(3), monday)).toBe(addDays(monday, 3))
  expect(nextStudyDay(rest(365), monday)).toBe(addDays(monday, 365))
  expect(nextStudyDay(rest(366), monday)).toBeUndefined()
})
