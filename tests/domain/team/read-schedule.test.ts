import { expect, test } from '@jest/globals'
import { readSchedule } from '../../../src/domain/team/read-schedule.ts'

test.each([
  ['weekdays 9', { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }],
  ['daily at 14:00', { days: [1, 2, 3, 4, 5, 6, 7], hour: 14, open: 8 }],
  ['mon, wed and fri 9 until 16', { days: [1, 3, 5], hour: 9, open: 7 }],
  ['on monday at 8', { days: [1], hour: 8, open: 8 }],
  ['weekdays 9:30 until 16', { days: [1, 2, 3, 4, 5], hour: 9, minute: 30, open: 7 }],
  ['fri-mon 10', { days: [1, 5, 6, 7], hour: 10, open: 8 }],
])('the schedule “%s” is read', (text, schedule) => {
  expect(readSchedule(text)).toEqual({ ok: true, schedule })
})

test('a schedule can name its time zone in any case', () => {
  expect(readSchedule('weekdays 9 europe/berlin')).toMatchObject({ ok: true, timeZone: 'Europe/Berlin' })
})

test.each([
  ['weekdays', 'form'],
  ['weekdays 25', 'hour'],
  ['blursday 9', 'form'],
  ['mon 9 until 8', 'backward'],
  ['9', 'form'],
  ['mon-xyz 9', 'form'],
  ['monthly 9', 'form'],
  ['sunny 9', 'form'],
])('the schedule “%s” is refused: %s', (text, code) => {
  expect(readSchedule(text)).toEqual({ ok: false, problem: { code } })
})

test('an unknown time zone is named', () => {
  expect(readSchedule('mon 9 mars/olympus')).toEqual({
    ok: false,
    problem: { code: 'unknown-zone', zone: 'mars/olympus' },
  })
})
