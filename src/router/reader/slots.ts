import { casual } from 'chrono-node/en'
import { monthWord, weekdayWord } from '../../kernel/text/calendar-words.en.ts'
import type { SlotName, Slots } from '../../kernel/meaning.ts'
import { hourWord, numberOf, numberWord } from '../../kernel/text/numbers.en.ts'
import { zoneNamed } from '../../kernel/text/zone-named.ts'

export interface FoundSlots {
  readonly slots: Slots
  /** Slots by word of the sentence. */
  readonly at: readonly ReadonlySet<SlotName>[]
}

export interface SlotSettings {
  /** The local day, for *tomorrow* and *next Friday*. */
  readonly today: string
  /** Tag of the learner's language: decides between 12/18 and 18/12. */
  readonly locale?: string
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const oneWeekday = new RegExp(`\\b${weekdayWord}\\b`, 'g')
const weekdayRange = new RegExp(`\\b(${weekdayWord}) ?(?:-|to|till|until|through|thru) ?(${weekdayWord})\\b`, 'g')
const anyNumber = new RegExp(`\\b(?:${numberWord})\\b`, 'g')

const patterns: readonly (readonly [SlotName, RegExp])[] = [
  // *May* is a word, too, and *mar* is somebody's name.
  ['date', new RegExp(`\\b(?!may\\b|mar\\b)(?:${monthWord})\\b`, 'g')],
  [
    'difficulty',
    /\b(?:hard|harder|hardest|difficult|tough|tougher|challenging|tricky|expert|easy|easier|easiest|simple|simpler|beginner|basic|basics|medium|moderate)\b/g,
  ],
  ['platform', /\b(?:github(?: actions)?|gh(?: actions)?|azure devops|ado|azure pipelines|azure repos|vsts|azdo)\b/g],
  ['only', /\b(?:new|unseen|fresh|wrong|failed|missed|mistakes?|errors?|never seen|got wrong|weak(?:est)?)\b/g],
]

/** Finds numbers, times, dates, weekdays, spans, zones, and words that narrow a request. */
export function findSlots(plain: string, { today, locale }: SlotSettings): FoundSlots {
  const words = plain === '' ? [] : plain.split(' ')
  const starts: number[] = []
  let offset = 0
  for (const word of words) {
    starts.push(offset)
    offset += word.length + 1
  }
  const at = words.map(() => new Set<SlotName>())
  const mark = (name: SlotName, from: number, length: number): void => {
    for (const [index, start] of starts.entries())
      if (start < from + length && start + (words[index] as string).length > from) at[index]?.add(name)
  }
  const slots: { -readonly [K in keyof Slots]: Slots[K] } = {}

  for (const [name, pattern] of patterns)
    for (const found of plain.matchAll(pattern)) {
      mark(name, found.index, found[0].length)
      if (name === 'difficulty') slots.difficulty ??= difficultyOf(found[0])
      if (name === 'platform') slots.platform ??= found[0].startsWith('g') ? 'github' : 'azure'
      if (name === 'only') slots.only ??= /new|unseen|fresh|never/.test(found[0]) ? 'new' : 'wrong'
    }
  for (const found of plain.matchAll(spanPattern)) {
    const span = spanOf(found)
    mark(span.unit, found.index, found[0].length)
    if (slots[span.unit] === undefined) slots[span.unit] = span.value
  }
  let wasNamed = false
  for (const found of plain.matchAll(timePattern)) {
    const time = timeOf(found)
    if (time === undefined) continue
    mark('time', found.index, found[0].length)
    // *After lunch, 13:00* names one time.
    if (slots.time === undefined || wasNamed) slots.time = time
    wasNamed = found.groups?.['named'] !== undefined
  }
  const days = daysIn(plain)
  for (const [from, length] of days.spans) mark('days', from, length)
  if (days.days.length > 0) slots.days = days.days
  for (const found of datesIn(plain, today, locale)) {
    mark('date', found.from, found.length)
    slots.date ??= found.day
  }
  const zone = zoneIn(plain)
  if (zone) {
    mark('zone', zone.from, zone.length)
    slots.zone = zone.zone
  }
  for (const found of plain.matchAll(anyNumber)) {
    const index = starts.indexOf(found.index)
    if (index < 0 || words[index] !== found[0]) continue
    if (found[0] === 'one' && !/^(?:questions?|quiz|drill)/.test(words[index + 1] ?? '')) continue
    at[index]?.add('count')
    if (!at[index]?.has('minutes') && !at[index]?.has('span')) slots.count ??= numberOf(found[0])
  }
  return { slots, at }
}

const difficultyOf = (word: string): NonNullable<Slots['difficulty']> =>
  /^(?:eas|simpl|beg|bas)/.test(word) ? 'easy' : /^(?:med|mod)/.test(word) ? 'medium' : 'hard'

const spanPattern = new RegExp(
  `\\b(?:(${numberWord}|a|an|half an|half a|a few|few|a couple of|a couple|couple of|the next few|another) ?(minutes?|hours?|days?|weeks?|months?|fortnight)|(?<digits>\\d{1,4}) ?(?<letter>[mhd])|half hour|fortnight)\\b`,
  'g',
)

function spanOf({ 0: text, 1: worded, 2: named, groups = {} }: RegExpMatchArray): {
  unit: 'minutes' | 'span'
  value: number
} {
  if (text === 'fortnight') return { unit: 'span', value: 14 }
  const amount = groups['digits'] ?? worded ?? 'half an'
  const unit = groups['letter'] ?? named ?? 'hour'
  const count = /half/.test(amount)
    ? 0.5
    : /few/.test(amount)
      ? 3
      : /couple/.test(amount)
        ? 2
        : /^(?:a|an|another)$/.test(amount)
          ? 1
          : numberOf(amount)
  if (/^m(?:inutes?)?$/.test(unit)) return { unit: 'minutes', value: Math.round(count) }
  if (unit.startsWith('h')) return { unit: 'minutes', value: Math.round(count * 60) }
  const days = unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : unit.startsWith('f') ? 14 : 30
  return { unit: 'span', value: Math.max(1, Math.round(count * days)) }
}

const timePattern = new RegExp(
  [
    String.raw`\b(?<hour>\d{1,2})[:.h](?<minute>\d{2}) ?(?<half>[ap]\.?m\b\.?)?`,
    String.raw`\b(?<hour2>\d{1,2}) ?(?:(?<half2>[ap]\.?m\b\.?)|oclock|o'clock|uhr|h\b|(?<part>in the (?:morning|afternoon|evening)|at night))`,
    String.raw`\b(?<before>half past|quarter past|quarter to|half) (?<hour3>${hourWord})(?: ?(?<half3>[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)))?`,
    String.raw`\bat (?<hour4>${hourWord})\b(?![:.]\d)(?! (?:questions?|minutes?|days?|hours?|weeks?|percent))(?! ?[ap]\.?m\b)(?<half4> in the (?:morning|afternoon|evening))?`,
    String.raw`\b(?<named>noon|midday|midnight|lunchtime|lunch time|lunch)\b`,
  ].join('|'),
  'g',
)

function timeOf({ groups = {} }: RegExpMatchArray): number | undefined {
  const named = groups['named']
  if (named) return named === 'midnight' ? 0 : 12 * 60
  const hourText = groups['hour'] ?? groups['hour2'] ?? groups['hour3'] ?? groups['hour4']
  if (!hourText) return undefined
  let hour = numberOf(hourText)
  let minute = Number(groups['minute'] ?? 0)
  const before = groups['before']
  if (before === 'half past') minute = 30
  if (before === 'quarter past') minute = 15
  if (before === 'quarter to') [hour, minute] = [hour - 1, 45]
  if (before === 'half') minute = 30
  const half = groups['half'] ?? groups['half2'] ?? groups['half3'] ?? groups['half4'] ?? groups['part'] ?? ''
  if (/^p|afternoon|evening|night/.test(half.trim()) && hour < 12) hour += 12
  if (/^a|morning/.test(half.trim()) && hour === 12) hour = 0
  return hour > 24 || minute > 59 ? undefined : (hour % 24) * 60 + minute
}

const dayNumber = (word: string): number => weekdays.indexOf(word.slice(0, 3)) + 1

/** Weekdays in a list or a range; `weekdays`, `weekends`, `daily`. */
function daysIn(plain: string): { days: number[]; spans: [number, number][] } {
  const days = new Set<number>()
  const spans: [number, number][] = []
  const add = (found: RegExpMatchArray, ...more: number[]): void => {
    spans.push([found.index as number, found[0].length])
    for (const day of more) days.add(day)
  }
  for (const found of plain.matchAll(weekdayRange)) {
    const from = dayNumber(found[1] as string)
    const length = ((dayNumber(found[2] as string) - from + 7) % 7) + 1
    add(found, ...Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1))
  }
  for (const found of plain.matchAll(oneWeekday)) add(found, dayNumber(found[0]))
  for (const found of plain.matchAll(/\b(?:weekdays?|week days?|work ?days?|working days?|business days?)\b/g))
    add(found, 1, 2, 3, 4, 5)
  for (const found of plain.matchAll(/\b(?:weekends?|week ends?)\b/g)) add(found, 6, 7)
  for (const found of plain.matchAll(/\b(?:daily|every ?day|each day|all days|seven days|7 days a week|all week)\b/g))
    add(found, 1, 2, 3, 4, 5, 6, 7)
  return { days: [...days].toSorted((a, b) => a - b), spans }
}

