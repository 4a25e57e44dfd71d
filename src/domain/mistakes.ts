import { letterAt, type Picks } from './answer.ts'
import type { Option, Question } from './question.ts'

/** A wrong part of an answer. */
export interface Mistake {
  /** What was answered: an option's text, `Yes` to a statement, a step's place. */
  readonly answered: string
  /** Why it does not fit. */
  readonly rationale: string
  /** Id of the mistaken belief behind it, where the content names one. */
  readonly misconception?: string
}

/** The wrong parts of an answer, in the question's order. A key that was left out is no mistake of its own: see `keysOf`. */
export function mistakesIn(question: Question, picks: Picks): Mistake[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return wrongPicks(question.options, picks)
    case 'complete':
      return question.blanks.flatMap(({ options }, index) => wrongPicks(options, picks.slice(index, index + 1)))
    case 'statements':
      return question.statements.flatMap(({ text, answer, rationale, misconception }, index) =>
        picks[index] === answer
          ? []
          : [{ answered: `“${text}” ${picks[index] === 'yes' ? 'Yes' : 'No'}`, rationale, ...named(misconception) }],
      )
    case 'order':
      return question.steps.flatMap(({ text, rationale }, index) => {
        const given = picks.indexOf(letterAt(index))
        return given === index ? [] : [{ answered: `“${text}” as step ${given + 1}`, rationale }]
      })
  }
}

/** What would have been right, each with its reason. */
export function keysOf(question: Question): { readonly text: string; readonly rationale: string }[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.filter(({ correct }) => correct)
    case 'complete':
      return question.blanks.flatMap(({ options }) => options.filter(({ correct }) => correct))
    case 'statements':
      return question.statements.map(({ text, answer, rationale }) => ({
        text: `${answer === 'yes' ? 'Yes' : 'No'}: ${text}`,
        rationale,
      }))
    case 'order':
      return question.steps.map(({ text, rationale }, index) => ({ text: `${index + 1}. ${text}`, rationale }))
  }
}

const wrongPicks = (options: readonly Option[], picks: Picks): Mistake[] =>
  options.flatMap(({ text, correct, rationale, misconception }, index) =>
    correct || !picks.includes(letterAt(index)) ? [] : [{ answered: text, rationale, ...named(misconception) }],
  )

const named = (misconception: string | undefined) => (misconception ? { misconception } : {})
