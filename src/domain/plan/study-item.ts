import type { Question, QuestionKind } from '../question.ts'

/** A question as the planner sees it. */
export interface StudyItem {
  readonly id: string
  /** The first one counts in the blueprint. */
  readonly objectives: readonly string[]
  /** 1 knows it, 2 applies it, 3 weighs it under constraints. */
  readonly difficulty: number
  /** Probability of full credit without knowing anything, 0 to 1. */
  readonly guess: number
  /** Expected seconds to answer it and to read the verdict. */
  readonly seconds: number
  /** Ids of the notes behind it: questions on the same note give each other away. */
  readonly notes: readonly string[]
  /** Mistaken beliefs that its distractors probe. */
  readonly misconceptions: readonly string[]
}

const secondsOf: Readonly<Record<QuestionKind, number>> = {
  single: 50,
  multiple: 65,
  order: 75,
  complete: 75,
  statements: 65,
}

export const studyItemOf = (question: Question): StudyItem => ({
  id: question.id,
  objectives: question.objectives,
  difficulty: question.difficulty,
  guess: guessOf(question),
  seconds: secondsOf[question.kind] + 10 * (question.difficulty - 2),
  notes: question.notes,
  misconceptions: misconceptionsOf(question),
})

/** Probability of full credit for somebody who ticks at random. */
function guessOf(question: Question): number {
  switch (question.kind) {
    case 'single':
      return 1 / question.options.length
    case 'multiple':
      return 1 / choose(question.options.length, question.options.filter(({ correct }) => correct).length)
    case 'order':
      return 1 / factorial(question.steps.length)
    case 'complete':
      return question.blanks.reduce((share, { options }) => share / options.length, 1)
    case 'statements':
      return 0.5 ** question.statements.length
  }
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
const choose = (n: number, k: number): number => factorial(n) / (factorial(k) * factorial(n - k))

function misconceptionsOf(question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ misconception }) => misconception ?? [])
    case 'complete':
      return question.blanks.flatMap(({ options }) => options.flatMap(({ misconception }) => misconception ?? []))
    case 'statements':
      return question.statements.flatMap(({ misconception }) => misconception ?? [])
    case 'order':
      return []
  }
}
