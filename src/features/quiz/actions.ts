import { z } from 'zod'
import { ReportReason } from '../../domain/report.ts'
import { Confidence } from '../../domain/memory/review.ts'
import { Id, OwnText, picksOf, plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import type { Intent } from './intents.ts'

const Answer = z
  .object({ presentation: Id, confidence: Confidence })
  .catchall(z.unknown())
  .transform(({ presentation, confidence, ...inputs }): Intent => ({
    kind: 'answer',
    presentation,
    confidence,
    shown: picksOf(inputs),
  }))

/** The data that this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  quiz: z
    .object({ count: wholeNumber().optional(), topic: z.string().max(80).optional() })
    .transform(({ count, topic }): Intent => ({
      kind: 'quiz',
      ...(count === undefined ? {} : { count }),
      ...(topic ? { topic } : {}),
    })),
  answer: Answer,
  next: z
    .object({ after: Id.optional() })
    .transform(({ after }): Intent => ({ kind: 'next', ...(after ? { after } : {}) })),
  end: plain('end'),
  undo: plain('undo'),
  wrong: plain('wrong'),
  'wrong.start': plain('wrong.start'),
  report: z
    .object({ question: Id.optional() })
    .transform(({ question }): Intent => ({ kind: 'report', ...(question ? { question } : {}) })),
  'report.send': z
    .object({ question: Id, revision: wholeNumber(1), reason: ReportReason, text: OwnText })
    .transform((fields): Intent => ({ kind: 'report.send', ...fields })),
}
