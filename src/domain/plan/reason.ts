import { z } from 'zod'

const days = z.number().int().nonnegative()

/** Why a question was planned. It's stored with the round, so that the card shows the reason at planning time. Days count up to the day of the round. */
export const Reason = z.discriminatedUnion('why', [
  /** The last answer was confident and wrong, `days` ago. */
  z.strictObject({ why: z.literal('confident-error'), days }),
  /** It probes a misconception that an earlier answer showed. */
  z.strictObject({ why: z.literal('misconception') }),
  /** Its objective was never asked. Of the `of` objectives in its skill area, `met` were. */
  z.strictObject({ why: z.literal('new'), met: days, of: days }),
  /** Fewer than half of the last answers to questions on its objective were right. */
  z.strictObject({ why: z.literal('weak'), right: days, answered: days }),
  /** Its objective was last asked `days` ago. `recall` is the probability of knowing it on the target day. */
  z.strictObject({ why: z.literal('fading'), days, recall: z.number().min(0).max(1) }),
  z.strictObject({ why: z.literal('last-pass'), daysLeft: days }),
])
export type Reason = z.infer<typeof Reason>
