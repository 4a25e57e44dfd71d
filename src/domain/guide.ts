import { z } from 'zod'
import { Background } from './learner/learner.ts'
import { Day, Source } from './outline.ts'

/** Pages about the exam: who it's for, which certification comes first, renewal, and what's next. */
export const GuideId = z.enum(['fit', 'route', 'renewal', 'next'])
export type GuideId = z.infer<typeof GuideId>

/** What people ask about the exam, each answered in a sentence or two. */
export const FactId = z.enum([
  'exam',
  'pass-mark',
  'length',
  'items',
  'format',
  'cost',
  'retake',
  'booking',
  'open-book',
  'languages',
  'validity',
  'prerequisites',
  'level',
  'outline',
])
export type FactId = z.infer<typeof FactId>

const Fact = z.strictObject({
  id: FactId,
  title: z.string().min(5).max(60),
  /** One to three sentences. They say so if something varies by country or changes. */
  text: z.string().min(40).max(340),
  /** The official page, which counts if it differs. */
  page: Source,
  /** Other official pages that the text draws on. */
  more: z.array(Source).max(3).default([]),
})
export type Fact = z.infer<typeof Fact>

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
  /** Short answers on the page's subject. Each fact is on one page only. */
  facts: z.array(Fact).max(12).default([]),
  /** The official page, which counts if it differs. */
  record: Source,
  sources: z.array(Source).max(6).default([]),
  checked: Day,
})
export type Guide = z.infer<typeof Guide>
