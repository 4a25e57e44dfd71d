import { isPair, type Examples } from './parts.ts'

type Vector = ReadonlyMap<string, number>

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
  borrows: ReadonlySet<string> = new Set(),
): (parts: readonly string[]) => Map<string, number> {
  const usedBy = new Map<string, Set<string>>()
  for (const [name, sentences] of examples)
    for (const part of borrows.has(name) ? [] : sentences.flat()) {
      const known = usedBy.get(part)
      if (known) known.add(name)
      else usedBy.set(part, new Set([name]))
    }
  const weightOf = (part: string): number => {
    const count = usedBy.get(part)?.size
    const rarity = Math.log(1 + examples.size / (count ?? 1))
    return isPair(part) ? (count === undefined ? unknownPairWeight : pairWeight) * rarity : rarity
  }
  const vectorOf = (parts: readonly string[]): Vector => {
    const weights = parts.map((part): [string, number] => [part, weightOf(part)])
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([part, weight]) => [part, weight / length]))
  }
  const names: string[] = []
  const index = new Map<string, { at: number; weight: number }[]>()
  for (const [name, sentences] of examples)
    for (const parts of sentences) {
      const at = names.push(name) - 1
      for (const [part, weight] of vectorOf(parts)) {
        const list = index.get(part)
        if (list) list.push({ at, weight })
        else index.set(part, [{ at, weight }])
      }
    }
  return (parts) => {
    const similar = new Map<number, number>()
    for (const [part, weight] of vectorOf(parts))
      for (const other of index.get(part) ?? [])
        similar.set(other.at, (similar.get(other.at) ?? 0) + weight * other.weight)
    const best = new Map<string, number[]>()
    for (const [at, score] of similar) {
      if (score < leastSimilar) continue
      const name = names[at] as string
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
