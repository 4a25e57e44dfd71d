import type { Heard } from '../../../kernel/meaning.ts'
import type { PauseIntent, Stretch } from '../intents.ts'
import { isNoLength } from './is-no-length.ts'
import { saidRange } from './said-range.ts'

const untilWords = /\b(?:until|till|til|before|back|return(?:ing)?|see you|resume|continue|carry on)\b/
const throughWords = /\b(?:through|thru|including)\b/
const onlyThatDay = /\b(?:skip|not|no|off|nothing|free)\b/

const twoDates = /\bfrom (?:the )?([^,]{0,40}\d[^,]{0,40}?) (?:to|until|till|through) (?:the )?(?=.*\d)(.*)$/

const stretches: readonly (readonly [Stretch, RegExp])[] = [
  ['this-month', /\b(?:this month|rest of the month|end of the month|month end)\b/],
  [
    'this-week',
    /\b(?:this week|rest of the week|end of the week|(?:until|till|til) next week|(?:until|till|til) the weekend is over)\b/,
  ],
  ['next-week', /\bnext week\b/],
  ['weekend', /\b(?:weekend|week end)\b/],
  ['tomorrow', /\btomorrows?\b/],
  ['today', /\b(?:todays?|tonight|for now|the day off|this evening)\b/],
]

/** What a sentence about a pause says about its length. */
export function readPause({ plain, raw, span, date, days = [] }: Heard): PauseIntent {
  if (isNoLength(raw)) return { kind: 'pause', days: 0 }
  if (span !== undefined) return { kind: 'pause', days: span }
  const range = saidRange(raw)
  if (range) return { kind: 'pause', between: [range.from, range.to], ...(range.isUntil ? {} : { isThrough: true }) }
  const [, from, until] = twoDates.exec(plain) ?? []
  if (from !== undefined && until !== undefined) return { kind: 'pause', between: [from, until] }
  const isUntil = untilWords.test(plain)
  const [first, last] = [days[0], days.at(-1)]
  if (
    first !== undefined &&
    last !== undefined &&
    days.length > 1 &&
    days.length < 7 &&
    last - first === days.length - 1 &&
    !isWeekend(days)
  )
    return { kind: 'pause', weekdays: [first, last] }
  const stretch = stretches.find(([name, words]) => words.test(plain) && !(name === 'tomorrow' && isUntil))?.[0]
  if (stretch !== undefined && !(date !== undefined && isUntil && stretch !== 'this-week' && stretch !== 'this-month'))
    return { kind: 'pause', stretch }
  if (date === undefined) return { kind: 'pause' }
  if (throughWords.test(plain)) return { kind: 'pause', through: date }
  return !isUntil && onlyThatDay.test(plain)
    ? { kind: 'pause', on: date }
    : { kind: 'pause', until: lastOf(plain, date) }
}

const isWeekend = (days: readonly number[]): boolean => days.length === 2 && days[0] === 6

/** *Until the end of March* ends with March. */
function lastOf(plain: string, date: string): string {
  if (!/\bend of\b/.test(plain)) return date
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
