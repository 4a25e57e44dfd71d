import { frequent, languageCodes, names, shared, type LanguageCode } from './words.en.ts'

/** A sentence with fewer words of a language than this isn't taken for it, if nothing else says so. */
const leastWords = 2

/** The language that a text asks for by name or is written in. @returns undefined for English, and for languages that aren't known */
export function detectLanguage(text: string): LanguageCode | undefined {
  const words = wordsOf(text)
  return languageCodes.find((code) => words.some((word) => names[code].has(word))) ?? writtenIn(text, words, 1)
}

/** The same for a text that could be anything, so it takes more evidence, and the name of a language doesn't count. */
export const surelyWrittenIn = (text: string): LanguageCode | undefined => writtenIn(text, wordsOf(text), leastWords)

function writtenIn(text: string, words: readonly string[], least: number): LanguageCode | undefined {
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  const scores = languageCodes.map((code) => ({
    code,
    all: words.filter((word) => frequent[code].has(word)).length,
    own: words.filter((word) => frequent[code].has(word) && !shared.has(word)).length,
  }))
  const [best] = scores.filter(({ own }) => own >= least).toSorted((a, b) => b.own - a.own || b.all - a.all)
  // A few foreign words in an English sentence don't make it foreign.
  return best && (least === 1 || best.all * 2 >= words.length) ? best.code : undefined
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}’']+/u)
    .filter((word) => word !== '')
