import unhomoglyph from 'unhomoglyph'

const mostKept = 20_000
/** By text: comparing one alias with ten thousand must not work out each of them again. */
const known = new Map<string, readonly string[]>()

/**
 * What a name looks like, by Unicode's table of confusable characters: two names that share a form can be taken for each other. Upper and lower
 * case have forms of their own, since `I` looks like `l` and `i` does not. Accents, spaces, and punctuation do not tell names apart.
 */
export function formsOf(name: string): readonly string[] {
  const found = known.get(name)
  if (found) return found
  const text = name.normalize('NFKC')
  const forms = [...new Set([text, text.toLowerCase(), text.toUpperCase()].map(formOf))]
  if (known.size >= mostKept) known.clear()
  known.set(name, forms)
  return forms
}

// Decomposed first: the table has entries that would tear composed letters apart.
const formOf = (text: string): string =>
  unhomoglyph(text.normalize('NFD').replaceAll(invisible, ''))
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[0134578i]/g, (sign) => twins[sign] ?? sign)
    .replaceAll('vv', 'w')
    .replaceAll('rn', 'm')

/** Digits that pass for letters, and `i`, which in upper case passes for `l`. */
const twins: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', i: 'l' }

const invisible = /\p{Default_Ignorable_Code_Point}|\p{M}/gu

/** Scripts in everyday use (Unicode Annex 31), those that are written together on one line. */
const scripts = [
  ['Latin'],
  ['Cyrillic'],
  ['Greek'],
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
  ...'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan'
    .split(' ')
    .map((script) => [script]),
].map((together) => new RegExp(`^[${together.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]+$`, 'u'))

/** Whether the letters of a name are of one script; a mixture only serves to imitate another name. */
export function isOneScript(name: string): boolean {
  const letters = name.replaceAll(/[^\p{L}]/gu, '')
  return scripts.some((script) => script.test(letters))
}
