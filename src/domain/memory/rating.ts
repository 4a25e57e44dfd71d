import type { Confidence, Rating } from './review.ts'

/**
 * What the memory model is told about an answer.
 *
 * | credit          | sure  | I think so | guessing |
 * |-----------------|-------|------------|----------|
 * | all             | good  | hard       | again    |
 * | half or more    | hard  | hard       | again    |
 * | less than half  | again | again      | again    |
 *
 * - A lucky guess is no success: nothing was recalled.
 * - "I think so" is what FSRS calls hard: recalled, with hesitation.
 * - Easy is never given: picking an option is recognition, which is easier than recall, and speed says nothing.
 * - A partly right answer is a weak success, never a strong one, however sure.
 */
export function ratingOf(credit: number, confidence: Confidence): Rating {
  if (confidence === 'guess' || credit < 0.5) return 'again'
  return credit === 1 && confidence === 'sure' ? 'good' : 'hard'
}

/** Sure and not even half right: the worst case, because it would be repeated in the exam without a doubt. */
export const isConfidentError = (credit: number, confidence: Confidence): boolean =>
  confidence === 'sure' && credit < 0.5
