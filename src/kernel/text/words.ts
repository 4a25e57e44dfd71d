import { addDays, daysBetween, weekdayOf } from '../../domain/calendar.ts'
import { texts } from '../texts.en.ts'

const { dates } = texts

/** `1 question`, `5 questions`. @param many defaults to the regular English plural */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const dayName = new Intl.DateTimeFormat(dates.locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat(dates.locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** `today`, `tomorrow`, `on Friday 27 November`. */
export function onDay(day: string, today: string): string {
  if (day <= today) return dates.today
  if (day === addDays(today, 1)) return dates.tomorrow
  return dates.on(dayName.format(atNoon(day)).replace(',', ''))
}

const shortMonth = new Intl.DateTimeFormat(dates.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** `23 November`. */
export const dayMonth = (day: string): string => shortMonth.format(atNoon(day))

/** By ISO weekday, from 1. */
export const dayNames: readonly string[] = dates.weekdays

/** `1st`, `2nd`, `11th`. */
export const { nth } = texts

/** `Mon 23`. */
export const weekday = (day: string): string => shortDay.format(atNoon(day)).replace(',', '')

/** `earlier today`, `yesterday`, `3 days ago`. */
export function ago(days: number): string {
  if (days <= 0) return dates.earlierToday
  return days === 1 ? dates.yesterday : dates.ago(days)
}

/** `in 12 days`, `tomorrow`, `today`. */
export function until(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days <= 0) return dates.today
  return days === 1 ? dates.tomorrow : dates.in(days)
}

/** Capitalizes the first letter. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `09:00`. */
export const clock = (hour: number, minute = 0): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** `83%`, or a dash if `of` is 0. */
export const percent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)}%`)

/** Below this, a share in percent sounds more exact than it is. */
const fewestForPercent = 10

/** The start of `… of 7 answers`: `4`, or `57%` once there are enough. */
export const rightAmong = (credit: number, of: number): string =>
  of === 0 || of >= fewestForPercent ? percent(credit, of) : String(Number(credit.toFixed(1)))

/** A text bar of ten blocks, filled by a share: `███████░░░`. */
export const bar = (share: number): string => '█'.repeat(Math.round(share * 10)).padEnd(10, '░')

/** Shortens a text to at most `length` characters, at a space if possible. */
export function clipped(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s.,;:]+$/, '')}…`
}

/** Quotes a learner's text: shortened, without characters that a card would interpret as Markdown. */
export const quoted = (text: string): string => `“${clipped(text.replaceAll(/[*_`~#<>[\]()|\\]/g, ' '), 60)}”`

/** `Friday`. */
export const longWeekday = (day: string): string => dates.longWeekdays[weekdayOf(day)] ?? ''
