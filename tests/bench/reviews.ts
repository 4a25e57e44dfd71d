import type { Review } from '../../src/domain/memory/review.ts'
import type { Question } from '../../src/domain/question/question.ts'

/** The log of someone who answered a random question at each instant, about 70 in 100 of them right. */
export const reviewsOf = (
  user: string,
  questions: readonly Question[],
  instants: readonly Date[],
  chance: () => number,
): Review[] =>
  instants.map((instant, index) => {
    const question = questions[Math.floor(chance() * questions.length)] as Question
    const at = instant.toISOString()
    return {
      type: 'review',
      id: `${user}-${index}`,
      at,
      day: at.slice(0, 10),
      question: question.id,
      revision: question.revision,
      objectives: question.objectives,
      picks: ['a'],
      confidence: 'think',
      credit: chance() > 0.3 ? 1 : 0,
      rating: 'hard',
      elapsedMs: 20_000,
      round: 'r',
    }
  })
