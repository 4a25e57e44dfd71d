import type { Question } from './question.ts'

/**
 * An answer, one pick per component, in the content's own letters (file order: first option `a`):
 * single `['b']` · multiple `['a', 'c']` in ascending order · order: the steps' letters in the order given ·
 * complete: one letter per blank · statements: `yes` or `no` each.
 */
export type Picks = readonly string[]

/** 0 → `a`. */
export const letterAt = (index: number): string => String.fromCharCode(97 + index)

const keyOf = (options: readonly { readonly correct?: true | undefined }[]): string[] =>
  options.flatMap((option, index) => (option.correct ? [letterAt(index)] : []))

/** The right answer, in the same form as a learner's. */
export function keyPicks(question: Question): Picks {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return keyOf(question.options)
    case 'order':
      return question.steps.map((_, index) => letterAt(index))
    case 'complete':
      return question.blanks.flatMap((blank) => keyOf(blank.options))
    case 'statements':
      return question.statements.map((statement) => statement.answer)
  }
}

/** What one answer earned. Components: the one choice, each key, each place, each blank, each statement. */
export interface Grade {
  readonly right: number
  readonly of: number
  /** `right / of`, 0 to 1. */
  readonly credit: number
}

/** Grades with one point per right component, as the exam does; nothing is taken off for a wrong one. */
export function grade(question: Question, picks: Picks): Grade {
  const key = keyPicks(question)
  const right =
    question.kind === 'multiple'
      ? key.filter((letter) => picks.includes(letter)).length
      : key.filter((letter, place) => picks[place] === letter).length
  return { right, of: key.length, credit: right / key.length }
}

/** How many picks an answer has. */
export const pickCount = (question: Question): number => keyPicks(question).length
