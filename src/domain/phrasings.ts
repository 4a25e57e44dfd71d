import { z } from 'zod'
import { Slug } from './slug.ts'

/** `content/phrasings/<area>/<note>.yaml`: how people ask for the passages of a note, in other words than the passages' titles. */
export const Phrasings = z.strictObject({
  /** The id of the note; equal to the file's name. */
  id: Slug,
  passages: z
    .array(
      z.strictObject({
        /** The title of a task, an example, or an answered question, or the symptom of a cause. */
        title: z.string().min(1),
        /** As they're typed: `who changed this line`. */
        asked: z.array(z.string().min(3).max(140)).min(1).max(12),
      }),
    )
    .min(1),
})
export type Phrasings = z.infer<typeof Phrasings>
