import type { Review } from '../../src/domain/memory/review.ts'
import { keyPicks } from '../../src/domain/question/answer.ts'
import type { Question } from '../../src/domain/question/question.ts'

/** An answer to a question as the log keeps it. @param day as `2026-11-01` @param index of the answer in its log */
export function reviewOf(question: Question, day: string, known: boolean, index: number): Review {
  const picks = keyPicks(question)
  return {
    type: 'review',
    id: `r${index}`,
    at: `${day}T08:00:00.000Z`,
    day,
    question: question.id,
    revision: question.revision,
    objectives: question.objectives,
    picks: known ? [...picks] : picks.map(() => 'f'),
    confidence: 'think',
    credit: known ? 1 : 0,
    rating: known ? 'hard' : 'again',
    elapsedMs: 20_000,
    round: 'round',
  }
}
