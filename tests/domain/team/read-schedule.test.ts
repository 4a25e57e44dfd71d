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

test.each(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])(
  '%s can be written in full, in short, and in the plural',
  (name) => {
    const day = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].indexOf(name) + 1
    for (const word of [name, `${name}s`, name.slice(0, 3)])
      expect(readSchedule(`${word} 9`)).toEqual({ ok: true, schedule: { days: [day], hour: 9, open: 8 } })
  },
)

test.each(['weekday', 'weekdays', 'workday', 'workdays', 'week days', 'work day', 'working  days'])(
  '%s are five days',
  (word) => {
    expect(readSchedule(`${word} 9`)).toMatchObject({ schedule: { days: [1, 2, 3, 4, 5] } })
  },
)

test.each(['daily', 'every day', 'everyday', 'days'])('%s is seven days', (words) => {
  expect(readSchedule(`${words} 9`)).toMatchObject({ schedule: { days: [1, 2, 3, 4, 5, 6, 7] } })
})

test.each([
  ['mon 0', { days: [1], hour: 0, open: 8 }],
  ['mon 23', { days: [1], hour: 23, open: 8 }],
  ['mon 22 until 23', { days: [1], hour: 22, open: 1 }],
  ['mon 900', { days: [1], hour: 9, open: 8 }],
  ['mon 9:00 to 16:00', { days: [1], hour: 9, open: 7 }],
  ['mon 9  till  1600', { days: [1], hour: 9, open: 7 }],
  ['mon 9 - 16', { days: [1], hour: 9, open: 7 }],
  ['mon - fri 9', { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }],
  ['mon -fri 9', { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }],
  ['mon- fri 9', { days: [1, 2, 3, 4, 5], hour: 9, open: 8 }],
  ['mon,wed 9', { days: [1, 3], hour: 9, open: 8 }],
  ['mon mon 9', { days: [1], hour: 9, open: 8 }],
  ['fri,mon 9', { days: [1, 5], hour: 9, open: 8 }],
])('the schedule “%s” is read, too', (text, schedule) => {
  expect(readSchedule(text)).toEqual({ ok: true, schedule })
})

test.each([
  ['mon 24', 'hour'],
  ['mon 9 until 24', 'hour'],
  ['mon 9 until 9', 'backward'],
  ['1mon 9', 'form'],
  ['mon 9 o', 'form'],
  ['mon 9:15', 'form'],
  ['xyz-mon 9', 'form'],
  ['mon-fri-sat 9', 'form'],
  ['mydays 9', 'form'],
  ['dailyish 9', 'form'],
  ['myweekdays 9', 'form'],
  ['weekdaysoff 9', 'form'],
  ['mondayish 9', 'form'],
])('the schedule “%s” is refused, too: %s', (text, code) => {
  expect(readSchedule(text)).toEqual({ ok: false, problem: { code } })
})

test.each([
  ['weekdays 9 utc', 'UTC'],
  ['weekdays  America/Argentina/Buenos_Aires 9', 'America/Argentina/Buenos_Aires'],
  ['utc weekdays 9', 'UTC'],
  ['weekdays 9 Etc/GMT+5', 'Etc/GMT+5'],
])('the time zone in “%s” is %s', (text, timeZone) => {
  const read = readSchedule(text)
  expect(read).toMatchObject({ ok: true, schedule: { days: [1, 2, 3, 4, 5], hour: 9 } })
  expect(read).toHaveProperty('timeZone')
  const canonical = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  expect(read).toMatchObject({ timeZone: canonical })
})
