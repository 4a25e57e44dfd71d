import { expect, test } from '@jest/globals'
import { normalize } from '../../../src/router/reader/normalize.ts'
import { findSlots } from '../../../src/router/reader/slots.ts'

// A Friday.
const today = '2026-03-06'
const slotsOf = (text: string, locale = 'en-US') => findSlots(normalize(text).plain, { today, locale }).slots

test.each([
  ['at 7:30 pm', 19 * 60 + 30],
  ['at 9.25', 9 * 60 + 25],
  ['half past 7', 7 * 60 + 30],
  ['quarter to 8', 7 * 60 + 45],
  ['8am', 8 * 60],
  ['12 am', 0],
  ['noon', 12 * 60],
  ['at 4 pm', 16 * 60],
  ['after lunch 13:00', 13 * 60],
  ['half ten', 10 * 60 + 30],
  ['move it to 18:15', 18 * 60 + 15],
  ['at eight in the evening', 20 * 60],
])('“%s” names a time', (text, minutes) => {
  expect(slotsOf(text).time).toBe(minutes)
})

test.each([
  ['12/18', 'en-US', '2026-12-18'],
  ['12/11', 'en-US', '2026-12-11'],
  ['12/11', 'en-GB', '2026-11-12'],
  ['18/12', 'en-US', '2026-12-18'],
  ['18.12.', 'de-DE', '2026-12-18'],
  ['18.12.2027', 'en-US', '2027-12-18'],
  ['2026-06-01', 'en-US', '2026-06-01'],
  ['2020-01-01', 'en-US', '2020-01-01'],
  ['Dec 18, 2026', 'en-US', '2026-12-18'],
  ['the 24th', 'en-US', '2026-03-24'],
  ['the 2nd', 'en-US', '2026-04-02'],
  ['december 18', 'en-GB', '2026-12-18'],
  ['18 december', 'en-US', '2026-12-18'],
  ['tomorrow', 'en-US', '2026-03-07'],
  ['in two weeks', 'en-US', '2026-03-20'],
  ['on 1 February', 'en-US', '2027-02-01'],
])('“%s” in %s names a date', (text, locale, date) => {
  expect(slotsOf(text, locale).date).toBe(date)
})

test.each([
  ['mon, wed and fri', [1, 3, 5]],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['mon-thu', [1, 2, 3, 4]],
  ['sat to mon', [1, 6, 7]],
  ['weekends', [6, 7]],
  ['every day', [1, 2, 3, 4, 5, 6, 7]],
])('“%s” names weekdays', (text, days) => {
  expect(slotsOf(text).days).toEqual(days)
})

test.each([
  ['for 3 days', { span: 3 }],
  ['two weeks', { span: 14 }],
  ['a fortnight', { span: 14 }],
  ['in an hour', { minutes: 60 }],
  ['half an hour', { minutes: 30 }],
  ['90 min', { minutes: 90 }],
])('“%s” names a span', (text, expected) => {
  expect(slotsOf(text)).toMatchObject(expected)
})

test.each([
  ['time zone Berlin', 'Europe/Berlin'],
  ['EST', 'America/New_York'],
  ['europe/madrid', 'Europe/Madrid'],
  ['new york', 'America/New_York'],
  ['UTC+5:30', '+05:30'],
])('“%s” names a zone', (text, zone) => {
  expect(slotsOf(text).zone).toBe(zone)
})

test.each([
  ['quiz three', { count: 3 }],
  ['10 a day', { count: 10 }],
  ['something hard', { difficulty: 'hard' }],
  ['easier please', { difficulty: 'easy' }],
  ['only github', { platform: 'github' }],
  ['just azure devops', { platform: 'azure' }],
  ['only new ones', { only: 'new' }],
  ['the ones i got wrong', { only: 'wrong' }],
])('“%s” narrows a request', (text, expected) => {
  expect(slotsOf(text)).toMatchObject(expected)
})

test('a sentence without any has none', () => {
  expect(slotsOf('I am ready')).toEqual({})
  expect(slotsOf("we'd like a canary release")).toEqual({})
  expect(slotsOf('now').date).toBeUndefined()
  expect(slotsOf('6 am').minutes).toBeUndefined()
  expect(slotsOf('explain blue green deployments')).toEqual({})
})
