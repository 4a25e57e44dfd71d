import { readdirSync, readFileSync } from 'node:fs'
import { noteHeadings, type Note, type NoteHeading } from '../../../src/domain/note.ts'

// The sentences written by hand were compared with these texts by a person, so the texts must not change with the notes of
// `content/`. `notes/` keeps each cited note as it was then, with the sections that notes had then.

const folder = new URL('notes/', import.meta.url)

/** The notes that sentences written by hand cite. Sections that didn't exist then are empty. */
export const pinnedNotes = (): ReadonlyMap<string, Note> =>
  new Map(
    readdirSync(folder)
      .map((file) => pinnedNote(readFileSync(new URL(file, folder), 'utf8')))
      .map((note) => [note.id, note]),
  )

function pinnedNote(text: string): Note {
  const [front = '', ...parts] = text.split(/^## /m)
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? ''
  const known: Readonly<Record<string, string>> = Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end).trim()]
    }),
  )
  const sections = Object.fromEntries(noteHeadings.map((heading) => [heading, known[heading] ?? '']))
  return {
    id: field('id'),
    title: field('title'),
    aliases: [],
    asks: [],
    objectives: field('objectives').slice(1, -1).split(', '),
    sources: [],
    checked: '',
    sections: sections as Record<NoteHeading, string>,
  }
}
