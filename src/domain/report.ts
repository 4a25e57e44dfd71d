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

/** A learner's report about a question, for the content's maintainers. */
const QuestionReport = z.strictObject({
  ...common,
  question: Slug,
  revision: z.number().int().positive(),
  reason: ReportReason,
})

/** A learner's report about an explanation. */
const ExplanationReport = z.strictObject({
  ...common,
  /** The quoted notes; empty if the explanation is no longer stored. */
  notes: z.array(Slug),
  /** The learner's question. */
  asked: z.string().max(300),
  /** The model's wording; absent if the notes' own sentences were shown. */
  worded: z.string().max(4000).optional(),
  reason: ExplanationReason,
})
export type ExplanationReport = z.infer<typeof ExplanationReport>

export const Report = z.union([QuestionReport, ExplanationReport])
export type Report = z.infer<typeof Report>