const day = (year: number, month: number, date: number): string | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const read = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(text) ? undefined : text
}

/** Days in digits, which differ by country, and then everything that `chrono-node` knows in English. */
function datesIn(plain: string, today: string, locale = ''): { from: number; length: number; day: string }[] {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number)
  const found: { from: number; length: number; day: string }[] = []
  for (const iso of plain.matchAll(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g)) {
    const value = day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (value) found.push({ from: iso.index, length: iso[0].length, day: value })
  }
  if (found.length > 0) return found
  for (const digits of plain.matchAll(/\b(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\b(?![:.]\d)/g)) {
    const [text, a = '', sign, b = '', y] = digits
    const monthFirst = sign === '/' && /^(?:en-us|en-ph|$)/i.test(locale)
    const inYear = y ? Number(y.length === 2 ? `20${y}` : y) : undefined
    const read = (m: number, d: number): string | undefined => {
      const here = day(inYear ?? year, m, d)
      return inYear === undefined && here !== undefined && here < today ? day(year + 1, m, d) : here
    }
    const [first, second] = [Number(a), Number(b)]
    const value = monthFirst
      ? (read(first, second) ?? read(second, first))
      : (read(second, first) ?? read(first, second))
    if (value) found.push({ from: digits.index, length: text.length, day: value })
  }
  if (found.length > 0) return found
  const nth = /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! of)(?! (?:question|step|one|time|option))/.exec(plain)
  if (nth) {
    const value =
      Number(nth[1]) >= date
        ? day(year, month, Number(nth[1]))
        : day(month === 12 ? year + 1 : year, (month % 12) + 1, Number(nth[1]))
    if (value) return [{ from: nth.index, length: nth[0].length, day: value }]
  }
  // Digits are read above, so the order of day and month is no question here.
  return casual
    .parse(plain, new Date(year, month - 1, date, 12), { forwardDate: true })
    .filter(({ text }) => !/^now$|\b(?:minutes?|hours?|seconds?)\b/.test(text))
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month'))
    .flatMap(({ index, text, start }) => {
      const value = day(start.get('year') ?? year, start.get('month') ?? 1, start.get('day') ?? 1)
      return value ? [{ from: index, length: text.length, day: value }] : []
    })
}

