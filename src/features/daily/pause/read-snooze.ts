import type { Heard } from '../../../kernel/meaning.ts'
import { tellsTrouble } from '../../../kernel/text/names-subject.ts'
import { remindsOfOther } from '../../../kernel/text/reminds-of-other.ts'
import { isNoLength } from './is-no-length.ts'
import type { SnoozeIntent } from '../intents.ts'

/** Times of day that people name by what they do then, in minutes since midnight. */
const times: readonly (readonly [RegExp, number])[] = [
  [/\bafter (?:lunch|my lunch|the lunch)\b/, 13 * 60],
  [/\bthis afternoon|in the afternoon\b/, 15 * 60],
  [/\bafter work\b/, 18 * 60],
  [/\b(?:this evening|in the evening|after dinner)\b/, 19 * 60],
  [/\btonight\b/, 20 * 60],
]
const everyDay = /\b(?:every|daily|each|always|weekdays?)\b/

/** When a sentence asks for a reminder. @returns undefined if it's about another day, or about every day */
export function readSnooze({ plain, raw, minutes, time, date, count }: Heard): SnoozeIntent | undefined {
  if (remindsOfOther(plain) || everyDay.test(plain) || /\bset\b/.test(plain) || tellsTrouble(plain)) return undefined
  if (isNoLength(raw) || minutes === 0) return { kind: 'snooze' }
  if (/\btomorrow\b/.test(plain))
    return time === undefined && minutes === undefined ? { kind: 'snooze', tomorrow: true } : undefined
  if (
    date !== undefined &&
    !/\b(?:today|tonight|now|noon|later|this (?:afternoon|evening))\b/.test(plain) &&
    minutes === undefined &&
    time === undefined
  )
    return undefined
  if (minutes !== undefined) return { kind: 'snooze', minutes: /\band a half\b/.test(plain) ? minutes + 30 : minutes }
  const named = times.find(([words]) => words.test(plain))?.[1] ?? time
  if (named !== undefined) return { kind: 'snooze', time: named }
  return count === undefined ? { kind: 'snooze' } : { kind: 'snooze', minutes: count }
}
