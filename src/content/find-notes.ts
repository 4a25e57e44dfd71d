import type { Note } from '../domain/note.ts'
import { nameKey, wordsOf } from './words-of.ts'

/** Names from the strongest to the weakest kind. */
const namesOf = (note: Note): readonly string[] => [note.id, note.title, ...note.aliases]

/**
 * Finds notes by name. First those whose id, title or alias is the text, then those in which all its words stand: in a
 * name before in a way of asking, and the fewer other words beside them the better.
 */
export function noteFinder(notes: readonly Note[]): (text: string) => Note[] {
  const indexed = notes.map((note) => ({
    note,
    keys: new Set(namesOf(note).map(nameKey)),
    names: namesOf(note).map(wordsOf),
    asks: note.asks.map(wordsOf),
  }))
  return (text) => {
    const key = nameKey(text)
    const words = wordsOf(text)
    if (key === '') return []
    const ranked = indexed.flatMap(({ note, keys, names, asks }) => {
      const rank = keys.has(key) ? 0 : Math.min(1 + spare(words, names), 100 + spare(words, asks))
      return rank < Infinity ? [{ note, rank }] : []
    })
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ note }) => note)
  }
}

/** How many other words stand beside all of these in the closest of some texts; infinite when none has them all. */
const spare = (words: readonly string[], texts: readonly (readonly string[])[]): number =>
  Math.min(
    ...texts.map((text) => (words.every((word) => text.includes(word)) ? text.length - words.length : Infinity)),
    Infinity,
  )
