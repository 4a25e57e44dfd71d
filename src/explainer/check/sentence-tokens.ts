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
  /** Stands near enough behind one that it may be meant. */
  readonly mayBeNegated: boolean
  /** Starts with a capital letter, other than as the first word. */
  readonly isName: boolean
  /** Starts a clause of its own (`; the`, `, and the`, `whereas`), or at least a part of one (`and`, `which`, after a comma). */
  readonly opens: 'clause' | 'part' | undefined
  /** The sign that it stands behind. */
  readonly behind: ',' | ';' | ':' | undefined
}

/** A negation speaks of the next few words that carry content; `without` of the next one. */
const reach = (negation: string): number => (negation === 'without' ? 1 : 2)
const farReach = 4

/** Signs among the words that divide a sentence; a dash does what a semicolon does. */
const signs = { '\u0001': ',', '\u0002': ';', '\u0003': ':' } as const
const signOf = (written: string): Token['behind'] => signs[written as keyof typeof signs]

/** `Doesn't` → `does not`; signs at the ends of words go, those within them stay. */
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

/** Forms that no stemmer knows. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  'broken break broke break kept keep held hold built build sent send given give gave give taken take took take written write wrote write chosen choose chose choose shown show found find left leave made make begun begin began begin ran run lost lose met meet said say told tell paid pay led lead hidden hide hid hide seen see saw see known know knew know grown grow grew grow drawn draw drew draw stood stand bought buy brought bring caught catch stuck stick fallen fall fell fall risen rise rose rise meant mean got get gotten get spent spend went go gone go came come ran run'
    .split(' ')
    .flatMap((form, index, all) => (index % 2 === 0 ? [[form, all[index + 1] as string]] : [])),
)

/**
 * The same for `deploys`, `deployed` and `deployment`, for `two` and `2`, and for ordinary words that mean the same.
 * @param word in lower case
 */
export function keyOf(word: string): string {
  const number = numberWords[word]
  if (number !== undefined && word !== 'one') return number
  if (!/^[a-z]+$/.test(word)) return word.replace(/^(\d[\d.,]*)%$/, '$1')
  // `Stateful` and `stateless` have one stem.
  if (/(?:ful|less)$/.test(word)) return word
  const regular = irregular[word] ?? word
  const stem = regular.length < 4 ? regular : stemmer(regular)
  return sameMeaning.get(stem) ?? stem
}

/** HTTP and HTTPS are not two forms of a word. */
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

/** The words of a sentence, in order. */
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
    // `Knows neither X nor Y` is `does not know X or Y`.
    const before = tokens.at(-2)
    if ((word === 'neither' || word === 'no') && before?.isContent)
      tokens[tokens.length - 2] = { ...before, mayBeNegated: true }
    if (negations.has(word)) [negated, maybe] = [reach(word), farReach]
    else if (isContent) [negated, maybe] = [negated - 1, maybe - 1]
    sign = undefined
  }
  return tokens
}
