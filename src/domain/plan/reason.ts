import { z } from 'zod'

const days = z.number().int().nonnegative()

/** Why a question comes now; it is stored with the round, so that the card says what was decided. */
export const Reason = z.discriminatedUnion('why', [
  /** The last answer was sure and wrong, so many days ago. */
  z.strictObject({ why: z.literal('confident-error'), days }),
  /** It probes a mistaken belief that an earlier answer showed. */
  z.strictObject({ why: z.literal('misconception') }),
  /** Its objective was never asked; of the objectives of its skill area, `met` were. */
  z.strictObject({ why: z.literal('new'), met: days, of: days }),
  /** Of the last answers to its objective, fewer than half were right. */
  z.strictObject({ why: z.literal('weak'), right: days, answered: days }),
  /** Its objective was last asked so many days ago, and would be known on the day that counts with a probability of `recall`. */
  z.strictObject({ why: z.literal('fading'), days, recall: z.number().min(0).max(1) }),
  z.strictObject({ why: z.literal('last-pass'), daysLeft: days }),
])
export type Reason = z.infer<typeof Reason>
