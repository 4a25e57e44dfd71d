import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'

/** Why something is right, or what it would be right for. */
export const Rationale = z.string().min(20, 'is too short; say why in a sentence').max(420)

/** The fields that a question of any kind has. */
export const questionFields = {
  /** Unique in the bank and never reused: `canary-abort-metric`. */
  id: Slug,
  /** Rises when the meaning changes; learners' review state for the question then starts again. */
  revision: z.number().int().positive().default(1),
  /** One, at most two; the first counts in the blueprint. */
  objectives: z.array(ObjectiveId).min(1).max(2),
  /** 1 knows it, 2 applies it, 3 weighs it under constraints. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Ids of the notes that explain it, the closest first. */
  notes: z.array(Slug).min(1).max(4),
  sources: z.array(Source).min(1).max(5),
  /** The day on which the facts were last checked against the sources. */
  checked: Day,
  /** Words that `quiz …` finds it by, beside those of the objective: `kql`, `bicep`. */
  tags: z.array(Slug).max(6).default([]),
  /** A situation, what is wanted and what constrains it. Markdown: bold and lists only. */
  stem: z.string().min(20).max(900),
}
