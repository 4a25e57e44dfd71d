import type { Catalog } from './catalog.ts'
import { nameKey } from './words-of.ts'

const most = 3
/** Names that share less than this with what was typed aren't near. */
const leastAlike = 0.55

/** Characters of what was typed that are compared. Longer texts aren't misspelled names, and comparing them would hold everyone up. */
const longest = 60

interface Named {
  /** As a person would say it. */
  readonly title: string
  /** The pairs of neighboring letters in each spelling. */
  readonly spellings: readonly ReadonlySet<string>[]
}

const cache = new WeakMap<Catalog, readonly Named[]>()

/** The topics that questions can be found by. */
function namesIn(catalog: Catalog): readonly Named[] {
  const known = cache.get(catalog)
  if (known) return known
  const tags = new Set([...catalog.questions.values()].flatMap((question) => question.tags))
  const names = [
    ...catalog.outline.skillAreas.map(({ short, title }) => ({ title: short, spellings: [short, title] })),
    ...[...catalog.notes.values()].map(({ title, aliases }) => ({ title, spellings: [title, ...aliases] })),
    ...[...tags].map((tag) => ({ title: tag.replaceAll('-', ' '), spellings: [tag] })),
  ]
    .filter(({ title }) => catalog.findQuestions(title).length > 0)
    .map(({ title, spellings }): Named => ({ title, spellings: spellings.map((name) => pairsOf(nameKey(name))) }))
  cache.set(catalog, names)
  return names
}

/** The topics with the names most like what a learner typed, best first; empty if none is near. */
export function nearestTopics(catalog: Catalog, typed: string): string[] {
  const start = typed.normalize('NFKC').slice(0, longest)
  const words = [nameKey(start), ...start.split(/[^\p{L}\p{N}]+/u).map(nameKey)]
    .filter((word) => word.length > 2)
    .map(pairsOf)
  return namesIn(catalog)
    .map(({ title, spellings }) => ({
      title,
      alike: Math.max(0, ...words.flatMap((word) => spellings.map((name) => alike(word, name)))),
    }))
    .filter(({ alike: share }) => share >= leastAlike)
    .toSorted((a, b) => b.alike - a.alike)
    .filter(({ title }, index, all) => all.findIndex((other) => nameKey(other.title) === nameKey(title)) === index)
    .slice(0, most)
    .map(({ title }) => title)
}

/** How many of their pairs of letters two words share, 0 to 1. */
function alike(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size)
}

const pairsOf = (word: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)))
