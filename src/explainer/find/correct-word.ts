import { LRUCache } from 'lru-cache'

/** A word from the notes, and its edit distance from the word that was typed. */
interface Correction {
  readonly word: string
  readonly slips: number
}

/**
 * Corrects typos: replaces a word that no note uses with the closest word that the notes use. Among equally close words, the
 * more frequent one wins. Words that the notes use stay as they are (`protect` isn't a typo of `project`).
 * @param words how often each word is used; names have the highest counts
 */
export function corrector(words: ReadonlyMap<string, number>): (word: string) => Correction {
  const byLength = new Map<number, string[]>()
  for (const word of words.keys())
    if (word.length >= minLength && /^[a-z]+$/.test(word)) {
      const others = byLength.get(word.length)
      if (others) others.push(word)
      else byLength.set(word.length, [word])
    }
  const cache = new LRUCache<string, Correction>({ max: maxCached })
  const correct = (word: string): Correction => {
    const most = word.length >= 10 ? 3 : word.length >= 6 ? 2 : 1
    let best = word
    let least = most + 1
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const candidate of byLength.get(length) ?? []) {
        // Four keys hit at random are one letter away from some word.
        if (word.length === minLength && candidate.length === minLength && sorted(candidate) !== sorted(word)) continue
        const bound = Math.min(most, Math.ceil(least))
        // People rarely get the first letter wrong, so a different one costs half a slip more.
        const slips = distance(candidate, word, bound) + (candidate[0] === word[0] ? 0 : 0.5)
        if (slips > most) continue
        if (slips < least || (slips === least && (words.get(candidate) ?? 0) > (words.get(best) ?? 0)))
          [best, least] = [candidate, slips]
      }
    return { word: best, slips: best === word ? 0 : least }
  }
  return (word) => {
    if (word.length < minLength || words.has(word) || !/^[a-z]+$/.test(word)) return { word, slips: 0 }
    const cached = cache.get(word)
    if (cached) return cached
    const found = correct(word)
    cache.set(word, found)
    return found
  }
}

const minLength = 4
const sorted = (word: string): string => Array.from(word).toSorted().join('')
/** Anyone can ask anything, so the cache has a limit. */
const maxCached = 10_000

/** Damerau–Levenshtein distance: Levenshtein's, with a swap of neighbors as one slip. Stops counting above `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1)
      next.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] as number
}
