import type { Note } from '../domain/note.ts'

/** All words, stop words included: the last one may be half typed. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Finds notes with a name in which each word typed so far starts a word (`cana`, `blue gr`), best first. */
export function notesNamedLike(notes: Iterable<Note>, typed: string): Note[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  return [...notes]
    .map((note) => ({
      note,
      rank: Math.min(rankOf(note.title, words), ...note.aliases.map((alias) => rankOf(alias, words) + 1)),
    }))
    .filter(({ rank }) => rank < none)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ note }) => note)
}

const none = 6

/** 0 for the name itself, 2 if it starts with what was typed, 4 if its words do. An alias comes after a title. */
function rankOf(name: string, typed: readonly string[]): number {
  const words = wordsIn(name)
  if (words.join(' ') === typed.join(' ')) return 0
  if (words.join(' ').startsWith(typed.join(' '))) return 2
  return typed.every((word) => words.some((own) => own.startsWith(word))) ? 4 : none
}
