import { addDays, daysBetween, weekdayOf } from '../../domain/calendar.ts'
import { texts } from '../texts.en.ts'
import { dateForm, dayFormat } from './reader.ts'

export { counted } from './counted.ts'

const { dates } = texts

const dayName = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })

/** `today`, `tomorrow`, `on Friday 27 November`, `on Friday, November 27`. */
export function onDay(day: string, today: string): string {
  if (day <= today) return dates.today
  if (day === addDays(today, 1)) return dates.tomorrow
  return dates.on(dayName(day))
}

/** `23 November`, `November 23`. */
export const dayMonth = dayFormat({ day: 'numeric', month: 'long' })

/** `23 Nov`, `Nov 23`. */
export const shortDay = dayFormat({ day: 'numeric', month: 'short' })

/** `Nov`. */
export const shortMonth = dayFormat({ month: 'short' })

/** By ISO weekday, from 1. */
export const dayNames: readonly string[] = dates.weekdays

/** `1st`, `2nd`, `11th`. */
export const { nth } = texts

/** `Mon 23`. */
export const weekday = (day: string): string => `${dates.weekdays[weekdayOf(day)]} ${Number(day.slice(8))}`

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

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `09:00`, as the value of an input. */
export const clockValue = ({
  hour,
  minute = 0,
}: {
  readonly hour: number
  readonly minute?: number | undefined
}): string => `${twoDigits(hour)}:${twoDigits(minute)}`

/** `09:00`, `9:00 AM`. */
export function clock(hour: number, minute = 0): string {
  if (!dateForm().hasAmPm) return clockValue({ hour, minute })
  return `${hour % 12 || 12}:${twoDigits(minute)} ${hour < 12 ? dates.morning : dates.afternoon}`
}

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
