import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import { inFull, stem } from './vocabulary.ts'

/**
 * The stems of the longest name of a note that a text uses, in any order; empty if it names the note by none.
 * @param words of the text, with typos corrected
 */
export function matchedName({ title, aliases, id }: Note, words: readonly string[]): ReadonlySet<string> {
  const has = new Set(words.map(inFull).map(stem))
  let best: readonly string[] = []
  for (const name of [title, ...aliases, id]) {
    const stems = wordsOf(name).map(inFull).map(stem)
    if (stems.length > best.length && stems.every((key) => has.has(key))) best = stems
  }
  return new Set(best)
}
