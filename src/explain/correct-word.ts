/**
 * Words as the notes' names write them: a word that no note uses and that is a slip away from a word of a name is taken for
 * it (one slip in short words, two in long ones). Words that the notes use stay (`protect` is not `project`).
 */
export const corrector =
  (names: ReadonlySet<string>, isWord: (word: string) => boolean) =>
  (word: string): string => {
    if (word.length < 4 || isWord(word)) return word
    const most = word.length >= 9 ? 2 : 1
    let best = word
    let slips = most + 1
    for (const name of names) {
      if (name.length < 5 || name[0] !== word[0] || Math.abs(name.length - word.length) > most) continue
      const found = distance(name, word, most)
      if (found < slips) [best, slips] = [name, found]
    }
    return best
  }

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
