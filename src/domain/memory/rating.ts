import type { Confidence, Rating } from './review.ts'

/**
 * The rating of an answer for the memory model.
 *
 * | credit          | sure  | think | guess | not said |
 * |-----------------|-------|-------|-------|----------|
 * | all             | good  | hard  | again | good     |
 * | half or more    | hard  | hard  | again | hard     |
 * | less than half  | again | again | again | again    |
 *
 * - A lucky guess isn't a success, because nothing was recalled.
 * - `think` is what FSRS calls hard: recalled with hesitation.
 * - If the learner didn't say how sure they were, nothing speaks for hesitation (`docs/measured.md`).
 * - Easy is never used: picking an option is recognition, which is easier than recall, and speed says nothing.
 * - A partly right answer is a weak success, however confident.
 */
export function ratingOf(credit: number, confidence: Confidence | undefined): Rating {
  if (confidence === 'guess' || credit < 0.5) return 'again'
  return credit === 1 && confidence !== 'think' ? 'good' : 'hard'
}

/** Whether a confident answer was less than half right: the worst case, because the learner would repeat it in the exam. */
export const isConfidentError = (credit: number, confidence: Confidence): boolean =>
  confidence === 'sure' && credit < 0.5
