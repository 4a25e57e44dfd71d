import { z } from 'zod'
import { Day } from '../outline.ts'

/** The ledger row of a scheduled message. It's committed before anything is sent, so one row means at most one message. */
export const LedgerRow = z.strictObject({
  /** Local day that the message was for. No second one is sent for it, whatever the outcome. */
  day: Day,
  at: z.iso.datetime(),
  outcome: z.enum(['sending', 'sent', 'unclear', 'failed', 'skipped']),
  /** Id of the message, if it was sent. */
  activity: z.string().optional(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** One scheduled event of a learner. */
export const DueEntry = z.strictObject({
  /** Instant of the next message. Absent if none is planned. */
  at: z.iso.datetime().optional(),
  /** The planned instant, while `at` is a retry. */
  since: z.iso.datetime().optional(),
  /** The latest ledger row. */
  last: LedgerRow.optional(),
})
export type DueEntry = z.infer<typeof DueEntry>
