import { isPair, type Examples } from './parts.ts'

/** How many parts of a sentence every meaning is taken to have had beside its examples, spread as in all examples together. */
const smoothing = 20
const pairWeight = 0.6
/** How strongly the probabilities are flattened: words of a sentence aren't independent. */
const flatness = 4

/** The probability of each meaning, given the words of a sentence (naive Bayes over words and pairs of words). */
export function likelyIn(
  examples: Examples,
): (parts: readonly string[], among: readonly string[]) => Map<string, number> {
  const counts = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  const everywhere = new Map<string, number>()
  for (const [name, sentences] of examples)
    for (const parts of sentences)
      for (const part of parts) {
        const here = counts.get(part) ?? new Map<string, number>()
        here.set(name, (here.get(name) ?? 0) + 1)
        counts.set(part, here)
        totals.set(name, (totals.get(name) ?? 0) + 1)
        everywhere.set(part, (everywhere.get(part) ?? 0) + 1)
      }
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0)
  return (parts, among) => {
    const known = parts.filter((part) => counts.has(part))
    const logs = among.map((name) => {
      const total = totals.get(name) ?? 1
      return known.reduce((sum, part) => {
        const prior = (everywhere.get(part) as number) / all
        const seen = counts.get(part)?.get(name) ?? 0
        const weight = isPair(part) ? pairWeight : 1
        return sum + weight * Math.log((seen + smoothing * prior) / (total + smoothing) / prior)
      }, 0)
    })
    const most = Math.max(...logs)
    const powers = logs.map((log) => Math.exp((log - most) / flatness))
    const sum = powers.reduce((total, power) => total + power, 0)
    return new Map(among.map((name, at) => [name, (powers[at] as number) / sum]))
  }
}
