import { expect, test } from '@jest/globals'
import { addDays, instantAt, isTimeZone, localDay, localHour, weekdayOf } from '../../src/domain/calendar.ts'

test('a day begins and ends at the learner’s own midnight', () => {
  expect(localDay(new Date('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24')
  expect(localDay(new Date('2026-11-23T23:30:00Z'), 'America/New_York')).toBe('2026-11-23')
  expect(localHour(new Date('2026-11-23T23:30:00Z'), 'Asia/Kolkata')).toBe(5)
})

test('nine o’clock stays nine o’clock when daylight saving starts or ends', () => {
  expect(instantAt('2026-10-24', 9, 0, 'Europe/Berlin').toISOString()).toBe('2026-10-24T07:00:00.000Z')
  expect(instantAt('2026-10-26', 9, 0, 'Europe/Berlin').toISOString()).toBe('2026-10-26T08:00:00.000Z')
})

test('a time that daylight saving skips moves to the next hour', () => {
  expect(instantAt('2026-03-29', 2, 0, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z')
})

test('of a time that occurs twice, the first one counts', () => {
  expect(instantAt('2026-10-25', 2, 0, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:00:00.000Z')
})

test('days and weekdays are calendar days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})
