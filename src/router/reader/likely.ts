import type { ExampleIndex } from './example-index.ts'
import { isPair } from './parts.ts'

/** How many parts of a sentence every meaning is taken to have had beside its examples, spread as in all examples together. */
const smoothing = 20
const pairWeight = 0.6
/** How strongly the probabilities are flattened: words of a sentence aren't independent. */
const flatness = 4

/** The probability of each meaning, given the words of a sentence (naive Bayes over words and pairs of words). */
export function likelyIn({
  meanings,
  meaningOf,
  keys,
  itemsWith,
}: ExampleIndex): (parts: readonly string[], among: readonly string[]) => Map<string, number> {
  const places = new Map(meanings.map((name, place) => [name, place]))
  const addTo = (counts: Uint32Array, part: string): void => {
    for (const example of itemsWith(part)) (counts[meaningOf[example] as number] as number)++
  }
  const totals = new Uint32Array(meanings.length)
  for (const part of keys.keys()) addTo(totals, part)
  const all = totals.reduce((sum, count) => sum + count, 0)
  return (parts, among) => {
    const known = parts
      .filter((part) => keys.has(part))
      .map((part) => {
        const counts = new Uint32Array(meanings.length)
        addTo(counts, part)
        return { counts, prior: itemsWith(part).length / all, weight: isPair(part) ? pairWeight : 1 }
      })
    const logs = among.map((name) => {
      const place = places.get(name) as number
      const total = totals[place] || 1
      return known.reduce((sum, { counts, prior, weight }) => {
        const seen = counts[place] as number
        return sum + weight * Math.log((seen + smoothing * prior) / (total + smoothing) / prior)
      }, 0)
    })
    const most = Math.max(...logs)
    const powers = logs.map((log) => Math.exp((log - most) / flatness))
    const sum = powers.reduce((total, power) => total + power, 0)
    return new Map(among.map((name, at) => [name, (powers[at] as number) / sum]))
  }
}
