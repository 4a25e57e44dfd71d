import { z } from 'zod'
import { ObjectiveId } from '../outline.ts'

/** Kinds of work, in the order of the card. */
export const WorkGroup = z.enum(['code', 'pipelines', 'operations', 'security', 'planning'])
export type WorkGroup = z.infer<typeof WorkGroup>

/** Something that people do at work, and the objectives that such work usually covers. */
export const Responsibility = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]+$/, 'is not an id; the form is build-pipelines'),
  group: WorkGroup,
  /** In everyday words, short enough for a choice on a phone. */
  label: z.string().min(3).max(48),
  /** What such work is, in one line. */
  text: z.string().min(10).max(120),
  /** What people call it. */
  phrases: z.array(z.string().min(2).max(60)).min(1).max(20),
  objectives: z.array(ObjectiveId).min(2).max(8),
})
export type Responsibility = z.infer<typeof Responsibility>

/** What the learner picked, in the order of the content. What the content no longer has doesn't count. */
export const pickedFrom = (
  responsibilities: ReadonlyMap<string, Responsibility>,
  ids: readonly string[],
): readonly Responsibility[] => [...responsibilities.values()].filter(({ id }) => ids.includes(id))
