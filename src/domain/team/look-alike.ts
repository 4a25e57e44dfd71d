import unhomoglyph from 'unhomoglyph'

const mostKept = 20_000
/** By text, so that comparing one alias with ten thousand doesn't recompute them all. */
const known = new Map<string, readonly string[]>()

/**
 * Computes what a name looks like, by Unicode's table of confusable characters: two names that share a form can be mistaken for each other. Upper
 * and lower case have separate forms, because `I` looks like `l` and `i` doesn't. Accents, spaces, and punctuation make no difference.
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

// Decomposes first, because the table has entries that would split composed letters.
const formOf = (text: string): string =>
  unhomoglyph(text.normalize('NFD').replaceAll(invisible, ''))
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[0134578i]/g, (sign) => twins[sign] ?? sign)
    .replaceAll('vv', 'w')
    .replaceAll('rn', 'm')

/** Digits that look like letters, and `i`, whose upper case looks like `l`. */
const twins: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', i: 'l' }

const invisible = /\p{Default_Ignorable_Code_Point}|\p{M}/gu

/** Scripts in everyday use (Unicode Annex 31), grouped as they are written together. */
const scripts = [
  ...'Latin,Cyrillic,Greek,Han Hiragana Katakana,Han Hangul,Han Bopomofo'.split(',').map((group) => group.split(' ')),
  ...'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan'
    .split(' ')
    .map((script) => [script]),
].map((together) => new RegExp(`^[${together.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]+$`, 'u'))

/** Whether all letters of a name belong to one script. A mixture only serves to imitate another name. */
export function isOneScript(name: string): boolean {
  const letters = name.replaceAll(/[^\p{L}]/gu, '')
  return scripts.some((script) => script.test(letters))
}
