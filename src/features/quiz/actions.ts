import { z } from 'zod'
import { ReportReason } from '../../domain/report.ts'
import { Confidence } from '../../domain/memory/review.ts'
import { Id, OwnText, picksOf, plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import type { Intent } from './intents.ts'

const Answer = z
  // Cards that don't ask for the confidence leave it out.
  .object({ presentation: Id, confidence: Confidence.optional() })
  .catchall(z.unknown())
  .transform(({ presentation, confidence, ...inputs }): Intent => ({
    kind: 'answer',
    presentation,
    confidence: confidence ?? 'think',
    ...(confidence ? {} : { assumed: true }),
    shown: picksOf(inputs),
  }))

/** A button below a question that doesn't answer it. */
const instead = (kind: 'dont-know' | 'skip' | 'hint'): z.ZodType<Intent> =>
  z.object({ presentation: Id }).transform(({ presentation }): Intent => ({ kind, presentation }))

/** The data that this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  quiz: z
    .object({
      count: wholeNumber().optional(),
      topic: z.string().max(300).optional(),
      difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
      platform: z.enum(['github', 'azure']).optional(),
    })
    .transform(({ count, topic, difficulty, platform }): Intent => ({
      kind: 'quiz',
      ...(count === undefined ? {} : { count }),
      ...(topic ? { topic } : {}),
      ...(difficulty ? { difficulty } : {}),
      ...(platform ? { platform } : {}),
    })),
  answer: Answer,
  'dont-know': instead('dont-know'),
  skip: instead('skip'),
  hint: instead('hint'),
  next: z
    .object({ after: Id.optional() })
    .transform(({ after }): Intent => ({ kind: 'next', ...(after ? { after } : {}) })),
  confidence: z
    .object({ presentation: Id, confidence: Confidence })
    .transform((fields): Intent => ({ kind: 'said-confidence', ...fields })),
  end: plain('end'),
  undo: z
    .object({ of: z.literal('answer').optional() })
    .transform(({ of }): Intent => ({ kind: 'undo', ...(of ? { of } : {}) })),
  wrong: plain('wrong'),
  'wrong.start': plain('wrong.start'),
  report: z
    .object({ question: Id.optional() })
    .transform(({ question }): Intent => ({ kind: 'report', ...(question ? { question } : {}) })),
  'report.send': z
    .object({ question: Id, revision: wholeNumber(1), reason: ReportReason, text: OwnText })
    .transform((fields): Intent => ({ kind: 'report.send', ...fields })),
}
