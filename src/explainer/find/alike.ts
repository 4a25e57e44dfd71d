import { asking, stem } from './vocabulary.ts'
import { stopWords } from '../../content/words-of.ts'

const smallWeight = 0.4
const isSmall = (word: string): boolean => stopWords.has(word) || asking.has(word)

/** Words of the same meaning in every question. */
const common: Readonly<Record<string, string>> = {
  we: 'i',
  us: 'i',
  our: 'my',
  nobody: 'no one',
  noone: 'no one',
  everybody: 'everyone',
  somebody: 'someone',
  anybody: 'anyone',
  although: 'though',
}
/** Stems of short words keep their *s*. */
const withoutS = (word: string): string => (/^\w{2,3}[^\Wsiu]s$/.test(word) ? word.slice(0, -1) : word)

const isArticle = /^(?:an?|the|please|s)$/

function weights(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Map(
    words
      .filter((word) => !isArticle.test(word))
      .flatMap((word) => (Object.hasOwn(common, word) ? (common[word] as string).split(' ') : [word]))
      .map((word) => [stem(withoutS(word)), isSmall(word) ? smallWeight : 1]),
  )
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/**
 * How much a title says the same as a question in the same words, from 0 to 1. Small words count too, because *when do I* isn't
 * *how do I*; articles don't.
 */
export function alikeTo(question: string): (title: string) => number {
  const asked = weights(question)
  const total = sum(asked.values())
  return (title) => {
    const said = weights(title)
    const both = sum([...said].map(([word, weight]) => (asked.has(word) ? weight : 0)))
    return total === 0 || said.size === 0 ? 0 : (2 * both) / (total + sum(said.values()))
  }
}
