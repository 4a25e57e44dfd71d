import { stopWords } from '../../content/words-of.ts'
import { openingOf } from '../read/question-words.ts'
import { asking, stem } from './vocabulary.ts'

const smallWeight = 0.4
/** Says in what form an answer is wanted. */
const forms = new Set('command commands yaml code example snippet query kql script syntax'.split(' '))
const isSmall = (word: string): boolean => stopWords.has(word) || asking.has(word) || forms.has(word)

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
  does: 'do',
  did: 'do',
  are: 'is',
  was: 'is',
  were: 'is',
  has: 'have',
  could: 'can',
  would: 'will',
  vs: 'or',
  versus: 'or',
  pr: 'pull request',
  prs: 'pull request',
  per: 'each',
  every: 'each',
}
/** Stems of short words keep their *s*. */
const withoutS = (word: string): string => (/^\w{2,3}[^\Wsiu]s$/.test(word) ? word.slice(0, -1) : word)

const isArticle = /^(?:an?|the|please|s)$/

interface Weighed {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

/** Titles are compared with every question. There are some thousands; reloaded content has others. */
const titles = new Map<string, readonly [Weighed, ...Weighed[]]>()
const maxTitles = 20_000

/** A title, and the same without what it adds in parentheses, or asks behind what it tells: `The build is slow: why?` */
function weighedTitle(title: string): readonly [Weighed, ...Weighed[]] {
  const known = titles.get(title)
  if (known) return known
  const shorter = new Set([title.replaceAll(/\([^)]*\)/g, ' '), title.replace(/: (?:how|why|what|can)\b.*/i, '')])
  shorter.delete(title)
  const found = [weighed(title), ...[...shorter].map(weighed)] as const
  if (titles.size >= maxTitles) titles.clear()
  titles.set(title, found)
  return found
}

function weighed(text: string): Weighed {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const weights = new Map(
    words
      .filter((word) => !isArticle.test(word))
      .flatMap((word) => (Object.hasOwn(common, word) ? (common[word] as string).split(' ') : [word]))
      .map((word) => [stem(withoutS(word)), isSmall(word) ? smallWeight : 1]),
  )
  return { weights, total: sum(weights.values()) }
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function shareOf(asked: Weighed, said: Weighed): number {
  const both = sum([...said.weights].map(([word, weight]) => (asked.weights.has(word) ? weight : 0)))
  return both === 0 ? 0 : (2 * both) / (asked.total + said.total)
}

export interface Alike {
  /**
   * How much a title says the same as the question in the same words, from 0 to 1. Small words count too, because *when do I*
   * isn't *how do I*; articles don't.
   */
  readonly share: (title: string) => number
  /** Whether a title begins as the question does, and has all of its words that aren't small. */
  readonly isSame: (title: string) => boolean
  /** The stems of a title's words that aren't small and that the question doesn't have: *package* in *how do I roll back a release of a package*. */
  readonly added: (title: string) => readonly string[]
}

/** Compares titles with a question. */
export function alikeTo(question: string): Alike {
  const asked = weighed(question)
  const opening = openingOf(question)
  const telling = [...asked.weights].filter(([, weight]) => weight === 1).map(([word]) => word)
  /** Small words alone make nothing alike, so half of it is for the telling words that a title has. */
  const told = (said: Weighed): number =>
    telling.length === 0 ? 1 : 0.5 + (0.5 * telling.filter((word) => said.weights.has(word)).length) / telling.length
  return {
    share(title) {
      const other = openingOf(title)
      if (opening !== undefined && other !== undefined && opening !== other) return 0
      return Math.max(...weighedTitle(title).map((said) => shareOf(asked, said) * told(said)))
    },
    added(title) {
      const forms = weighedTitle(title).map(({ weights }) =>
        [...weights].flatMap(([word, weight]) => (weight === 1 && !asked.weights.has(word) ? [word] : [])),
      )
      return forms.toSorted((a, b) => a.length - b.length)[0] ?? []
    },
    isSame: (title) =>
      opening === openingOf(title) && telling.every((word) => weighedTitle(title)[0].weights.has(word)),
  }
}
