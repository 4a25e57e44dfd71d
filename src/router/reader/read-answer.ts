import type { Confidence } from '../../domain/memory/review.ts'
import type { AnswerIntent } from '../../kernel/intent.ts'

const mostParts = 6
const usualOptions = 4

/** From the most specific: the first that occurs decides, so *not sure* isn't *sure*. */
const confidences: readonly (readonly [RegExp, Confidence])[] = [
  [
    /\b(?:guess(?:ing|ed)?|gut|not (?:so |too |very |really |100 |entirely |totally |completely |at all )*(?:sure|certain|confident)|unsure|uncertain|no (?:idea|clue)|random(?:ly)?|coin flip|flip|who knows|do not know|don'?t know|dunno|eeny|perhaps|possibly|might be|could be|shot in the dark|can'?t decide|can not decide|hope|never heard)\b/,
    'guess',
  ],
  [
    /\b(?:think|believe|suppose|assume|reckon|feel like|probably|likely|fairly (?:sure|certain)|kind of sure|somewhat sure|quite sure|seems|should be|presumably|leaning|tend|maybe)\b/,
    'think',
  ],
  [
    /\b(?:sure|certain|confident|positive|definitely|definetly|definately|obviously|clearly|no doubt|without (?:a )?doubt|of course|surely|100|i know|know it|hundred percent|final answer|must be|has to be|have to be|gotta be|easy)\b/,
    'sure',
  ],
]

/** Spoken letters, and signs for them. Each is a letter only when nothing else is said. */
const spoken: Readonly<Record<string, string>> = {
  alpha: 'a',
  bravo: 'b',
  charlie: 'c',
  delta: 'd',
  echo: 'e',
  bee: 'b',
  be: 'b',
  see: 'c',
  sea: 'c',
  dee: 'd',
}

const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  top: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
}

const counted = new Set(['one', 'option', 'answer', 'choice', 'is', 'and', 'or'])

/** Words that stand before a chosen letter. */
const leads = new Set(
  'is its be option answer letter choice with take taking pick picking choose choosing say says said select selected chose picked go for so then and or but it probably definitely maybe think guess guessing believe clearly obviously yes am hmm um well case left now nehme tippe que é la'.split(
    ' ',
  ),
)

/** Words that can surround letters without changing what they mean. */
const around = new Set(
  (
    'answer answers option options letter letters choice choices number is it its it_is the my to i im am will be would go going gonna with for take choose pick say said select ' +
    'selected choosing picking and then but or final that thats this one both now ok okay so well hmm um uh let us lets please pls we must should do does have has ones correct right ' +
    'true of in order goes sequence steps percent sir thanks yes click press put down just only though tbh because d id ill first last next at end finally here there hm erm uhm yeah yep ' +
    'all shipmate plz lock in definitely between together my friend mate man bro bot very much quite am too really honestly start begin would'
  ).split(' '),
)

interface Word {
  readonly text: string
  readonly upper: boolean
  /** Punctuation or the end follows. */
  readonly pause: boolean
}

/**
 * Reads an answer to the question on screen: `b`, `B)`, `it's a`, `maybe b`, `a and c, sure`, `2`, `the second one`, `cabd`, `yes no yes`. A
 * question mark is doubt.
 * @param raw as typed
 * @param options how many options the card shows
 */
