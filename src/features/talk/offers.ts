import type { Learner } from '../../domain/learner/learner.ts'

/** Remembers what *yes* says. */
export const offering = (learner: Learner, says: string, now: Date): Learner => ({
  ...learner,
  offered: { says, at: now.toISOString() },
})

/** The learner's document without an offer, if there was one. */
export function withoutOffer(learner: Learner): { readonly learner?: Learner } {
  if (!learner.offered) return {}
  const { offered: _, ...rest } = learner
  return { learner: rest }
}
