import { wordsOf } from '../content/words-of.ts'
import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'
import { sentencesOf } from './sentences.ts'
import { meanings, stem, type Vocabulary } from './vocabulary.ts'

/** A sentence as it stands in a note. */
export interface Quote {
  readonly text: string
  readonly heading: NoteHeading
  /** The note that it is from, as a number of the explanation's sources, from 1. */
  readonly source: number
}

export interface QuoteRequest {
  /** The topic, and a second one that the question names as well. */
  readonly notes: readonly Note[]
  /** Sections in the order in which the question asks for them. */
  readonly headings: readonly NoteHeading[]
  /** Words of the question that say more of a note than its own name. */
  readonly words: (note: Note) => readonly string[]
}

const maxQuotes = 4
/** A second topic only adds what the first does not say. */
const maxOfSecond = 2
/** What a sentence of the first, second, third … section that is asked for has in advance. */
const headStart = [0.9, 0.6, 0.2]
/** Each later sentence of a section is a little less likely to be the one. */
const perPlace = 0.05
/** All sections but the line that is shown above the quotes. */
const quotable = noteHeadings.filter((heading) => heading !== 'In one line')

/** What ends in a colon introduces a snippet that is not quoted with it. */
const standsAlone = (text: string): boolean => !text.endsWith(':')

/** Up to four sentences that answer the question best, in the order of the sections that it asks for. */
export function chooseQuotes({ notes, headings, words }: QuoteRequest, { weigh }: Vocabulary): Quote[] {
  const candidates = notes.flatMap((note, index) => {
    const asked = words(note).map((word) => ({ word, stems: meanings(word).map(stem) }))
    const weight = weigh(asked.map(({ word }) => word)) || 1
    return quotable.flatMap((heading) =>
      sentencesOf(note.sections[heading])
        .filter(standsAlone)
        .map((text, place) => {
          const has = new Set(wordsOf(text).map(stem))
          const shared = asked.filter(({ stems }) => stems.some((item) => has.has(item))).map(({ word }) => word)
          const start = headStart[headings.filter((item) => item !== 'In one line').indexOf(heading)] ?? 0
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
