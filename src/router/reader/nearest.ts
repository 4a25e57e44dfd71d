import type { ExampleIndex, Examples } from './example-index.ts'
import { isPair } from './parts.ts'

/** How much the best, second, and third sentence of a meaning count. */
const support = [0.8, 0.15, 0.1]
const pairWeight = 0.5
const unknownPairWeight = 0.1
const leastSimilar = 0.05

/**
 * How near a sentence is to the examples of each meaning: the cosine of their words and pairs of words. Rare ones weigh more, as in any text
 * search.
 * @param borrows names of meanings that are said in words of the subject, which makes these words no more common
 */
export function nearestIn(
  examples: Examples,
  { meanings, meaningOf, keys, itemsWith }: ExampleIndex,
  borrows: ReadonlySet<string>,
): (parts: readonly string[]) => Map<string, number> {
  const rarityOf = (count: number): number => Math.log(1 + meanings.length / count)
  const countMeanings = (among: Uint32Array): number => {
    let count = 0
    let last = -1
    // Examples of one meaning are neighbors.
    for (const example of among) {
      const meaning = meaningOf[example] as number
      if (meaning !== last && !borrows.has(meanings[meaning] as string)) count++
      last = meaning
    }
    return count
  }
  const weights = new Map(
    [...keys.keys()].flatMap((part): [string, number][] => {
      const count = countMeanings(itemsWith(part))
      const rarity = rarityOf(count)
      return count === 0 ? [] : [[part, isPair(part) ? pairWeight * rarity : rarity]]
    }),
  )
  const unknown = rarityOf(1)
  const weightOf = (part: string): number => weights.get(part) ?? (isPair(part) ? unknownPairWeight * unknown : unknown)
  const lengthOf = (parts: readonly string[]): number => Math.hypot(...parts.map(weightOf))
  const lengths = Float64Array.from([...examples.values()].flat(), lengthOf)
  return (parts) => {
    const length = lengthOf(parts)
    const similar = new Map<number, number>()
    for (const part of parts) {
      const weight = weightOf(part)
      for (const example of itemsWith(part)) {
        const shared = (weight / length) * (weight / (lengths[example] as number))
        similar.set(example, (similar.get(example) ?? 0) + shared)
      }
    }
    const best = new Map<string, number[]>()
    for (const [example, score] of similar) {
      if (score < leastSimilar) continue
      const name = meanings[meaningOf[example] as number] as string
      const list = best.get(name)
      if (list) list.push(score)
      else best.set(name, [score])
    }
    return new Map(
      [...best].map(([name, scores]) => {
        const top = scores.toSorted((a, b) => b - a)
        return [name, support.reduce((sum, share, at) => sum + share * (top[at] ?? 0), 0)]
      }),
    )
  }
}
