import type { Catalog } from '../../content/catalog.ts'
import { normalize } from './normalize.ts'
import { stemOf } from './tokens.ts'

const longestName = 6

/**
 * Which words of a sentence belong to a name in the content.
 * @param chatty stems that people use in requests; alone, they aren't a topic
 */
export function topicsOf(
  { notes, questions, outline }: Catalog,
  chatty: ReadonlySet<string>,
): (words: readonly string[]) => readonly boolean[] {
  const written = new Set([
    ...[...notes.values()].flatMap(({ title, aliases }) => [title, ...aliases]),
    ...[...questions.values()].flatMap(({ tags }) => tags.map((tag) => tag.replaceAll('-', ' '))),
    ...outline.skillAreas.map(({ short }) => short),
  ])
  const names = new Set(Array.from(written, (name) => normalize(name).plain).filter((name) => name !== ''))
  const words = new Set([...names].flatMap((name) => name.split(' ')))
  const isSubject = (word: string): boolean => !chatty.has(stemOf(word)) && !/^\d+$/.test(word)
  const subjects = new Set([...words].filter(isSubject))
  const longestFrom = new Map<string, number>()
  for (const name of names) {
    const parts = name.split(' ')
    const first = parts[0] as string
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, Math.min(longestName, parts.length)))
  }
  const isName = (part: readonly string[]): boolean =>
    part.some((word) => subjects.has(word)) && (part.length === 1 || names.has(part.join(' ')))
  const sizeFrom = (word: string): number => longestFrom.get(word) ?? (words.has(word) ? 1 : 0)
  return (sentence) => {
    const found = sentence.map(() => false)
    for (let from = 0; from < sentence.length; from++)
      for (let size = Math.min(sizeFrom(sentence[from] as string), sentence.length - from); size > 0; size--)
        if (isName(sentence.slice(from, from + size))) {
          found.fill(true, from, from + size)
          break
        }
    return found
  }
}
