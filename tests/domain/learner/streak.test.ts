import { expect, test } from '@jest/globals'
import { addDays, weekdayOf } from '../../../src/domain/calendar.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { streak, streakOf } from '../../../src/domain/learner/streak.ts'
import { isStudyDay, withHistory, withoutRests, withRest } from '../../../src/domain/learner/study-history.ts'

const week = [1, 2, 3, 4, 5]
const created = new Date('2026-11-01T08:00:00Z')
const learner = newLearner({ tenant: 't', user: 'u' }, created, 'Europe/Berlin', 'en')
const who = (days: readonly string[], studyDays: readonly number[] = week): Learner => ({
  ...learner,
  settings: { ...learner.settings, studyDays: [...studyDays] },
  memory: { ...learner.memory, days: [...days] },
})
const noon = (day: string): Date => new Date(`${day}T11:00:00Z`)
const from = (day: string, count: number): string[] => Array.from({ length: count }, (_, at) => addDays(day, at))

test.each([
  ['no answer yet', [], 0],
  ['today only', ['2026-11-23'], 1],
  ['the weekend does not break it', ['2026-11-19', '2026-11-20', '2026-11-23'], 3],
  ['today is not over, so it does not break it', ['2026-11-19', '2026-11-20'], 2],
  ['a missed study day breaks it', ['2026-11-18', '2026-11-20', '2026-11-23'], 2],
  ['studying on a day off counts', ['2026-11-20', '2026-11-21', '2026-11-23'], 3],
])('streak: %s', (_, days, length) => {
  expect(streak(who(days), '2026-11-23')).toBe(length)
})

/** The learner after a pause that began on one day and was to last until another. */
function paused(before: Learner, day: string, until: string): Learner {
  return withHistory({ ...before, push: { ...before.push, status: 'paused', pausedUntil: until } }, before, noon(day))
}

test('a pause neither counts nor breaks the streak', () => {
  const before = who(['2026-11-16', '2026-11-17', '2026-11-18'])
  const back = paused(before, '2026-11-18', '2026-11-23')
  expect(streak(back, '2026-11-23')).toBe(3)
  expect(streak({ ...back, memory: { ...back.memory, days: [...back.memory.days, '2026-11-23'] } }, '2026-11-23')).toBe(
    4,
  )
  expect(streak(back, '2026-11-25')).toBe(0)
})

test('studying during a pause counts', () => {
  const back = paused(who(['2026-11-16', '2026-11-17']), '2026-11-18', '2026-11-30')
  expect(streak({ ...back, memory: { ...back.memory, days: [...back.memory.days, '2026-11-19'] } }, '2026-11-20')).toBe(
    3,
  )
})

test('a pause that ends early protects no day after its end', () => {
  const pausing = paused(who(['2026-11-16', '2026-11-17']), '2026-11-18', '2026-12-18')
  const resumed = withHistory({ ...pausing, push: learner.push }, pausing, noon('2026-11-20'))
  expect(streak(resumed, '2026-11-20')).toBe(2)
  expect(streak(resumed, '2026-11-23')).toBe(0)
})

test('a longer pause replaces a shorter one', () => {
  const pausing = paused(who(['2026-11-16', '2026-11-17']), '2026-11-18', '2026-11-20')
  const longer = withHistory(
    { ...pausing, push: { ...pausing.push, pausedUntil: '2026-12-01' } },
    pausing,
    noon('2026-11-19'),
  )
  expect(streak(longer, '2026-12-01')).toBe(2)
})

test('a day that was off stays off when the study days change, and the other way around', () => {
  const before = who(['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'])
  const daily = [1, 2, 3, 4, 5, 6, 7]
  const change = (base: Learner, studyDays: number[], day: string): Learner =>
    withHistory({ ...base, settings: { ...base.settings, studyDays } }, base, noon(day))
  const everyDay = change(before, daily, '2026-11-23')
  expect(streak(everyDay, '2026-11-23')).toBe(4)
  expect(isStudyDay(everyDay, '2026-11-21')).toBe(false)
  expect(isStudyDay(everyDay, '2026-11-28')).toBe(true)
  const missed = change(who(['2026-11-18', '2026-11-20', '2026-11-23']), [1, 2, 3, 5], '2026-11-23')
  expect(streak(missed, '2026-11-23')).toBe(2)
})

