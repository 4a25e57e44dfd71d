import type { Note, NoteHeading } from '../../domain/note.ts'
import type { Answer, Before, Quote } from '../explanation.ts'
import {
  checkItWorks,
  example,
  examTraps,
  howItFails,
  howTo,
  inAnInterview,
  onAzureAndGitHub,
  questions,
  tradeOffs,
  whatItIs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'

/** The order in which *more* goes on. */
const inOrder: readonly NoteHeading[] = [
  whatItIs,
  whyItMatters,
  whenToChooseIt,
  whenNotToChooseIt,
  onAzureAndGitHub,
  tradeOffs,
  howTo,
  howItFails,
  examTraps,
  example,
  checkItWorks,
  inAnInterview,
]
const atOnce = 2

/** The notes that a follow-up is about: the one of a pair that the last answer was about, or all. */
export function notesInFocus({ notes, focus }: Before): readonly Note[] {
  const one = focus === undefined ? undefined : notes[focus]
  return one ? [one] : notes
}

/** The sections that *more* shows next; none if all have been seen. */
export const nextHeadings = (shown: readonly string[]): readonly NoteHeading[] =>
  inOrder.filter((heading) => !shown.includes(heading)).slice(0, atOnce)

/** The sections that an answer shows in full or in good part, so that *more* goes on with the others. */
export function headingsShown({ lead, parts, examples }: Answer): NoteHeading[] {
  const quotes: readonly Quote[] = [...lead, ...parts.flatMap((part) => part.quotes)]
  return [
    ...new Set([
      ...quotes.map(({ heading }) => heading).filter((heading) => heading !== questions),
      ...(examples.length > 0 ? [example] : []),
    ]),
  ]
}

/** Moves an answer's quotes to another source. */
export const fromSource = (answer: Answer, source: number): Answer => ({
  ...answer,
  lead: answer.lead.map((quote) => ({ ...quote, source })),
  parts: answer.parts.map((part) => ({ ...part, quotes: part.quotes.map((quote) => ({ ...quote, source })) })),
  examples: answer.examples.map((item) => ({ ...item, source })),
})

/** One answer after the other; each note's lead becomes a part below its title. */
export function sideBySide(notes: readonly Note[], answers: readonly Answer[]): Answer {
  const moved = answers.map((answer, index) => fromSource(answer, index + 1))
  const [only] = moved
  if (only && moved.length === 1) return only
  return {
    lead: [],
    parts: moved.flatMap(({ lead, parts }, index) => {
      const title = notes[index]?.title ?? ''
      const [first, ...others] = parts
      if (lead.length > 0) return [{ title, form: 'text' as const, quotes: lead }]
      return first
        ? [{ ...first, title: [title, first.title].filter((text) => text !== '').join(': ') }, ...others.slice(0, 1)]
        : []
    }),
    examples: moved.flatMap(({ examples }) => examples),
  }
}