export function readAnswer(raw: string, options = usualOptions): AnswerIntent | undefined {
  const text = raw
    .normalize('NFKC')
    .replaceAll(/🅱️?/gu, ' b ')
    .replaceAll(/🅰️?/gu, ' a ')
    .replaceAll(/<[^>]{0,80}>|[*_~`"“”@]/g, ' ')
    .trim()
  if (text.length > 200) return undefined
  const lower = text.toLowerCase().replaceAll(/[‘’]/g, "'")
  const confidence = confidences.find(([pattern]) => pattern.test(lower))?.[1]
  const bare = confidences.reduce((left, [pattern]) => left.replace(new RegExp(pattern, 'i'), ' '), text)
  const shown = statementsIn(lower, options) ?? lettersIn(text, options) ?? lettersIn(bare, options)
  if (!shown) return undefined
  const doubt = /\?[^\p{L}\p{N}]*$/u.test(text)
  if (confidence === undefined && !doubt) return { kind: 'answer', shown, confidence: 'think', assumed: true }
  return { kind: 'answer', shown, confidence: confidence ?? 'guess' }
}

/** `yes no yes`, `Y N Y`, `true, false`. One word alone could answer anything. */
function statementsIn(lower: string, options: number): string[] | undefined {
  const words = lower.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (words.length === 2 && words[0] === 'all' && /^(?:yes|no|true|false)$/.test(words[1] as string))
    return Array.from({ length: options }, () => words[1] as string)
  const said = words.filter(
    (word) => !/^(?:and|then|first|second|third|fourth|last|\d|is|the|for|statement)$/.test(word),
  )
  const asWords: Readonly<Record<string, string>> = {
    ja: 'yes',
    nein: 'no',
    si: 'yes',
    sí: 'yes',
    t: 'true',
    f: 'false',
  }
  const isStatement = (word: string): boolean => /^(?:yes|no|y|n|true|false|t|f|ja|nein|si|sí|yep|nope)$/.test(word)
  if (said.length < 2 || said.length > mostParts || !said.every(isStatement)) return undefined
  return said.map((word) => asWords[word] ?? (word === 'yep' ? 'yes' : word === 'nope' ? 'no' : word))
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/([\p{L}\p{N}']+)([^\p{L}\p{N}']*)/gu)].map(([, word = '', after = '']) => ({
    text: word.toLowerCase().replaceAll("'", ''),
    upper: word !== word.toLowerCase(),
    pause: /[,.;:!?)\n–—]|\s-+\s|^$/.test(after) || after.trim() !== '',
  }))
}

/** With other words, a sentence about an option, not a choice of it. */
const asks = /\b(?:typo|explain|means?|why|what|which|wrong|same|report|reveal|difference|show|tell|hint)\b/i

const letterAt = (index: number): string => 'abcdef'[index] as string

/** Not the letters that the sentence rules out, and nothing from `although` on. */
const withoutRuledOut = (text: string): string =>
  text
    .replaceAll(/\b(?:al)?though\b.*$|\bbecause\b.*$|\bcause\b.*$/gi, ',')
    .replaceAll(
      /\b(?:not|isn'?t|can'?t be|cannot be|can not be|neither|between)\s+[a-f](?:\s*(?:,|or|and|nor)\s*[a-f])*\b/gi,
      ',',
    )

function lettersIn(text: string, options: number): string[] | undefined {
  const [only, ...more] = wordsIn(text)
  if (only && more.length === 0 && spoken[only.text]) return [spoken[only.text] as string]
  const every =
    /^(?:all|everything|all of (?:them|the above)|all options)(?: (?:except|but|without) (?:option )?([a-f]))?[.!\s]*$/i.exec(
      text,
    )
  if (every) {
    const left = Array.from({ length: options }, (_, index) => letterAt(index)).filter(
      (letter) => letter !== every[1]?.toLowerCase(),
    )
    return /^(?:all|everything)$/i.test(text) ? undefined : left
  }
  const words = wordsIn(withoutRuledOut(text))
  const found: { letter: string; at: number; sure: boolean }[] = []
  let others = 0
  for (const [at, word] of words.entries()) {
    const letter = letterOf(words, at, options)
    const before = words[at - 1]
    const after = words[at + 1]
    if (letter === undefined) {
      if (
        !around.has(word.text) &&
        ordinals[word.text] === undefined &&
        !confidences.some(([pattern]) => pattern.test(word.text))
      )
        others++
      continue
    }
    const led = !before || before.pause || leads.has(before.text) || letterOf(words, at - 1, options) !== undefined
    const ended =
      word.pause ||
      !after ||
      /^(?:and|then|it|is|or|but|next|fast|for|because|im|i|together|although)$/.test(after.text)
    for (const [index, one] of letter.split('').entries())
      found.push({ letter: one, at: at + index / 10, sure: led && ended })
  }
  if (found.length === 0 || found.length > mostParts || (others > 0 && asks.test(text))) return undefined
  const taken = others === 0 ? found : found.filter(({ sure }) => sure)
  const shown = [...new Set(taken.map(({ letter }) => letter))]
  if (shown.length === 0 || shown.length > mostParts) return undefined
  // `A or B` decides nothing, unless one is named again.
  const either = /\b[a-f]\s+or\s+[a-f]\b/i.test(text)
  const last = taken.at(-1)
  if (either) {
    if (/\?\s*$/.test(text) && shown.length > 1) return undefined
    const again = taken.length > shown.length || (taken.length > 2 && last !== undefined)
    return again && last ? [last.letter] : shown.length === 1 ? shown : undefined
  }
  return shown
}

/** The letter or letters that a word names. */
function letterOf(words: readonly Word[], at: number, options: number): string | undefined {
  const word = words[at]
  if (!word) return undefined
  const after = words[at + 1]
  const before = words[at - 1]
  const { text } = word
  if (text === 'a') {
    const isArticle =
      after !== undefined &&
      !word.pause &&
      !/^(?:and|then|is|it|i|im|now|please|pls|but|or|for|b|c|d|e|f|together|though|although|last|would|seems|probably|maybe|sure|with|only|goes|comes|should|final|definitely|100)$/.test(
        after.text,
      )
    return isArticle && !(word.upper && at > 0) ? undefined : 'a'
  }
  if (/^[b-f]$/.test(text)) return text === 'd' && before?.text === 'i' ? undefined : text
  if (/^([a-f])\1+$/.test(text) && words.length <= 2) return text[0]
  if (
    /^[1-6]$/.test(text) &&
    words.every((other) => /^\d$/.test(other.text) || around.has(other.text) || other.text === 'number')
  )
    return letterAt(Number(text) - 1)
  if (/^[a-f]{2,6}$/.test(text) && new Set(text).size === text.length)
    return words.length === 1 ||
      (word.upper &&
        text === text.toLowerCase() &&
        !/^(?:be|ad|cd|db|add|bad|cab|dad|bed|fed|fade|face|cafe|dead)$/.test(text))
      ? text
      : undefined
  const ordinal = ordinals[text]
  const next = after ? /^[a-f]$/.test(after.text) : false
  if (ordinal !== undefined && !next && (!after || counted.has(after.text) || word.pause)) return letterAt(ordinal)
  if (/^(?:last|bottom)$/.test(text) && !next && (!after || counted.has(after.text) || word.pause))
    return letterAt(options - 1)
  return undefined
}
