import type { Note } from '../../../domain/note.ts'
import type { Question } from '../../../domain/question/question.ts'
import { problemAt, type Entry } from '../../read/entry.ts'
import type { Problem } from '../../problem.ts'
import { nameKey, wordsOf } from '../../words-of.ts'

/** Checks that no two entries share an id; the later one is the problem. */
export const checkUniqueIds = (entries: readonly Entry<{ readonly id: string }>[]): Problem[] =>
  repeats(
    entries,
    ({ id }) => id,
    'id',
    (place) => `is also used at ${place}; ids are unique and never reused`,
  )

/** Checks that no two questions have the same stem, ignoring case, punctuation, and stop words. */
export const checkUniqueStems = (entries: readonly Entry<Question>[]): Problem[] =>
  repeats(
    entries,
    ({ stem }) => wordsOf(stem).join(' '),
    'stem',
    (place) => `asks the same as the question at ${place}`,
  )

/** Checks that no two notes share a name, so that learners get the note that they name. */
export function checkUniqueNames(entries: readonly Entry<Note>[]): Problem[] {
  const first = new Map<string, Entry<Note>>()
  return entries.flatMap((entry) =>
    [entry.value.id, entry.value.title, ...entry.value.aliases].flatMap((name) => {
      const key = nameKey(name)
      const earlier = first.get(key)
      if (!earlier) first.set(key, entry)
      return earlier && earlier !== entry
        ? [
            problemAt(entry, {
              path: ['aliases'],
              message: `has the name "${name}", which the note ${earlier.value.id} has too; remove it from one of them`,
            }),
          ]
        : []
    }),
  )
}

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
