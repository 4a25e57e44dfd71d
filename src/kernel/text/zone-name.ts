import { texts } from '../texts.en.ts'

/** Names a time zone as people do: `Berlin time`, `UTC`, `UTC+5`. */
export function zoneName(timeZone: string): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(timeZone) ?? []
  // The signs of these zones are the other way around.
  if (sign && hours) return hours === '0' ? 'UTC' : `UTC${sign === '-' ? '+' : '-'}${hours}`
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Greenwich|Zulu)$/.test(timeZone)) return 'UTC'
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return texts.zone(texts.cities[city] ?? city)
}
