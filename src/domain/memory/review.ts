import { z } from 'zod'
import { Track } from '../practice/lab.ts'
import { Day } from '../outline.ts'

/** How sure the learner was, told with the same tap that submits the answer. */
export const Confidence = z.enum(['sure', 'think', 'guess'])
export type Confidence = z.infer<typeof Confidence>

/** What FSRS is told; see `rating.ts` for the mapping. `easy` is never given: picking an option is recognition, not recall. */
export const Rating = z.enum(['again', 'hard', 'good', 'easy'])
export type Rating = z.infer<typeof Rating>

/** One answer, with all that is needed to grade, replay and later refit: an entry of the review log. */
export const Review = z.strictObject({
  type: z.literal('review'),
  /** The presentation's id: the same card submitted twice is the same review. */
  id: z.string().min(1).max(64),
  /** Instant of the answer, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** The learner's local day at that instant; intervals count in local days. */
  day: Day,
  question: z.string(),
  revision: z.number().int().positive(),
  objectives: z.array(z.string()).min(1),
  /** One pick per component, in the content's own letters: see `answer.ts`. */
  picks: z.array(z.string()),
  /** Absent in a mock exam, where nobody is asked. */
  confidence: Confidence.optional(),
  /** Share of components answered right, 0 to 1. */
  credit: z.number().min(0).max(1),
  rating: Rating,
  /** Milliseconds from showing the question to the answer, capped at ten minutes. */
  elapsedMs: z.number().int().nonnegative(),
  round: z.string(),
})
export type Review = z.infer<typeof Review>

/** Takes one review back. The log is append-only, so an undo is an entry too. */
export const Undo = z.strictObject({
  type: z.literal('undo'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  /** Id of the review that no longer counts. */
  of: z.string(),
})
export type Undo = z.infer<typeof Undo>

/** A scenario drill walked to its end. */
export const DrillEnd = z.strictObject({
  type: z.literal('drill'),
  /** The walk's id. */
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
  drill: z.string(),
  revision: z.number().int().positive(),
  picks: z.array(z.string()),
  /** Credit by objective, 0 to 1; empty when the drill was walked a short while before, since then it only recalls itself. */
  credits: z.record(z.string(), z.number().min(0).max(1)),
})
export type DrillEnd = z.infer<typeof DrillEnd>

/** A learner's own answer to a drill's interview question. */
export const InterviewAnswer = z.strictObject({
  type: z.literal('interview'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  drill: z.string(),
  revision: z.number().int().positive(),
  text: z.string().max(2000),
  /** Key points of the rubric that the answer had, from 0. */
  found: z.array(z.number().int().nonnegative()),
})
export type InterviewAnswer = z.infer<typeof InterviewAnswer>

/** What shows that a step of the lab was done. A later one for the same step replaces it. */
export const Evidence = z.strictObject({
  type: z.literal('evidence'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  lab: z.string(),
  step: z.string(),
  track: Track,
  text: z.string().max(2000),
})
export type Evidence = z.infer<typeof Evidence>

/** A mock exam that was handed in, or whose time was up. The answers to its questions are reviews of their own. */
export const MockEnd = z.strictObject({
  type: z.literal('mock'),
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
  /** The time given, and the seconds used of it. */
  minutes: z.number().int().positive(),
  seconds: z.number().int().nonnegative(),
  /** Questions and decisions, and how many of them were answered. */
  count: z.number().int().nonnegative(),
  answered: z.number().int().nonnegative(),
  /** Out of 1,000, as the learner was told. */
  scaled: z.number().int().min(0).max(1000),
  /** The case study: its drill, the letters chosen, and the credit by objective, 0 to 1. */
  case: z
    .strictObject({
      drill: z.string(),
      revision: z.number().int().positive(),
      picks: z.array(z.string()),
      credits: z.record(z.string(), z.number().min(0).max(1)),
    })
    .optional(),
})
export type MockEnd = z.infer<typeof MockEnd>

/** Written after the clock was ahead: earlier entries with a later date count as of this instant and day. */
export const ClockMend = z.strictObject({
  type: z.literal('clock'),
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
})
export type ClockMend = z.infer<typeof ClockMend>

/** An entry of a learner's append-only log. */
export const LogEntry = z.discriminatedUnion('type', [
  Review,
  Undo,
  DrillEnd,
  MockEnd,
  InterviewAnswer,
  Evidence,
  ClockMend,
])
export type LogEntry = z.infer<typeof LogEntry>

/** The log with corrected dates: `clock` entries cap the dates of all entries before them. */
export function withTrueDates(log: readonly LogEntry[]): readonly LogEntry[] {
  if (!log.some(({ type }) => type === 'clock')) return log
  let [at, day] = ['9999', '9999']
  const latest = (value: string, limit: string): string => (value > limit ? limit : value)
  return log
    .toReversed()
    .map((entry) => {
      if (entry.type === 'clock') [at, day] = [latest(entry.at, at), latest(entry.day, day)]
      return { ...entry, at: latest(entry.at, at), day: latest(entry.day, day) }
    })
    .toReversed()
}

/** The entries that memory follows from, oldest first: undone reviews are left out. */
export function standingEntries(log: readonly LogEntry[]): (Review | DrillEnd | MockEnd)[] {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])))
  return withTrueDates(log).filter(
    (entry): entry is Review | DrillEnd | MockEnd =>
      entry.type === 'drill' || entry.type === 'mock' || (entry.type === 'review' && !undone.has(entry.id)),
  )
}

/** The reviews that count, oldest first. */
export const standingReviews = (log: readonly LogEntry[]): Review[] =>
  standingEntries(log).filter((entry): entry is Review => entry.type === 'review')
