import { words, type Language, type Words } from './languages.words.ts'

export type { Language }

export interface InEnglish {
  /** The question in English as far as the explainer needs it: its frame, and the words of the field. Unchanged if it's in English. */
  readonly text: string
  /** Set if the question was in another language. */
  readonly language?: Language
}

interface Reader {
  readonly language: Language
  readonly words: Words
  readonly function: ReadonlySet<string>
  /** English for a word or a phrase, in any of its forms. */
  readonly english: (form: string) => string | undefined
  readonly anyForm: RegExp
}

const letter = String.raw`[\p{L}\p{N}]`

const readers: readonly Reader[] = (Object.entries(words) as [Language, Words][]).map(([language, own]) => {
  const known = new Map<string, string>()
  for (const group of [own.small, own.field])
    for (const [meaning, forms] of Object.entries(group))
      for (const form of forms.split('|')) {
        known.set(form, meaning)
        // German verbs as in *how do I protect*, *it protects*.
        if (language === 'de' && /^[a-z]{5,}n$/.test(form))
          for (const ending of ['e', 't']) {
            const other = `${form.replace(/e?n$/, '')}${ending}`
            if (!known.has(other)) known.set(other, meaning)
          }
      }
  const endings = own.endings.split('|')
  const small = new Set(Object.values(own.small).flatMap((forms) => forms.split('|')))
  const patterns = [...known.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((form) => (small.has(form) ? escaped(form) : `${escaped(form)}(?:${own.endings})?`))
  return {
    language,
    words: own,
    function: new Set(own.function.split(' ')),
    english(form) {
      const spaced = form.replaceAll(/\s+/g, ' ')
      if (known.has(spaced)) return known.get(spaced)
      const stem = endings
        .flatMap((ending) => (spaced.endsWith(ending) ? [spaced.slice(0, -ending.length)] : []))
        .find((one) => known.has(one))
      return stem === undefined ? undefined : known.get(stem)
    },
    anyForm: new RegExp(`(?<!${letter})(?:${patterns.join('|')})(?!${letter})`, 'gu'),
  }
})

/** Words that only an English question has, so that one that quotes a foreign word stays as it is. */
const englishWords = new Set(
  'the is are what how why when which who where does do did can could should would i we you my our your this that these those it of for with and or not from between if explain'.split(
    ' ',
  ),
)

/** A greeting in front of a question. */
const greeting =
  /^(?:(?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend)|bitte|also|bonjour|bonsoir|salut|s'il te plait|s'il vous plait|svp|hola|buenos dias|buenas tardes|buenas|por favor|oye|eine frage|kurze frage|une question|una pregunta|danke|merci|gracias|ok|und|et|y)[\s,:]+)+/

const leastWords = 2
/** Fewer foreign words could be a name or a slip. */
const leastForeign = 2
const surelyForeign = 3
const leastShare = 0.3

/** Turns the frame and the usual words of a German, French, or Spanish question into English. English comes back untouched. */
export function inEnglish(text: string): InEnglish {
  let best: { readonly reader: Reader; readonly plain: string; readonly foreign: number } | undefined
  for (const reader of readers) {
    const plain = plainIn(reader.language, text)
    const foreign = foreignness(reader, plain)
    if (foreign > (best?.foreign ?? 0)) best = { reader, plain, foreign }
  }
  if (!best) return { text }
  const { reader, plain } = best
  return { text: translated(reader, plain), language: reader.language }
}

/** Whether a question is about the coach or the person instead of the subject. */
export function isPersonal(text: string, language: Language): boolean {
  return words[language].personal.test(plainIn(language, text))
}

/** Lower case, without accents and final punctuation; German umlauts written out. */
function plainIn(language: Language, text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
  const written =
    language === 'de'
      ? lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
      : lower
  return written
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[¿¡?!«»"“”„]|[.,;:]+(?=\s|$)/g, (sign) => (sign.startsWith(',') ? ',' : ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(greeting, '')
}

/** How many words show the language; 0 if it isn't surely that one. */
function foreignness(reader: Reader, plain: string): number {
  const all = plain.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '')
  // A whole follow-up of few words: `Vorteile und Nachteile?`
  if (reader.words.frames.some(([frame]) => frame.exec(plain)?.[0] === plain && frame.source.endsWith('$')))
    return surelyForeign
  if (all.length < leastWords) return 0
  const foreign = new Set(all.filter((word) => reader.function.has(word))).size
  const english = all.filter((word) => englishWords.has(word)).length
  const field = all.filter(
    (word) => word.length > 2 && reader.english(word) !== undefined && !reader.function.has(word),
  ).length
  const isFramed = reader.words.frames.some(([frame]) => frame.test(plain))
  const isSure = isFramed
    ? foreign + field > english
    : english === 0 && foreign >= leastForeign && foreign + field >= surelyForeign && foreign >= leastShare * all.length
  return isSure ? foreign + (isFramed ? leastForeign : 0) : 0
}

function translated({ words: { frames, ends }, english, anyForm }: Reader, plain: string): string {
  const inWords = (part: string): string => part.replaceAll(anyForm, (form) => english(form) ?? form)
  let rest = plain
  let opening = ''
  for (const [frame, meaning] of frames) {
    const found = frame.exec(rest)
    if (!found) continue
    opening = meaning.replaceAll(/\$(\d)/g, (_, group: string) => inWords(found[Number(group)] ?? ''))
    rest = rest.slice(found[0].length)
    break
  }
  for (const [end, meaning] of ends) rest = rest.replace(end, meaning)
  return `${opening} ${inWords(rest)}`
    .replaceAll(/\b(?:the|a) (?=(?:the|a)\b)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim()
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`)
}
