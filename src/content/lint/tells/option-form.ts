import type { Question } from '../../../domain/question/question.ts'
import { wordedOptionLists } from './option-lists.ts'

/** The largest ratio of the longest option to the shortest, if it's more than a few words. */
const maxRatio = 2
const fewCharacters = 24

const features: readonly { readonly name: string; readonly of: (text: string) => boolean }[] = [
  { name: 'ends with a period', of: (text) => /[.!]$/.test(text) },
  { name: 'starts with a lowercase letter', of: (text) => /^[a-z]/.test(text) },
  { name: 'is all code', of: (text) => /^`[^`]+`$/.test(text) },
  { name: 'has a second sentence', of: (text) => /[.;] [A-Z]/.test(text) },
]

/**
 * Describes how the form of its options gives a question's key away; empty if they look alike. Blanks are left out because they
 * contain code. A distractor that looks different doesn't help a guesser.
 */
export const unlikeForms = (question: Question): string[] =>
  wordedOptionLists(question).flatMap(({ items: options }) => {
    const texts = options.map(({ text }) => text)
    const lengths = texts.map((text) => text.length)
    const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)]
    const [keys, others] = [options.filter(({ correct }) => correct), options.filter(({ correct }) => !correct)]
    const odd = features.flatMap(({ name, of }) => {
      const inKeys = keys.filter(({ text }) => of(text)).length
      const inOthers = others.filter(({ text }) => of(text)).length
      if (inKeys === keys.length && inOthers === 0) return [`only the key ${name}`]
      return inKeys === 0 && inOthers === others.length ? [`every option but the key ${name}`] : []
    })
    const uneven = longest > fewCharacters && longest > maxRatio * shortest
    return [...(uneven ? [`the longest option has ${longest} characters, the shortest ${shortest}`] : []), ...odd]
  })