test('study days that change back on the same day leave the past as it was', () => {
  const base = who(['2026-11-19', '2026-11-20'])
  const settings = { ...base.settings, studyDays: [1, 2, 3, 4, 5, 6, 7] }
  const changed = withHistory({ ...base, settings }, base, noon('2026-11-23'))
  const back = withHistory({ ...changed, settings: base.settings }, changed, noon('2026-11-23'))
  expect(streak(back, '2026-11-23')).toBe(2)
  expect(back.study?.plans).toHaveLength(2)
})

test('a journey that skips a local day does not break the streak', () => {
  // In Honolulu it is Monday 23 November, 14:00; in Auckland Tuesday. On landing nine hours later, Tuesday is nearly over.
  const before: Learner = { ...who(['2026-11-19', '2026-11-20', '2026-11-23']), timeZone: 'Pacific/Honolulu' }
  const landed = new Date('2026-11-24T19:00:00Z')
  const after = withHistory({ ...before, timeZone: 'Pacific/Auckland' }, before, landed)
  expect(streak(after, '2026-11-25')).toBe(3)
  expect(
    streak({ ...after, memory: { ...after.memory, days: [...after.memory.days, '2026-11-25'] } }, '2026-11-25'),
  ).toBe(4)
})

test('a journey on which a day repeats counts each day once', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-23', '2026-11-24']
  expect(streak(who(days), '2026-11-23')).toBe(2)
  expect(streak(who(days), '2026-11-24')).toBe(2)
})

test('a change of time zone within a day protects nothing', () => {
  const before = who(['2026-11-23'])
  expect(withHistory({ ...before, timeZone: 'Europe/London' }, before, noon('2026-11-23')).study).toBeUndefined()
})

test('five study days in a row earn a freeze, which covers one missed day', () => {
  const five = from('2026-11-16', 5)
  expect(streakOf(who(five), '2026-11-23')).toMatchObject({ length: 5, hasFreeze: true })
  expect(streakOf(who(five), '2026-11-24')).toEqual({ length: 5, record: 5, frozen: '2026-11-23', hasFreeze: false })
  expect(streakOf(who([...five, '2026-11-24']), '2026-11-24')).toMatchObject({ length: 6, frozen: '2026-11-23' })
  expect(streakOf(who(five), '2026-11-25')).toEqual({ length: 0, record: 5, hasFreeze: false })
})

test('four study days earn no freeze', () => {
  expect(streak(who(from('2026-11-16', 4)), '2026-11-23')).toBe(0)
})

test('a freeze can be used once a week, and a second one has to be earned', () => {
  const daily = [1, 2, 3, 4, 5, 6, 7]
  // Missed: 21 November, and 27 November after five more days.
  const days = [...from('2026-11-16', 5), ...from('2026-11-22', 5), '2026-11-28']
  expect(streak(who(days, daily), '2026-11-28')).toBe(1)
  // Missed: 21 November, and 28 November, a week later.
  const spaced = [...from('2026-11-16', 5), ...from('2026-11-22', 6), '2026-11-29']
  expect(streak(who(spaced, daily), '2026-11-29')).toBe(12)
})

test('the record is the longest streak', () => {
  expect(streakOf(who([...from('2026-11-02', 4), '2026-11-20', '2026-11-23']), '2026-11-23')).toMatchObject({
    length: 2,
    record: 4,
  })
})

test('a planned rest is no study day, until it is called off', () => {
  const resting = withRest(who(['2026-11-23']), '2026-11-25', '2026-11-27')
  expect(from('2026-11-24', 4).filter((day) => isStudyDay(resting, day))).toEqual(['2026-11-24', '2026-11-27'])
  expect(withoutRests(resting, '2026-11-24').study?.rests).toEqual([])
  expect(withoutRests(resting, '2026-11-26').study?.rests).toEqual([{ from: '2026-11-25', until: '2026-11-26' }])
  expect(weekdayOf('2026-11-25')).toBe(3)
})

test('without any answer, there’s no streak, no record, and no freeze', () => {
  expect(streakOf(who([]), '2026-11-23')).toEqual({ length: 0, record: 0, hasFreeze: false })
})
