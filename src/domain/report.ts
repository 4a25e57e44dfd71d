import { z } from 'zod'
import { Slug } from './slug.ts'

export const ReportReason = z.enum(['wrong-key', 'unclear', 'outdated', 'typo', 'other'])
export type ReportReason = z.infer<typeof ReportReason>

export const ExplanationReason = z.enum(['helped', 'wrong', 'unclear', 'outdated', 'other'])
export type ExplanationReason = z.infer<typeof ExplanationReason>

const common = {
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  tenant: z.string(),
  user: z.string(),
  /** The learner's words, at most 2,000 characters. */
  text: z.string().max(2000),
}

/** What a learner told the content's keepers about a question. */
const QuestionReport = z.strictObject({
  ...common,
  question: Slug,
  revision: z.number().int().positive(),
  reason: ReportReason,
})

/** What a learner told them about an explanation. */
const ExplanationReport = z.strictObject({
  ...common,
  /** The notes that were quoted; empty when the explanation is too long ago to be known. */
  notes: z.array(Slug),
  /** What was asked. */
  asked: z.string().max(300),
  /** What a model made of the notes; absent when their own sentences were shown. */
  worded: z.string().max(4000).optional(),
  reason: ExplanationReason,
})
export type ExplanationReport = z.infer<typeof ExplanationReport>

export const Report = z.union([QuestionReport, ExplanationReport])
export type Report = z.infer<typeof Report>
