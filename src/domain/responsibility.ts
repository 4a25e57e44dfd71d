import { z } from 'zod'
import { ObjectiveId } from './outline.ts'

/** Something that people do at work, and the objectives that such work usually covers. */
export const Responsibility = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/, 'is not an id; the form is build-pipelines'),
  /** In everyday words, short enough for a choice on a phone. */
  label: z.string().min(3).max(48),
  /** What such work is, in one line. */
  text: z.string().min(10).max(120),
  /** What people call it. */
  phrases: z.array(z.string().min(2).max(60)).min(1).max(20),
  objectives: z.array(ObjectiveId).min(2).max(8),
})
export type Responsibility = z.infer<typeof Responsibility>
