import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'

/** What a strong engineer would do, what also gets there at a price, and what makes it worse. */
export const Quality = z.enum(['good', 'workable', 'harmful'])
export type Quality = z.infer<typeof Quality>

/** One way to decide. */
const Choice = z.strictObject({
  /** What one would do, as an action: `Pause the rollout and send all traffic back to the stable version`. */
  text: z.string().min(10).max(180),
  quality: Quality,
  /** What happens next because of it, told as a fact. */
  consequence: z.string().min(40).max(420),
  /** What the choice buys and what it costs. */
  tradeoff: z.string().min(40).max(300),
  /** The decision that follows, when it is not the next one in the list that is no detour. */
  leadsTo: Slug.optional(),
})

const Decision = z.strictObject({
  /** Unique in the drill: `stop-or-go`. */
  id: Slug,
  /** One of the drill's objectives; the choice counts there. */
  objective: ObjectiveId,
  /** What stands on the screen now, and what has to be decided. */
  situation: z.string().min(40).max(600),
  /** Met only by a choice whose `leadsTo` leads here, such as the repair of a harmful one. */
  detour: z.literal(true).optional(),
  /** One of each quality, in any order. Letters follow the order in the file and are kept for one revision. */
  choices: z.array(Choice).length(3),
})
export type Decision = z.infer<typeof Decision>

/** One thing that a strong answer says. */
export const KeyPoint = z.strictObject({
  /** As the learner reads it afterwards: `Stops on a health signal, not on a person who watches`. */
  point: z.string().min(10).max(160),
  /** Found when at least one term of each group stands in the answer; a group lists synonyms: `[[abort, stop], [error rate, failures]]`. */
  terms: z
    .array(z.array(z.string().min(2).max(40)).min(1).max(12))
    .min(1)
    .max(3),
})
export type KeyPoint = z.infer<typeof KeyPoint>

/** `content/drills/<area>/<id>.yaml`: a situation that a working team meets, walked decision by decision. */
export const Drill = z.strictObject({
  /** Equal to the file's name without `.yaml`. */
  id: Slug,
  /** Rises when decisions or choices change; a walk that was under way then starts again. */
  revision: z.number().int().positive().default(1),
  title: z.string().min(5).max(70),
  /** The first counts for its place in the outline; each is fed by at least one decision. */
  objectives: z.array(ObjectiveId).min(1).max(4),
  /** Words that `drill …` finds it by. */
  tags: z.array(Slug).min(1).max(8),
  minutes: z.number().int().min(3).max(20),
  notes: z.array(Slug).min(1).max(5),
  sources: z.array(Source).min(1).max(6),
  checked: Day,
  /** Who one is, what runs, what is going on. */
  situation: z.string().min(80).max(700),
  decisions: z.array(Decision).min(4).max(9),
  /** How a strong engineer thinks about the whole of it. */
  debrief: z.string().min(100).max(900),
  interview: z.strictObject({
    /** As an interviewer would ask it. */
    question: z.string().min(20).max(240),
    followUps: z.array(z.string().min(10).max(200)).min(2).max(4),
    /** How a strong answer is built, step by step. */
    strongAnswer: z.string().min(120).max(1000),
    rubric: z.array(KeyPoint).min(4).max(7),
  }),
})
export type Drill = z.infer<typeof Drill>
