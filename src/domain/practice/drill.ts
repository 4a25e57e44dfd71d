import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'

/** What a strong engineer would do, what also works but costs more, and what makes things worse. */
export const Quality = z.enum(['good', 'workable', 'harmful'])
export type Quality = z.infer<typeof Quality>

/** One option of a decision. */
const Choice = z.strictObject({
  /** What to do, as an action: `Pause the rollout and send all traffic back to the stable version`. */
  text: z.string().min(10).max(180),
  quality: Quality,
  /** What happens next because of it, as a fact. */
  consequence: z.string().min(40).max(420),
  /** What the choice gains and what it costs. */
  tradeoff: z.string().min(40).max(300),
  /** The id of the decision that follows. Default: the next one in the list that isn't a detour. */
  leadsTo: Slug.optional(),
})

const Decision = z.strictObject({
  /** Unique in the drill: `stop-or-go`. */
  id: Slug,
  /** One of the drill's objectives; the choice counts for it. */
  objective: ObjectiveId,
  /** What the learner sees now, and what has to be decided. */
  situation: z.string().min(40).max(600),
  /** Only reached by a choice whose `leadsTo` names it, such as the repair after a harmful choice. */
  detour: z.literal(true).optional(),
  /** One of each quality, in any order. The letters follow the order in the file, which must not change within a revision. */
  choices: z.array(Choice).length(3),
})
export type Decision = z.infer<typeof Decision>

/** One point that a strong answer makes. */
export const KeyPoint = z.strictObject({
  /** As the learner reads it afterward: `Stops on a health signal, not on a person who watches`. */
  point: z.string().min(10).max(160),
  /** Found if the answer contains at least one term of each group. A group lists synonyms: `[[abort, stop], [error rate, failures]]`. */
  terms: z
    .array(z.array(z.string().min(2).max(40)).min(1).max(12))
    .min(1)
    .max(3),
})
export type KeyPoint = z.infer<typeof KeyPoint>

/** `content/drills/<area>/<id>.yaml`: a realistic situation, worked through decision by decision. */
export const Drill = z.strictObject({
  /** Equal to the file's name without `.yaml`. */
  id: Slug,
  /** Increase it when decisions or choices change. Unfinished drills then start over. */
  revision: z.number().int().positive().default(1),
  title: z.string().min(5).max(70),
  /** The first determines the drill's skill area. Each needs at least one decision. */
  objectives: z.array(ObjectiveId).min(1).max(4),
  /** Words that `drill …` finds. */
  tags: z.array(Slug).min(1).max(8),
  minutes: z.number().int().min(3).max(20),
  notes: z.array(Slug).min(1).max(5),
  sources: z.array(Source).min(1).max(6),
  checked: Day,
  /** The learner's role, the system, and what's going on. */
  situation: z.string().min(80).max(700),
  decisions: z.array(Decision).min(4).max(9),
  /** How a strong engineer thinks about the situation as a whole. */
  debrief: z.string().min(100).max(900),
  interview: z.strictObject({
    /** As an interviewer would ask it. */
    question: z.string().min(20).max(240),
    followUps: z.array(z.string().min(10).max(200)).min(2).max(4),
    /** How to build a strong answer, step by step. */
    strongAnswer: z.string().min(120).max(1000),
    rubric: z.array(KeyPoint).min(4).max(7),
  }),
})
export type Drill = z.infer<typeof Drill>
