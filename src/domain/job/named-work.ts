import { stemmer } from 'stemmer'
import type { Responsibility } from './responsibility.ts'

/** A word that says someone doesn't do it. */
const negation = /\b(?:not(?! only)|never|nor|neither|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|hardly|someone else)\b/
/** These deny only what follows: *I build pipelines without help*. */
const without = /\b(?:without|no)\b/
/** A list goes on: *no Terraform, Bicep, or boards*. */
const goesOn = /\bno\b(?! one\b)/

/** Between two words of a phrase, this many others may stand: *build all our pipelines*. */
const mostBetween = 2

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9/#+]+/g) ?? []).map((word) => stemmer(word))

/** Whether the words of a phrase stand in a part of a sentence in their order, close together. */
function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) => {
    let at = start - 1
    return phrase.every((word, index) => {
      const found = words.indexOf(word, at + 1)
      const isNear = index === 0 ? found === start : found >= 0 && found - at <= mostBetween + 1
      at = found
      return isNear
    })
  })
}

const partEnd = /[.;!?,]+|\b(?:but|except|although)\b|\band\b(?= (?:i |we )?(?:don'?t|do not|never|not|no)\b)/i
const subject = /\b(?:i|we|my|our)\b/

/** The parts of a sentence that don't deny something. A part without a subject goes on with the one before: *I don't do releases, databases*. */
function affirmedParts(text: string): readonly string[] {
  let isDenied = false
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(partEnd)
    .flatMap((part) => {
      const isAllDenied = negation.test(part) || (isDenied && !subject.test(part))
      isDenied = isAllDenied || goesOn.test(part)
      return isAllDenied ? [] : part.split(without).slice(0, 1)
    })
}

/** The responsibilities that a sentence about one's work names. What a part of it denies doesn't count. */
export function workNamedIn(text: string, responsibilities: Iterable<Responsibility>): readonly Responsibility[] {
  const parts = affirmedParts(text).map(stemsOf)
  return [...responsibilities].filter(({ phrases }) =>
    phrases.some((phrase) => {
      const stems = stemsOf(phrase)
      return parts.some((words) => hasPhrase(words, stems))
    }),
  )
}
