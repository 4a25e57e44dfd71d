import { hourWord, numberOf } from '../../../kernel/text/numbers.en.ts'

const minuteWords: Readonly<Record<string, number>> = { quarter: 15, five: 5, ten: 10, twenty: 20 }

/** Times that the learner turns down: `not at 9 anymore, 11`, `10 instead of 9`, `from 9 to 11`, `till 10, send after that`. */
const turnedDown = new RegExp(
  [
    String.raw`\b(?:not|never|instead of|rather than|than)(?: at)? (?:${hourWord})(?:[:.]\d{2})?(?: ?[ap]m)?(?: any ?more)?`,
    String.raw`\bfrom (?:${hourWord})(?:[:.]\d{2})?(?: ?[ap]m)?(?= to )`,
    String.raw`\b(?:${hourWord}|noon|midnight)(?:[:.]\d{2})?(?: ?[ap]m)? is (?:too|way)\b`,
  ].join('|'),
  'g',
)

/** Parts of the day that don't suit the learner. */
const badParts =
  /\b(?:mornings?|evenings?|afternoons?|nights?) (?:are|is) (?:\w+ )?(?:bad|chaos|busy|sacred|hectic|impossible|terrible|full|no good)\b/g
const lastRequest =
  /\b(?:make|send|set|move|ping|change|ask|remind|message)\b(?!.*\b(?:make|send|set|move|ping|change|ask|remind|message)\b)/

const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly [number, number] | undefined])[] = [
  [
    new RegExp(String.raw`\b(quarter|five|ten|twenty|5|10|20) (past|to) (${hourWord})\b`),
    ([, minutes = '', way, hour = '']) => {
      const count = minuteWords[minutes] ?? Number(minutes)
      return way === 'past' ? [numberOf(hour), count] : [numberOf(hour) - 1, 60 - count]
    },
  ],
  // "Half ten" is half past ten.
  [new RegExp(String.raw`\bhalf (?:past )?(${hourWord})\b`), ([, hour = '']) => [numberOf(hour), 30]],
  [/\b(\d{1,2})[:.h](\d{2})\b/, ([, hour, minute]) => [Number(hour), Number(minute)]],
  [/\b([01]\d|2[0-3])([0-5]\d)\b/, ([, hour, minute]) => [Number(hour), Number(minute)]],
  [
    new RegExp(String.raw`\b(${hourWord}) ?(?:[ap]\.?m\b|oclock|uhr|h\b|in the |at night)`),
    ([, hour = '']) => [numberOf(hour), 0],
  ],
  [
    new RegExp(String.raw`\b(?:at|around|by|to|about) (${hourWord})\b(?! ?(?:questions?|a day|per|min))`),
    ([, hour = '']) => [numberOf(hour), 0],
  ],
  [/\b(?:noon|midday|lunch ?time|lunch)\b/, () => [12, 0]],
  [/\bmidnight\b/, () => [0, 0]],
]

/** A number on its own is a time only beside words about time. */
const bare = new RegExp(String.raw`\b(${hourWord})\b(?! ?(?:questions?|a day|per|min|hours?|days?|weeks?))`)
const aboutTime = /\b(?:early|late|earlier|later|time|clock|hour|morning|mornings|evening|evenings|night)\b/

/**
 * The time that a sentence asks for.
 * @param plain in lower case, without punctuation
 * @returns minutes since midnight
 */
export function saidTime(plain: string): number | undefined {
  const text = plain.replaceAll(turnedDown, ' ').replaceAll(badParts, ' ')
  const isRefusing = text !== plain
  // "I start at 10, send it at 9.45": the request counts, not the reason.
  const request = text.slice(Math.max(0, text.search(lastRequest)))
  for (const part of request === text ? [text] : [request, text])
    for (const [form, read] of forms) {
      const found = form.exec(part)
      const time = found && read(found)
      if (time) return inDay(time, text)
    }
  const found = isRefusing || aboutTime.test(text) ? bare.exec(text) : null
  return found?.[1] ? inDay([numberOf(found[1]), 0], text) : undefined
}

function inDay([hour, minute]: readonly [number, number], text: string): number | undefined {
  if (hour > 24 || hour < 0 || minute > 59) return undefined
  const isAfternoon =
    /\d ?p\.?m\b|\b(?:pm|evenings?|afternoon)\b/.test(text) || (hour > 5 && /\b(?:tonight|at night)\b/.test(text))
  const isMorning = /\d ?a\.?m\b|\b(?:am|mornings?)\b/.test(text)
  if (isAfternoon && hour > 0 && hour < 12 && !/\d ?a\.?m\b/.test(text)) return (hour + 12) * 60 + minute
  if (isMorning && hour === 12) return minute
  return (hour % 24) * 60 + minute
}

/** Digits in the form of a time that no clock shows: `25:00`. */
export const noTimeIn = (plain: string): string | undefined =>
  /\b(?:2[5-9]|[3-9]\d):\d{2}\b|\b\d{1,2}:[6-9]\d\b/.exec(plain)?.[0]

/** The nearest full or half hour of the same day. */
export function toHalfHour(minutes: number): { readonly hour: number; readonly minute: 0 | 30 } {
  const halves = Math.min(47, Math.round(minutes / 30))
  return { hour: Math.floor(halves / 2), minute: halves % 2 === 1 ? 30 : 0 }
}
