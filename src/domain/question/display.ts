import { firstLetters, type Picks } from './picks.ts'
import { rulesOf } from '../question-kinds/index.ts'
import type { ReadAnswer } from '../question-kinds/question-kind-rules.ts'
import type { Question } from './question.ts'
import { seededChance, shuffled } from '../shuffle.ts'

export type { AnswerProblem, ReadAnswer } from '../question-kinds/question-kind-rules.ts'

/**
 * The order in which a presentation shows things: the content's letters per group of options, as displayed from top to bottom.
 * Choices and steps have one group, snippets one per blank, statements none.
 * The presentation's id determines it, so it isn't stored and no card carries it.
 */
export function displayOrder(question: Question, presentation: string): string[][] {
  const chance = seededChance(presentation)
  return rulesOf(question).displayOrder(question, (count) => shuffled(firstLetters(count), chance))
}

/** Converts displayed picks (letters as shown, or yes/no) to the content's letters. */
export function readAnswer(question: Question, presentation: string, shown: readonly string[]): ReadAnswer {
  const given = normalized(shown).filter((pick) => pick !== '')
  if (given.length === 0) return { ok: false, problem: { code: 'no-answer' } }
  return rulesOf(question).readAnswer(question, displayOrder(question, presentation), given)
}

/**
 * Reads an answer that may be unfinished.
 * @param fields the value of each input on the card: letters joined by commas for multiple choice, empty if nothing is chosen
 */
export function readDraft(question: Question, presentation: string, fields: readonly string[]): ReadAnswer {
  const given = normalized(fields)
  if (given.every((field) => field === '')) return { ok: true, picks: [] }
  return rulesOf(question).readDraft(question, displayOrder(question, presentation), given)
}

/** The value of each input on the card for picks read earlier: the reverse of `readDraft`. */
export const fieldsOf = (question: Question, presentation: string, picks: Picks): string[] =>
  rulesOf(question).fieldsOf(question, displayOrder(question, presentation), picks)

const normalized = (texts: readonly string[]): string[] => texts.map((text) => text.trim().toLowerCase())
