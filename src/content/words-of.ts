/** Stop words. */
export const stopWords = new Set(
  'a an and are about as at be by can do does for from how i in including into is it me my of on or the to using use vs what when which with'.split(
    ' ',
  ),
)

// Short words (dns, iis, aws) and those that end in ss, us, or is (access, status, analysis) aren't plurals.
const singular = (word: string): string =>
  word.length > 3 && /[^siu]s$/.test(word) && !singularInS.has(word) ? word.slice(0, -1) : word

// GHAS (Advanced Security) would become GHA (Actions).
const singularInS: ReadonlySet<string> = new Set(['ghas'])

/** Comparable words of a text, without case, hyphens, punctuation, plural s, and stop words. `Blue/green deployments` → `blue green deployment`. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !stopWords.has(word))
    .map(singular)

/** Makes every spelling of a name the same: `Key Vault`, `key-vault`, `keyvault`. */
export const nameKey = (text: string): string => wordsOf(text).join('')
