/** A word, and how many slips away from it the one was that was written. */
interface Correction {
  readonly word: string
  readonly slips: number
}

/**
 * Words as the notes write them: a word that no note uses is taken for the most likely word that is few slips away; of words
 * that are equally near, for one of a name, then for the more frequent one. Words that the notes use stay (`protect` is not
 * `project`).
 * @param words how often each is used, names counted most
 */
export function corrector(words: ReadonlyMap<string, number>): (word: string) => Correction {
  const byLength = new Map<number, string[]>()
  for (const word of words.keys())
    if (word.length >= minLength && /^[a-z]+$/.test(word))
      byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])
  const known = new Map<string, Correction>()
  const corrected = (word: string): Correction => {
    const most = word.length >= 10 ? 3 : word.length >= 6 ? 2 : 1
    let best = word
    let least = most + 1
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const candidate of byLength.get(length) ?? []) {
        const bound = Math.min(most, Math.ceil(least))
        // People seldom miss the first letter, so another one counts as half a slip more.
        const slips = distance(candidate, word, bound) + (candidate[0] === word[0] ? 0 : 0.5)
        if (slips > most) continue
        if (slips < least || (slips === least && (words.get(candidate) ?? 0) > (words.get(best) ?? 0)))
          [best, least] = [candidate, slips]
      }
    return { word: best, slips: best === word ? 0 : least }
  }
  return (word) => {
    if (word.length < minLength || words.has(word) || !/^[a-z]+$/.test(word)) return { word, slips: 0 }
    const before = known.get(word)
    if (before !== undefined) return before
    const found = corrected(word)
    if (known.size < maxKnown) known.set(word, found)
    return found
  }
}

const minLength = 4
/** Questions come from outside, so what is remembered of them is bounded. */
const maxKnown = 10_000

/** Levenshtein's distance with neighbours swapped as one slip; stops counting above `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1)
      next.push(value)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] as number
}
