import type { Question } from '../domain/question.ts'
import { problemAt, type Entry } from './entry.ts'
import type { Problem } from './problem.ts'
import { wordsOf } from './words-of.ts'

/** No two entries share an id; the later one is the problem. */
export const checkUniqueIds = (entries: readonly Entry<{ readonly id: string }>[]): Problem[] =>
  repeats(
    entries,
    ({ id }) => id,
    'id',
    (place) => `is used at ${place} too; ids are unique and never reused`,
  )

/** No two questions have the same stem, whatever the case, the signs and the little words. */
export const checkUniqueStems = (entries: readonly Entry<Question>[]): Problem[] =>
  repeats(
    entries,
    ({ stem }) => wordsOf(stem).join(' '),
    'stem',
    (place) => `asks the same as the question at ${place}`,
  )

function repeats<T>(
  entries: readonly Entry<T>[],
  keyOf: (value: T) => string,
  field: string,
  message: (place: string) => string,
): Problem[] {
  const first = new Map<string, Entry<T>>()
  return entries.flatMap((entry) => {
    const key = keyOf(entry.value)
    const earlier = first.get(key)
    if (!earlier) first.set(key, entry)
    return earlier
      ? [problemAt(entry, { path: [field], message: message(`${earlier.file.name}:${earlier.lineOf([field])}`) })]
      : []
  })
}
