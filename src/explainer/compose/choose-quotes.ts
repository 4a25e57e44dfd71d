import { wordsOf } from '../../content/words-of.ts'
import { noteHeadings, type Note, type NoteHeading } from '../../domain/note.ts'
import { inOneLine } from '../note-headings.ts'
import { quotable } from './sentences.ts'
import { meanings, stem, type Vocabulary } from '../find/vocabulary.ts'

/** A sentence, word for word from a note. */
export interface Quote {
  readonly text: string
  readonly heading: NoteHeading
  /** The note it's from: the number of one of the explanation's sources, from 1. */
  readonly source: number
}

export interface QuoteRequest {
  /** The topic, and a second one if the question names two. */
  readonly notes: readonly Note[]
  /** Sections, those that answer the question first. */
  readonly headings: readonly NoteHeading[]
  /** Words of the question that aren't part of the note's name. */
  readonly words: (note: Note) => readonly string[]
}

const maxQuotes = 4
/** Limits quotes from a second topic, which only adds what the first one doesn't cover. */
const maxOfSecond = 2
/** Bonus for sentences of the first, second, and third section that the question asks for. */
const headStart = [0.9, 0.6, 0.2]
/** Penalty for each place further down in a section. */
const perPlace = 0.05
/** All sections except the line that is shown above the quotes. */
const headingsToQuote = noteHeadings.filter((heading) => heading !== inOneLine)

/** Chooses up to four sentences that answer the question best, ordered by the sections it asks for. */
export function chooseQuotes({ notes, headings, words }: QuoteRequest, { weigh }: Vocabulary): Quote[] {
  const candidates = notes.flatMap((note, index) => {
    const asked = words(note).map((word) => ({ word, stems: meanings(word).map(stem) }))
    const weight = weigh(asked.map(({ word }) => word)) || 1
    return headingsToQuote.flatMap((heading) =>
      quotable(note.sections[heading]).map((text, place) => {
        const has = new Set(wordsOf(text).map(stem))
        const shared = asked.filter(({ stems }) => stems.some((item) => has.has(item))).map(({ word }) => word)
        const start = headStart[headings.filter((item) => item !== inOneLine).indexOf(heading)] ?? 0
        return {
          quote: { text, heading, source: index + 1 },
          place,
          shared: shared.length,
          score: weigh(shared) / weight + start - perPlace * place,
        }
      }),
    )
  })
  const best = candidates.toSorted((a, b) => b.score - a.score)
  const ofSecond = best.filter(({ quote, shared }) => quote.source > 1 && shared > 0).slice(0, maxOfSecond)
  const ofFirst = best.filter(({ quote }) => quote.source === 1).slice(0, maxQuotes - ofSecond.length)
  return [...ofFirst, ...ofSecond]
    .toSorted(
      (a, b) =>
        a.quote.source - b.quote.source ||
        headings.indexOf(a.quote.heading) - headings.indexOf(b.quote.heading) ||
        a.place - b.place,
    )
    .map(({ quote }) => quote)
}
