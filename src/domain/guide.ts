import { z } from 'zod'
import { Background } from './learner/learner.ts'
import { Day, Source } from './outline.ts'

/** Pages about the exam: who it's for, which certification comes first, renewal, and what's next. */
export const GuideId = z.enum(['fit', 'route', 'renewal', 'next'])
export type GuideId = z.infer<typeof GuideId>

/** `content/guides/<id>.yaml`: a page of facts that can change, so each has the day of its last check and its official page. */
export const Guide = z.strictObject({
  /** Equal to the file's name without `.yaml`. */
  id: GuideId,
  title: z.string().min(5).max(70),
  /** The answer in one or two sentences. */
  summary: z.string().min(40).max(400),
  sections: z
    .array(
      z.strictObject({
        heading: z.string().min(3).max(60),
        /** Paragraphs and bullets. */
        text: z.string().min(40).max(900),
        /** Shown first to learners with this background. */
        background: Background.exclude(['both']).optional(),
      }),
    )
    .min(2)
    .max(7),
  /** The official page, which counts if it differs. */
  record: Source,
  sources: z.array(Source).max(6).default([]),
  checked: Day,
})
export type Guide = z.infer<typeof Guide>
