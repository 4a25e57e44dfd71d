import type { Review } from './review.ts'

/** What an answer after a hint earns of its credit. */
export const hintShare = 0.5

/** How right an answer was, 0 to 1, whether or not the learner saw a hint. */
export const rightness = ({ credit, hinted }: Pick<Review, 'credit' | 'hinted'>): number =>
  hinted ? Math.min(1, credit / hintShare) : credit

/** Whether less than half of an answer was right. */
export const isMiss = (review: Pick<Review, 'credit' | 'hinted'>): boolean => rightness(review) < 0.5
