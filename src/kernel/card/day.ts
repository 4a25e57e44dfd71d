import { texts } from '../texts.en.ts'

const format = new Intl.DateTimeFormat(texts.dates.locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2026-07-27` → `27 July 2026`. */
export const longDay = (day: string): string => format.format(new Date(`${day}T12:00:00Z`))
