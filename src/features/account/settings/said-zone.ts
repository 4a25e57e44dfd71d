import { isTimeZone } from '../../../domain/calendar.ts'
import { zoneNamed } from '../../../kernel/text/zone-named.ts'

/** Zones with half and quarter hours, by offset in minutes. Zones of full hours have names of their own. */
const unusual: Readonly<Record<number, string>> = {
  [-570]: 'Pacific/Marquesas',
  [-210]: 'America/St_Johns',
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
  630: 'Australia/Lord_Howe',
  765: 'Pacific/Chatham',
}

/** @param minutes east of UTC */
function zoneAt(minutes: number): string | undefined {
  const hours = minutes / 60
  if (!Number.isInteger(hours)) return unusual[minutes]
  // The signs of these names are the other way around.
  const zone = hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  return isTimeZone(zone) ? zone : undefined
}

const offset = /(?:\b(?:utc|gmt|zone|tz|timezone)\b ?|^)([+-−]) ?(\d{1,2})(?::?(\d{2}))?\b/
const longest = 3

const turnedDown = /\b(?:not(?: in| on)?(?: the)?|still on|still in|leaving|left|instead of|than|no longer in) $/
const before = /\bfrom $/

/**
 * The time zone that a sentence names by city, country, abbreviation, IANA name, or offset. Of several places, it's the last one that the
 * learner doesn't turn down.
 */
export function saidZone(raw: string): string | undefined {
  const text = raw
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[!?,;()"'’]|\.(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [, sign, hours, minutes = '0'] = offset.exec(text) ?? []
  if (hours) return zoneAt((sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)))
  const [iana = ''] = /\b[a-z]+\/[a-z_]+(?:\/[a-z_]+)?\b/.exec(text) ?? []
  const known = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === iana)
  if (known) return known
  if (iana !== '' && isTimeZone(iana))
    return new Intl.DateTimeFormat('en', { timeZone: iana }).resolvedOptions().timeZone
  const found = placesIn(text).filter(({ lead }) => !turnedDown.test(lead))
  return (found.findLast(({ lead }) => !before.test(lead)) ?? found.at(-1))?.zone
}

function placesIn(text: string): { readonly zone: string; readonly lead: string }[] {
  const words = text.split(' ')
  const found: { zone: string; lead: string }[] = []
  for (let at = 0; at < words.length; at++)
    for (let size = Math.min(longest, words.length - at); size > 0; size--) {
      const zone = zoneNamed(words.slice(at, at + size).join(' '))
      if (zone) {
        found.push({ zone, lead: `${words.slice(0, at).join(' ')} ` })
        at += size - 1
        break
      }
    }
  return found
}

/** Whether the learner wants the time zone of their computer back. */
export const followsClient = (plain: string): boolean =>
  /\b(?:my|the|this)? ?(?:computer|client|laptop|device|phone|pc|teams|windows|browser|system)s?\b|\bautomatic(?:ally)?\b|\bdefault\b|\bdetect\b/.test(
    plain,
  )

/** Whether a sentence is about the time zone, so that a question back fits. */
export const isAboutZone = (plain: string): boolean =>
  /\b(?:time ?zones?|tz|clock|local time|moved to|relocated|living in|live in|travell?ing|abroad)\b/.test(plain)
