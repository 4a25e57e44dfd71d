import { isTimeZone } from '../calendar.ts'
import type { TeamSchedule } from './team.ts'

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
function dayOf(word: string): number {
  const one = word.replace(/s$/, '')
  return Math.max(names.indexOf(one), fullNames.indexOf(one)) + 1
}
const defaultOpen = 8

/**
 * What is wrong with a schedule.
 * - `form`: not days and a full or half hour
 * - `hour`: an hour above 23
 * - `backward`: it would close before it opens
 */
export type ScheduleProblem =
  { readonly code: 'unknown-zone'; readonly zone: string } | { readonly code: 'form' | 'hour' | 'backward' }

/** A schedule, with the time zone if one was typed; or what is wrong with it. */
export type ReadSchedule =
  | { readonly ok: true; readonly schedule: TeamSchedule; readonly timeZone?: string }
  | { readonly ok: false; readonly problem: ScheduleProblem }

const refused = (problem: ScheduleProblem): ReadSchedule => ({ ok: false, problem })

/**
 * Reads `weekdays 9`, `daily at 8:30`, `mon-fri 9 until 16`, `mon, wed 14:00 Europe/Berlin`.
 * @param text lower case, except for the time zone, which may be in any case
 */
export function readSchedule(text: string): ReadSchedule {
  const zone = text.split(/\s+/).find((word) => /^[a-z]+\/[a-z_/+-]+\d*$|^utc$/i.test(word))
  if (zone && !isTimeZone(zone)) return refused({ code: 'unknown-zone', zone })
  const words = (zone ? text.replace(zone, ' ') : text)
    .replaceAll(/\b(?:at|on|every|and|o'clock|from)\b|,/g, ' ')
    .trim()
  const match = /^([a-z][a-z\s-]*?)\s+(\d{1,2})(?::?(00|30))?(?:\s+(?:until|to|till|-)\s+(\d{1,2})(?::?00)?)?$/.exec(
    words,
  )
  if (!match) return refused({ code: 'form' })
  const days = readDays(match[1] as string)
  const hour = Number(match[2])
  const half = match[3] === '30' ? { minute: 30 as const } : {}
  const until = match[4] === undefined ? undefined : Number(match[4])
  if (!days) return refused({ code: 'form' })
  if (hour > 23 || (until !== undefined && until > 23)) return refused({ code: 'hour' })
  if (until !== undefined && until <= hour) return refused({ code: 'backward' })
  const schedule = { days, hour, ...half, open: until === undefined ? defaultOpen : until - hour }
  return { ok: true, schedule, ...(zone ? { timeZone: canonical(zone) } : {}) }
}

/** The canonical spelling of a time zone that was typed in any case. */
const canonical = (zone: string): string => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

function readDays(text: string): number[] | undefined {
  const words = text
    .replaceAll(/\s*-\s*/g, '-')
    .replaceAll(/\b(?:week|work|working|business)\s+days?\b/g, 'weekdays')
    .split(/\s+/)
  const days = words.flatMap((word): (number | undefined)[] => {
    if (/^(?:daily|day|days|everyday)$/.test(word)) return [1, 2, 3, 4, 5, 6, 7]
    if (/^(?:weekdays?|workdays?)$/.test(word)) return [1, 2, 3, 4, 5]
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
