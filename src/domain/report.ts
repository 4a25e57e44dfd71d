import { z } from 'zod'
import { Slug } from './question.ts'

export const ReportReason = z.enum(['wrong-key', 'unclear', 'outdated', 'typo', 'other'])
export type ReportReason = z.infer<typeof ReportReason>

/** What a learner told the content's keepers about a question. */
export const Report = z.strictObject({
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  tenant: z.string(),
  user: z.string(),
  question: Slug,
  revision: z.number().int().positive(),
  reason: ReportReason,
  /** The learner's words, at most 2,000 characters. */
  text: z.string().max(2000),
})
export type Report = z.infer<typeof Report>
