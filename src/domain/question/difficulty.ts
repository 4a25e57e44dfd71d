import type { Question } from './question.ts'

/** From easy to hard, as `difficulty` of a question counts them from 1: recall, apply, decide under constraints. */
const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export const difficultyOf = ({ difficulty }: Question): Difficulty => difficulties[difficulty - 1] ?? 'medium'

/** The difficulty one step up or down; the hardest and the easiest stay. */
export function stepFrom(difficulty: Difficulty, step: 1 | -1): Difficulty {
  return difficulties[difficulties.indexOf(difficulty) + step] ?? difficulty
}
