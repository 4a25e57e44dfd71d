import { textLists } from './question-texts.ts'
import { letterAt } from './picks.ts'
import type { Question } from './question.ts'
import { seededChance } from '../shuffle.ts'

/** A wrong option that a hint rules out: its group in the display order, and its letter in the content. */
export interface RuledOut {
  readonly group: number
  readonly letter: string
}

/** With fewer options, a hint would give the answer away. */
const leastOptions = 3

/** The option that a hint to a presentation rules out. @returns undefined for questions without enough options */
export function ruledOut(question: Question, presentation: string): RuledOut | undefined {
  const distractors = textLists(question).flatMap(({ task, items }, group) =>
    (task === 'pick-one' || task === 'pick-several') && items.length >= leastOptions
      ? items.flatMap(({ correct }, index) => (correct ? [] : [{ group, letter: letterAt(index) }]))
      : [],
  )
  return distractors[Math.floor(seededChance(`hint ${presentation}`)() * distractors.length)]
}
