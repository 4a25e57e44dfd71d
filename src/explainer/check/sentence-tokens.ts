import { stemmer } from 'stemmer'
import { sameMeaning } from './same-meaning.ts'
import { functionWords, negations } from './word-lists.ts'

/** A word of a sentence, prepared for the checks. */
export interface Token {
  /** Lower case, without punctuation around it. */
  readonly word: string
  /** The same for all forms of a word and for everyday synonyms. */
  readonly key: string
  /** A content word, not a function word. */
  readonly isContent: boolean
  /** Within the scope of a preceding `not`, `no`, `never`, and so on. */
  readonly isNegated: boolean
  /** Close enough after a negation that it might be in its scope. */
  readonly mayBeNegated: boolean
  /** Starts with a capital letter and isn't the first word. */
  readonly isName: boolean
  /** Starts a clause (`; the`, `, and the`, `whereas`) or at least a part of one (`and`, `which`, after a comma). */
  readonly opens: 'clause' | 'part' | undefined
  /** The punctuation mark before it. */
  readonly behind: ',' | ';' | ':' | undefined
}

/** Number of content words in the scope of a negation. */
const reach = (negation: string): number => (negation === 'without' ? 1 : 2)
const farReach = 4

/** Placeholders for punctuation that divides a sentence. A dash counts as a semicolon. */
const signs = { '\u0001': ',', '\u0002': ';', '\u0003': ':' } as const
const signOf = (written: string): Token['behind'] => signs[written as keyof typeof signs]

/** Splits a text into words. Expands contractions (`doesn't` → `does not`) and strips punctuation around words. */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/[,;:]/g, ' '))
    .replaceAll(/\bcan't\b|\bcannot\b/gi, 'can not')
    .replaceAll(/\bwon't\b/gi, 'will not')
    .replaceAll(/n't\b/gi, ' not')
    .replaceAll(/'s\b/gi, '')
    .replaceAll(/\b(?:has|have|needs?) to\b/gi, 'must')
    .replaceAll(/,(?=\s)/g, ' \u0001 ')
    .replaceAll(/;(?=\s)|\s[–—-]\s/g, ' \u0002 ')
    .replaceAll(/:(?=\s)/g, ' \u0003 ')
    .split(/[\s,;:()"“”`*=?!/–—]+|-(?=\s)|(?<=\s)-|(?<=[a-z])-(?=[a-z])/i)
    .map((word) => (signOf(word) ? word : word.replaceAll(/^[^\p{L}\p{N}%$@#-]+|[^\p{L}\p{N}%@#]+$/gu, '')))
    .filter((word) => word !== '')
}

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index)]),
)

/** Irregular forms, which the stemmer doesn't know. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  'broken break broke break kept keep held hold built build sent send given give gave give taken take took take written write wrote write chosen choose chose choose shown show found find left leave made make begun begin began begin ran run lost lose met meet said say told tell paid pay led lead hidden hide hid hide seen see saw see known know knew know grown grow grew grow drawn draw drew draw stood stand bought buy brought bring caught catch stuck stick fallen fall fell fall risen rise rose rise meant mean got get gotten get spent spend went go gone go came come ran run'
    .split(' ')
    .flatMap((form, index, all) => (index % 2 === 0 ? [[form, all[index + 1] as string]] : [])),
)

/**
 * Maps words to a key that is the same for `deploys`, `deployed`, and `deployment`, for `two` and `2`, and for everyday synonyms.
 * @param word lower case
 */
export function keyOf(word: string): string {
  const number = numberWords[word]
  if (number !== undefined && word !== 'one') return number
  if (!/^[a-z]+$/.test(word)) return word.replace(/^(\d[\d.,]*)%$/, '$1')
  // `Stateful` and `stateless` have the same stem.
  if (/(?:ful|less)$/.test(word)) return word
  const regular = irregular[word] ?? word
  const stem = regular.length < 4 ? regular : stemmer(regular)
  return sameMeaning.get(stem) ?? stem
}

/** Abbreviations have no other forms: HTTP and HTTPS are different words. */
const isAbbreviation = (written: string): boolean => /^[A-Z][A-Z0-9]+$/.test(written)

const clauseWords = new Set(['whereas', 'while', 'although', 'though'])
const joiningWords = new Set(['and', 'but', 'or', 'so'])
const partWords = new Set([
  ...clauseWords,
  ...joiningWords,
  'because',
  'which',
  'that',
  'unless',
  'if',
  'when',
  'who',
  'where',
])

/** Splits a sentence into tokens, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let negated = 0
  let maybe = 0
  let sign: Token['behind']
  for (const written of wordsIn(text)) {
    if (signOf(written)) {
      sign = signOf(written)
      continue
    }
    const word = written.toLowerCase()
    const isContent = !functionWords.has(word) && !negations.has(word)
    const first = tokens.find((token) => token.isContent)
    const isAnother = sign === ',' && first?.key === keyOf(word)
    const isClause =
      isAnother || sign === ';' || sign === ':' || clauseWords.has(word) || (sign === ',' && joiningWords.has(word))
    // A negation ends with its clause.
    if (isClause) [negated, maybe] = [0, 0]
    tokens.push({
      word,
      key: isAbbreviation(written) ? word : keyOf(word),
      isContent,
      isNegated: isContent && negated > 0,
      mayBeNegated: isContent && maybe > 0,
      isName: /^\p{Lu}/u.test(written) && tokens.length > 0,
      behind: sign,
      opens: isClause ? 'clause' : sign === ',' || partWords.has(word) ? 'part' : undefined,
    })
    // `Knows neither X nor Y` means `does not know X or Y`.
    const before = tokens.at(-2)
    if ((word === 'neither' || word === 'no') && before?.isContent)
      tokens[tokens.length - 2] = { ...before, mayBeNegated: true }
    if (negations.has(word)) [negated, maybe] = [reach(word), farReach]
    else if (isContent) [negated, maybe] = [negated - 1, maybe - 1]
    sign = undefined
  }
  return tokens
}
