import { places } from './places.en.ts'

/** The city in a zone's name: `new york`. */
export const cityOf = (zone: string): string =>
  zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase()

/** Cities of zones that are words of other meaning, in any sentence or in the subject. */
const words = new Set(['canary', 'center', 'easter', 'knox', 'midway', 'reunion', 'troll', 'wake'])

const byName: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf('timeZone').flatMap((zone): [string, string][] =>
    zone.includes('/') && !words.has(cityOf(zone)) ? [[cityOf(zone), zone]] : [],
  ),
  ...Object.entries(places).flatMap(([zone, names]) =>
    [cityOf(zone), ...names.split('|')].map((name): [string, string] => [name, zone]),
  ),
])

/** The time zone of a city, country, or abbreviation, in lower case. */
export const zoneNamed = (name: string): string | undefined => byName.get(name)
