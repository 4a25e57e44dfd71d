import { AsyncLocalStorage } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'
import { texts } from '../texts.en.ts'

/** How someone writes dates and times. The words stay English. */
export interface DateForm {
  /** The English locale with that order: `18 December`, or `December 18`. */
  readonly locale: string
  /** `9:00 AM` instead of `09:00`. */
  readonly hasAmPm: boolean
}

const { dates } = texts
const usual: DateForm = { locale: dates.locale, hasAmPm: false }
const known = new LRUCache<string, DateForm>({ max: 500 })
/** A part of almost every sentence depends on who reads it, so this isn't an argument of all functions. */
const reader = new AsyncLocalStorage<{ locale: string | undefined }>()

/**
 * Runs work whose texts one person reads.
 * @param locale the person's language tag; undefined for what several people read
 */
export const writeFor = <T>(locale: string | undefined, work: () => T): T => reader.run({ locale }, work)

/** Says who reads the texts of the work under way, once it's known. Does nothing outside `writeFor`. */
export function writeOnFor(locale: string): void {
  const writing = reader.getStore()
  if (writing) writing.locale = locale
}

/** Work for later that's written for the same person as now. */
export function stillWriting<T>(work: () => T): () => T {
  const writing = reader.getStore()
  return writing ? () => reader.run(writing, work) : work
}

/** The form of the person who reads what is being written. */
export function dateForm(): DateForm {
  const locale = reader.getStore()?.locale
  // Also what is stored for someone whose client sends no locale.
  if (locale === undefined || locale.toLowerCase() === 'en') return usual
  const found = known.get(locale) ?? formOf(locale)
  known.set(locale, found)
  return found
}

function formOf(locale: string): DateForm {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return usual
    const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
      .formatToParts(0)
      .map(({ type }) => type)
    const { hourCycle = 'h23' } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
    return {
      locale: order.indexOf('month') < order.indexOf('day') ? dates.monthFirstLocale : dates.locale,
      hasAmPm: hourCycle.startsWith('h1'),
    }
  } catch {
    return usual
  }
}

/** Formats days of the calendar in the order of the person who reads them. */
export function dayFormat(options: Intl.DateTimeFormatOptions): (day: string) => string {
  // Each takes a millisecond to make, so they're made when they're needed.
  const formats = new Map<string, Intl.DateTimeFormat>()
  const formatIn = (locale: string): Intl.DateTimeFormat => {
    const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    formats.set(locale, format)
    return format
  }
  return (day) => {
    const { locale } = dateForm()
    const text = formatIn(locale).format(new Date(`${day}T12:00:00Z`))
    // Some versions of the language data have a comma after the day of the week.
    return locale === dates.locale ? text.replace(',', '') : text
  }
}
