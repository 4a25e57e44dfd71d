import { stemmer } from 'stemmer'
import { sameMeaning } from './same-meaning.ts'
import { functionWords, negations } from './word-lists.ts'

/** A word of a sentence as the checks compare it. */
export interface Token {
  /** Lower case, without the signs around it. */
  readonly word: string
  /** The same for all forms of a word, and for ordinary words that mean the same. */
  readonly key: string
  /** A word that carries content, rather than grammar. */
  readonly isContent: boolean
  /** Stands within the reach of a `not`, `no`, `never` … before it. */
  readonly isNegated: boolean
  /** Starts with a capital letter, other than as the first word. */
  readonly isName: boolean
}

/** A negation speaks of the next few words that carry content. */
const reach = 2

/** `Doesn't` → `does not`; signs at the ends of words go, those within them stay. */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\bcan't\b|\bcannot\b/gi, 'can not')
    .replaceAll(/\bwon't\b/gi, 'will not')
    .replaceAll(/n't\b/gi, ' not')
    .replaceAll(/'s\b/gi, '')
    .split(/[\s,;:()"“”`*=?!/–—]+|-(?=\s)|(?<=\s)-|(?<=[a-z])-(?=[a-z])/i)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}%$@#-]+|[^\p{L}\p{N}%@#]+$/gu, ''))
    .filter((word) => word !== '')
}

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index)]),
)

/** Forms that no stemmer knows. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  'broken break broke break kept keep held hold built build sent send given give gave give taken take took take written write wrote write chosen choose chose choose shown show found find left leave made make begun begin began begin ran run lost lose met meet said say told tell paid pay led lead hidden hide hid hide seen see saw see known know knew know grown grow grew grow drawn draw drew draw stood stand bought buy brought bring caught catch stuck stick fallen fall fell fall risen rise rose rise meant mean got get gotten get spent spend went go gone go came come ran run'
    .split(' ')
    .flatMap((form, index, all) => (index % 2 === 0 ? [[form, all[index + 1] as string]] : [])),
)

/** The same for `deploys`, `deployed` and `deployment`, for `two` and `2`, and for ordinary words that mean the same. */
export function keyOf(word: string): string {
  const number = numberWords[word]
  if (number !== undefined && word !== 'one') return number
  if (!/^[a-z]+$/.test(word)) return word.replace(/^(\d[\d.,]*)%$/, '$1')
  const regular = irregular[word] ?? word
  const stem = regular.length < 4 ? regular : stemmer(regular)
  return sameMeaning.get(stem) ?? stem
}

const isNameLike = (written: string, index: number): boolean => /^\p{Lu}/u.test(written) && index > 0

/** The words of a sentence, in order. */
export function tokensOf(text: string): Token[] {
  let negated = 0
  return wordsIn(text).map((written, index) => {
    const word = written.toLowerCase()
    const isContent = !functionWords.has(word) && !negations.has(word)
    const token = {
      word,
      key: keyOf(word),
      isContent,
      isNegated: isContent && negated > 0,
      isName: isNameLike(written, index),
    }
    if (negations.has(word)) negated = reach
    else if (isContent && negated > 0) negated--
    return token
  })
}