function zoneIn(plain: string): { from: number; length: number; zone: string } | undefined {
  const offset = /\b(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?\b/.exec(plain)
  if (offset)
    return {
      from: offset.index,
      length: offset[0].length,
      zone: `${offset[1]}${(offset[2] as string).padStart(2, '0')}:${offset[3] ?? '00'}`,
    }
  const iana = /\b[a-z]+\/[a-z_]+(?:\/[a-z_]+)?\b/.exec(plain)
  if (iana) {
    const zone = Intl.supportedValuesOf('timeZone').find((known) => known.toLowerCase() === iana[0])
    if (zone) return { from: iana.index, length: iana[0].length, zone }
  }
  const words = plain.split(' ')
  for (const size of [3, 2, 1])
    for (let at = 0; at + size <= words.length; at++) {
      const text = words.slice(at, at + size).join(' ')
      const zone = zoneNamed(text)
      if (zone) return { from: words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0), length: text.length, zone }
    }
  return undefined
}

/** What one word names; the same word in another sentence may name another. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['{time}', /^(?:\d{1,2}[:.h]\d{2}(?:[ap]m|h)?|\d{1,2}(?:[ap]m|h|uhr)|noon|midnight|midday|oclock|[ap]m)$/],
  ['{date}', new RegExp(`^(?:\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{0,4})?|${monthWord})$`)],
  ['{nth}', /^\d+(?:st|nd|rd|th)$/],
  ['{large}', /^\d{3,}$|^\d+%$/],
  ['{count}', new RegExp(`^(?!one$)(?:${numberWord})$`)],
  ['{days}', new RegExp(`^${weekdayWord}$`)],
  ['{span}', /^(?:days?|weeks?|months?|fortnight)$/],
  ['{minutes}', /^(?:minutes?|hours?)$/],
]

/** The kind of a number, a time, or a day that is one word. */
export const kindOf = (word: string): string | undefined => kinds.find(([, pattern]) => pattern.test(word))?.[0]
