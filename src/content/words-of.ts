/** Stop words. */
export const stopWords = new Set(
  'a an and are about as at be by can do does for from how i in including into is it me my of on or the to using use vs what when which with'.split(
    ' ',
  ),
)

// Short words (dns, iis, aws) and those that end in ss, us, or is (access, status, analysis) aren't plurals.
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && /[^siu]s$/.test(word) && !singularInS.has(word) ? word.slice(0, -1) : word

// GHAS (Advanced Security) would become GHA (Actions).
const singularInS: ReadonlySet<string> = new Set(['ghas'])

/** Comparable words of a text, without case, hyphens, punctuation, plural s, and stop words. `Blue/green deployments` → `blue green deployment`. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const word of allIn(text)) if (!stopWords.has(word)) words.push(singular(word))
  return words
}

/** The same with the stop words: *can I* asks something else than *how do I*. */
export const allWordsOf = (text: string): string[] =>
  allIn(text).map((word) => (stopWords.has(word) ? word : singular(word)))

const allIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Makes every spelling of a name the same: `Key Vault`, `key-vault`, `keyvault`. */
export const nameKey = (text: string): string => wordsOf(text).join('')
