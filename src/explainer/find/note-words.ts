import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import { topicText } from '../note-headings.ts'
import { stem } from './vocabulary.ts'

interface Words {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** All words of a note by where they stand. Half a million of them are read at the start, so they're read once. */
export interface NoteWords {
  readonly note: Note
  readonly names: Words
  readonly asks: Words
  readonly text: Words
}

export const wordsOfNote = (note: Note): NoteWords => ({
  note,
  names: read([note.title, ...note.aliases]),
  asks: read(note.asks),
  text: read([topicText(note)]),
})

function read(texts: readonly string[]): Words {
  const words = texts.flatMap(wordsOf)
  return { words, stems: words.map(stem) }
}
