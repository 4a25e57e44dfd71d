import { chosenFrom, logOf, scoresOf, type Chosen } from '../find/choose.ts'
import { fitFor } from '../find/fit-for.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
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
