/** Words that carry no topic. */
export const idle = new Set(
  'a an and are about as at be by can do does for from how i in including into is it me my of on or the to using use vs what when which with'.split(
    ' ',
  ),
)

// Short words (dns, iis, aws) and those in ss, us, is (access, status, analysis) are no plurals.
const singular = (word: string): string =>
  word.length > 3 && /[^siu]s$/.test(word) && !singularInS.has(word) ? word.slice(0, -1) : word

// GHAS (Advanced Security) would become GHA (Actions).
const singularInS: ReadonlySet<string> = new Set(['ghas'])

/** Comparable words of a text: no case, hyphens, punctuation, plural s or idle words. `Blue/green deployments` → `blue green deployment`. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !idle.has(word))
    .map(singular)

/** The same for every spelling of a name: `Key Vault`, `key-vault`, `keyvault`. */
export const nameKey = (text: string): string => wordsOf(text).join('')
