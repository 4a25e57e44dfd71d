import type { Question } from '../question/question.ts'
import { shuffled } from '../shuffle.ts'
import type { ExamToDraw } from './exam-to-draw.ts'

/** Prefers unseen questions, then those that share no note with the drawn ones, which could give the answer away. */
export function freshest(
  { seen, chance }: ExamToDraw,
  questions: readonly Question[],
  drawn: readonly Question[],
): Question | undefined {
  const notes = new Set(drawn.flatMap((question) => question.notes))
  return shuffled(questions, chance).toSorted(
    (a, b) =>
      (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0) ||
      Number(a.notes.some((id) => notes.has(id))) - Number(b.notes.some((id) => notes.has(id))),
  )[0]
}
