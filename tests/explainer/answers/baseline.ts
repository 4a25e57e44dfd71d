import MiniSearch from 'minisearch'
import type { Note } from '../../../src/domain/note.ts'
import { sentencesOf } from '../../../src/explainer/compose/sentences.ts'
import type { Card } from './card.ts'

const shownWords = 120

/** Plain BM25 over whole notes. */
export function plainSearch(notes: readonly Note[]) {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  index.addAll(
    notes.map(({ id, title, aliases, sections }) => ({
      id,
      text: [title, ...aliases, ...Object.values(sections)].join('\n'),
    })),
  )
  return (question: string): string[] => index.search(question).map(({ id }) => id as string)
}

/** Answers with the first words of the best note. */
export function plainAnswers(notes: readonly Note[]): (question: string) => Card {
  const search = plainSearch(notes)
  const byId = new Map(notes.map((note) => [note.id, note]))
  return (question) => {
    const note = byId.get(search(question)[0] ?? '')
    if (!note) return { view: 'notice', text: '', opening: '', words: 0, columns: [] }
    const shown = Object.values(note.sections).join('\n').split(/\s+/).slice(0, shownWords).join(' ')
    return {
      view: 'note',
      text: `${note.title}\n${shown}`,
      opening: [note.title, ...sentencesOf(shown).slice(0, 2)].join('\n'),
      words: shownWords,
      columns: [],
    }
  }
}
