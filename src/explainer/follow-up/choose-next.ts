import { chosenFrom, logOf, scoresOf, type Chosen } from '../find/choose.ts'
import { fitFor } from '../find/fit-for.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import type { Note } from '../../domain/note.ts'
import type { Before } from '../explanation.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { contextOf } from './context-of.ts'
import { notesInFocus } from './go-on.ts'

/**
 * How much each sign speaks for a passage, in logits. Fitted to 480 follow-ups of people who had seen no note, for which readers had said
 * which passages answer them (softmax regression): of 240 that a passage of the topic answers, it finds it for 78 % when they're left out, among
 * the passages that the readers had seen.
 */
const signs = { likely: 0.33, inContext: 0.34, withinNote: 3.96, kind: 2.37, asked: 4.83, first: 0.61, read: -2.95 }

/**
 * Chooses the passage of the last topic that most likely answers a follow-up; undefined if the topic has none.
 * @param given one to compare it with
 */
export function chooseNext(
  { inForm, passages, vocabulary }: Pick<Library, 'inForm' | 'passages' | 'vocabulary'>,
  question: string,
  { plain, kind }: AskedQuestion,
  before: Before,
  given?: Passage,
): Chosen | undefined {
  const context = contextOf(before, vocabulary)
  const likely = inForm.chances(question)
  // Its own words count twice.
  const inContext = context === '' ? likely : inForm.chances(`${question} ${question} ${context}`)
  const asked = inForm.likeness(question, true)
  const scored = notesInFocus(before).flatMap((note, place) => {
    const within = scoresOf(inForm.within(note, plain, context))
    return passages.of(note).map((passage) => ({
      passage,
      logit:
        signs.likely * logOf(likely, passage) +
        signs.inContext * logOf(inContext, passage) +
        signs.withinNote * (within.get(passage) ?? 0) +
        signs.kind * fitFor(kind, passage, 0) +
        signs.asked * (asked.get(passage) ?? 0) +
        (place === 0 ? signs.first : 0) +
        (passage.title === before.about ? signs.read : 0),
    }))
  })
  return chosenFrom(scored, given ? [given] : [])
}

/**
 * The same for passages of all notes. Fitted to 198 follow-ups of other people who had seen no note, and, with less weight, to 191 that the
 * rules had answered by a passage. If it's as likely as 0.4, the passage that it finds among all 10,000 is one that had been named as an answer
 * for three of four of the first and four of five of the second, when they're left out.
 */
const signsAnywhere = {
  likely: 0.25,
  inContext: 0.25,
  withinNote: 4.6,
  kind: 3.4,
  asked: 5.6,
  ofLast: 2.73,
  ofEarlier: 0.87,
  ofContext: 0.14,
  read: -1.97,
}
/** How many of the likeliest passages are compared. */
const compared = 40
/** What counts as no chance of a note. */
const leastOfContext = 1e-3

/**
 * Chooses the passage of any note that most likely answers a follow-up; undefined if nothing in it is known.
 * @param given one to compare it with
 */
export function chooseAnywhere(
  { inForm, vocabulary }: Pick<Library, 'inForm' | 'vocabulary'>,
  question: string,
  { plain, kind }: AskedQuestion,
  before: Before,
  given?: Passage,
): Chosen | undefined {
  const context = contextOf(before, vocabulary)
  const likely = inForm.chances(question)
  const inContext = inForm.chances(`${question} ${question} ${context}`)
  const ofContext = new Map<Note, number>()
  for (const [{ note }, chance] of inForm.chances(context)) ofContext.set(note, (ofContext.get(note) ?? 0) + chance)
  const askedThere = inForm.likeness(question, true)
  const askedElsewhere = inForm.likeness(question, false)
  const all = [before, ...(before.earlier ?? [])]
  const last = new Set(before.notes)
  const earlier = new Set(all.flatMap(({ notes }) => notes))
  const told = new Set(all.flatMap(({ about, told = [] }) => [about, ...told]))
  const first = [...likely.keys()]
    .map((passage) => ({
      passage,
      logit:
        signsAnywhere.likely * logOf(likely, passage) +
        signsAnywhere.inContext * logOf(inContext, passage) +
        signsAnywhere.asked * ((earlier.has(passage.note) ? askedThere : askedElsewhere).get(passage) ?? 0) +
        signsAnywhere.ofContext * Math.log((ofContext.get(passage.note) ?? 0) + leastOfContext) +
        (last.has(passage.note) ? signsAnywhere.ofLast : earlier.has(passage.note) ? signsAnywhere.ofEarlier : 0) +
        (told.has(passage.title) ? signsAnywhere.read : 0),
    }))
    .toSorted((a, b) => b.logit - a.logit)
    .filter(({ passage }, place) => place < compared || passage === given)
  const notes = new Set(first.map(({ passage }) => passage.note))
  const within = scoresOf([...notes].flatMap((note) => inForm.within(note, plain, context)))
  const scored = first.map(({ passage, logit }) => ({
    passage,
    logit:
      logit + signsAnywhere.withinNote * (within.get(passage) ?? 0) + signsAnywhere.kind * fitFor(kind, passage, 0),
  }))
  return chosenFrom(scored, given ? [given] : [])
}
