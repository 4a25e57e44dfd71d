import { letterAt, type Picks } from './picks.ts'
import { rulesOf } from '../question-kinds/index.ts'
import type { ReadAnswer } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'
import { seededChance, shuffled } from '../shuffle.ts'

export type { ReadAnswer } from '../question-kinds/question-kind-rules.ts'

/**
 * The order in which a presentation shows things: per group of options the content's letters, first shown first.
 * One group for choices and steps, one per blank for snippets, none for statements.
 * It follows from the presentation's id alone, so nothing needs to be stored and no card carries it.
 */
export function displayOrder(question: Question, presentation: string): string[][] {
  const chance = seededChance(presentation)
  const letters = (count: number) => Array.from({ length: count }, (_, index) => letterAt(index))
  return rulesOf(question).displayOrder(question, (count) => shuffled(letters(count), chance))
}

/** Turns what was picked on display (letters as shown, or yes/no) into picks. */
export function readAnswer(question: Question, presentation: string, shown: readonly string[]): ReadAnswer {
  const given = normalized(shown).filter((pick) => pick !== '')
  if (given.length === 0) return { ok: false, problem: 'No answer is chosen yet: pick one, then say how sure you are.' }
  return rulesOf(question).readAnswer(question, displayOrder(question, presentation), given)
}

/**
 * The same for an answer that may be unfinished.
 * @param fields what each input of the card holds: several letters joined by commas for multiple choice, empty when nothing is chosen
 */
export function readDraft(question: Question, presentation: string, fields: readonly string[]): ReadAnswer {
  const given = normalized(fields)
  if (given.every((field) => field === '')) return { ok: true, picks: [] }
  return rulesOf(question).readDraft(question, displayOrder(question, presentation), given)
}

/** What each input of the card holds for picks that were read before: the reverse of `readDraft`. */
export const fieldsOf = (question: Question, presentation: string, picks: Picks): string[] =>
  rulesOf(question).fieldsOf(question, displayOrder(question, presentation), picks)

const normalized = (texts: readonly string[]): string[] => texts.map((text) => text.trim().toLowerCase())
