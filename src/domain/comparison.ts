import { z } from 'zod'
import { Day, Source } from './outline.ts'
import { Slug } from './slug.ts'

/** One of the things that a comparison lays side by side. */
const Side = z.strictObject({
  /** As a column's title: `Blue-green deployment`, `git revert`. */
  name: z.string().min(2).max(50),
  /** The note that explains it. Two sides can share a note. */
  note: Slug,
  /** Other names by which people ask for it in this comparison: `blue/green`, `revert a commit`. */
  also: z.array(z.string().min(2).max(60)).max(16).default([]),
})

const Row = z.strictObject({
  /** What differs, as a row's title: `Way back`, `Cost`. */
  aspect: z.string().min(3).max(40),
  /** Words with which people ask for it: `rollback`, `switch back`, `undo`. */
  words: z.array(z.string().min(2).max(40)).min(1).max(14),
  /** One text per side, in the order of the sides, each clear without the others. */
  cells: z.array(z.string().min(2).max(170)).min(2).max(3),
  /** The sentence that answers which side is better here, and why. It names the side. */
  verdict: z.string().min(15).max(220).optional(),
})

/** `content/comparisons/*.yaml`: two or three things that people confuse or choose between. */
export const Comparison = z.strictObject({
  /** Unique, such as `blue-green-or-canary`. */
  id: Slug,
  sides: z.array(Side).min(2).max(3),
  /** When to choose which: the answer to the question without more words. One or two sentences. */
  rule: z.string().min(40).max(320),
  /** What differs, what people ask most first. */
  rows: z.array(Row).min(3).max(7),
  /** Whether both can be used together, and how; one sentence. */
  together: z.string().min(15).max(220).optional(),
  sources: z.array(Source).min(1).max(8),
  checked: Day,
})
export type Comparison = z.infer<typeof Comparison>
