import { isTimeZone } from '../calendar.ts'
import type { TeamSchedule } from './team.ts'

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
function dayOf(word: string): number {
  const one = word.replace(/s$/, '')
  return Math.max(names.indexOf(one), fullNames.indexOf(one)) + 1
}
const defaultOpen = 8

/** A schedule as it was typed, with the time zone when one was named; or one sentence that says what does not fit. */
export type ReadSchedule =
  | { readonly ok: true; readonly schedule: TeamSchedule; readonly timeZone?: string }
  | { readonly ok: false; readonly problem: string }

const form =
  'Say the days and a full hour from 0 to 23: **team quiz weekdays 9**, or **team quiz mon wed fri 9 until 16**.'

/**
 * `weekdays 9`, `daily at 8`, `mon-fri 9 until 16`, `mon, wed 14:00 Europe/Berlin`.
 * @param text lower case, but for the time zone, which may be in any case
 */
export function readSchedule(text: string): ReadSchedule {
  const zone = text.split(/\s+/).find((word) => /^[a-z]+\/[a-z_/+-]+\d*$|^utc$/i.test(word))
  if (zone && !isTimeZone(zone))
    return { ok: false, problem: `I know no time zone ${zone}; an example is Europe/Berlin.` }
  const words = (zone ? text.replace(zone, ' ') : text)
    .replaceAll(/\b(?:at|on|every|and|o'clock|from)\b|,/g, ' ')
    .trim()
  const match = /^([a-z][a-z\s-]*?)\s+(\d{1,2})(?::?00)?(?:\s+(?:until|to|till|-)\s+(\d{1,2})(?::?00)?)?$/.exec(words)
  if (!match) return { ok: false, problem: form }
  const days = readDays(match[1] as string)
  const hour = Number(match[2])
  const until = match[3] === undefined ? undefined : Number(match[3])
  if (!days) return { ok: false, problem: form }
  if (hour > 23 || (until !== undefined && until > 23)) return { ok: false, problem: 'The hour: from 0 to 23.' }
  if (until !== undefined && until <= hour)
    return { ok: false, problem: 'It has to close later on the same day: **team quiz weekdays 9 until 16**.' }
  const schedule = { days, hour, open: until === undefined ? defaultOpen : until - hour }
  return { ok: true, schedule, ...(zone ? { timeZone: canonical(zone) } : {}) }
}

/** The usual spelling of a zone that was typed in lower case. */
const canonical = (zone: string): string => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

function readDays(text: string): number[] | undefined {
  const words = text.replaceAll(/\s*-\s*/g, '-').split(/\s+/)
  const days = words.flatMap((word): (number | undefined)[] => {
    if (/^(?:daily|day|days|everyday)$/.test(word)) return [1, 2, 3, 4, 5, 6, 7]
    if (/^(?:weekdays?|workdays?|working)$/.test(word)) return [1, 2, 3, 4, 5]
    const range = /^([a-z]{3,9})-([a-z]{3,9})$/.exec(word)
    if (range) return spanned(dayOf(range[1] as string), dayOf(range[2] as string))
    return [/^[a-z]{3,10}$/.test(word) && dayOf(word) > 0 ? dayOf(word) : undefined]
  })
  if (days.includes(undefined)) return undefined
  return [...new Set(days as number[])].toSorted((a, b) => a - b)
}

function spanned(from: number, to: number): (number | undefined)[] {
  if (from === 0 || to === 0) return [undefined]
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1)
}
