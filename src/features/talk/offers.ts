import type { Learner } from '../../domain/learner/learner.ts'

/** Remembers what *yes* says. */
export const offering = (learner: Learner, says: string, now: Date): Learner => ({
  ...learner,
  offered: { says, at: now.toISOString() },
})
