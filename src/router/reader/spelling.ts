/** Shorter words have too many neighbors. */
const shortest = 5
/** A rarer word may be a slip itself. */
const oftenEnough = 2

/**
 * Mends slips of one letter in words that nobody else uses: a missing, doubled, wrong, or swapped letter after the first.
 * @param used all words that are known, as often as they are used
 * @returns the word itself if it is known, or if nothing is near
 */
export function spellingOf(used: readonly string[]): (word: string) => string {
  const counts = new Map<string, number>()
  for (const word of used) counts.set(word, (counts.get(word) ?? 0) + 1)
  const near = new Map<string, string[]>()
  for (const [word, count] of counts)
    if (count >= oftenEnough && isMendable(word))
      for (const short of shortened(word)) {
        const others = near.get(short)
        if (others) others.push(word)
        else near.set(short, [word])
      }
  const countOf = (word: string): number => counts.get(word) ?? 0
  return (word) => {
    if (counts.has(word) || !isMendable(word)) return word
    const others = shortened(word).flatMap((short) => near.get(short) ?? [])
    return others
      .filter((other) => isNear(word, other))
      .reduce((best, other) => (countOf(other) > countOf(best) ? other : best), word)
  }
}

const isMendable = (word: string): boolean => word.length >= shortest && /^[a-z]+$/.test(word)

/** The word, and the word without any one letter after the first. */
const shortened = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2)),
]

/** Whether one letter more, less, or other, or two neighbors swapped, make one word of the other. */
function isNear(one: string, other: string): boolean {
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const rest = one.slice(from)
  const otherRest = other.slice(from)
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  )
}
