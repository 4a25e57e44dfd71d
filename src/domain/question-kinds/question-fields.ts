import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'

/** Why something is right here, or when it would be right. */
export const Rationale = z.string().min(20, 'is too short; say why in a sentence').max(420)

/** Fields of every kind of question. */
export const questionFields = {
  /** Unique in the bank and never reused: `canary-abort-metric`. */
  id: Slug,
  /** Increment when the meaning changes; learners' review state for the question then starts over. */
  revision: z.number().int().positive().default(1),
  /** One or two; the first one counts in the blueprint. */
  objectives: z.array(ObjectiveId).min(1).max(2),
  /** 1 recall, 2 apply, 3 weigh options under constraints. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Ids of the notes that explain it, closest first. */
  notes: z.array(Slug).min(1).max(4),
  sources: z.array(Source).min(1).max(5),
  /** The day on which the facts were last checked against the sources. */
  checked: Day,
  /** The case study that it belongs to, equal to its folder in `content/cases`. Such a question is only asked together with its case. */
  case: Slug.optional(),
  /** Words by which `quiz …` finds it, in addition to those of the objective: `kql`, `bicep`. */
  tags: z.array(Slug).max(6).default([]),
  /** A situation, the goal, and the constraints. Markdown: bold and lists only. */
  stem: z.string().min(20).max(900),
}
