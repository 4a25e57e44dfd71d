import { addDays } from './calendar.ts'
import { Day } from './outline.ts'

const months =
  'january|february|march|april|may|june juni|july juli|august|september|october oktober|november|december dezember'
    .split('|')
    .map((names) => names.split(' '))
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }

/**
 * Parses a day: `2026-12-18`, `18.12.2026`, `18 December`, `Dec 18, 2026`, `in 6 weeks`, `tomorrow`. Without a year, it's the next such
 * day. Dates with slashes are rejected, because `6/12/2026` is ambiguous.
 * @param text lowercase
 * @param today the learner's local day
 */
export function readDay(text: string, today: string): string | undefined {
  if (text === 'today') return today
  if (text === 'tomorrow') return addDays(today, 1)
  const after = text.match(/^in (?:about )?(\d{1,3}) (day|week|month)s?$/)
  if (after) return addDays(today, Number(after[1]) * (daysOf[after[2] as string] as number))
  const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/)
  if (iso) return dayOf(iso[3], Number(iso[2]), iso[1], today)
  const dotted = text.match(/^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/)
  if (dotted) return dayOf(dotted[1], Number(dotted[2]), dotted[3], today)
  const named =
    text.match(/^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/) ??
    text.match(/^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/)
  const { day, month = '', year } = named?.groups ?? {}
  return named ? dayOf(day, monthOf(month), year, today) : undefined
}

/** From 1; 0 for a word that's no month. A month can be cut short or have one slip, but `mayor` only begins like one. */
function monthOf(word: string): number {
  const isOne = (name: string): boolean =>
    name.startsWith(word) || (word.length > 4 && name.length > 5 && isOneSlip(word, name))
  return months.findIndex((names) => names.some(isOne)) + 1
}

/** Whether one letter more, less, or another, or two swapped ones, make one word the other. */
function isOneSlip(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}

function dayOf(day: string | undefined, month: number, year: string | undefined, today: string): string | undefined {
  const written = (y: number): string => `${y}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const thisYear = Number(today.slice(0, 4))
  const found = year ? written(Number(year)) : written(thisYear) < today ? written(thisYear + 1) : written(thisYear)
  return Day.safeParse(found).success ? found : undefined
}
