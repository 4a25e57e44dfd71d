import { stopWords, wordsOf } from '../../../src/content/words-of.ts'
import { asking, meanings, stem } from '../../../src/explainer/find/vocabulary.ts'

/** A fact counts as shown if at least this share of its content words is there. It's a proxy: a reader can find the fact in other words, or miss it among these. */
const enough = 0.6

/** The words of a fact that carry it; all of them if none does. */
function contentWords(fact: string): string[] {
  const words = [...new Set(wordsOf(fact))]
  const carrying = words.filter((word) => !asking.has(word) && !stopWords.has(word))
  return carrying.length > 0 ? carrying : words
}

const stemsOf = (word: string): string[] => meanings(word).map(stem)

/** Whether a text shows a fact: enough of its content words, by stem and synonym in either direction; `maxParallel` also has *parallel*. */
export function isShown(fact: string, text: string): boolean {
  const words = wordsOf(`${text} ${text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')}`)
  const said = new Set(words.map(stem))
  const alsoSaid = new Set(words.flatMap(stemsOf))
  const content = contentWords(fact)
  const found = content.filter((word) => alsoSaid.has(stem(word)) || stemsOf(word).some((one) => said.has(one)))
  return content.length > 0 && found.length / content.length >= enough
}
