import { z } from 'zod'
import { Track } from '../practice/lab.ts'
import { Day } from '../outline.ts'
import { ratingOf } from './rating.ts'

/** How confident the learner is. The button that submits the answer sets it. */
export const Confidence = z.enum(['sure', 'think', 'guess'])
export type Confidence = z.infer<typeof Confidence>

/** A rating for FSRS; `rating.ts` has the mapping. `easy` is never used: picking an option is recognition, not recall. */
export const Rating = z.enum(['again', 'hard', 'good', 'easy'])
export type Rating = z.infer<typeof Rating>

/** One answer in the review log, with everything needed to grade, replay, and refit. */
export const Review = z.strictObject({
  type: z.literal('review'),
  /** The presentation's id, so that the same card submitted twice is the same review. */
  id: z.string().min(1).max(64),
  /** Instant of the answer, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** The learner's local day at that instant. Intervals are in local days. */
  day: Day,
  question: z.string(),
  revision: z.number().int().positive(),
  objectives: z.array(z.string()).min(1),
  /** One pick per component, with the letters of the content (see `answer.ts`). */
  picks: z.array(z.string()),
  /** Absent in a mock exam, which doesn't ask, if the learner didn't say it, and if they didn't know the answer. */
  confidence: Confidence.optional(),
  /**
   * The learner didn't say how sure they were, and still can. Older entries have the confidence `think` instead, and a rating of `hard` if the
   * answer was right.
   */
  assumed: z.literal(true).optional(),
  /** The learner said that they don't know. All picks are empty. */
  dontKnow: z.literal(true).optional(),
  /** The learner saw a hint first, so `credit` is half of what the answer would have earned. */
  hinted: z.literal(true).optional(),
  /** Share of components with the right answer, 0 to 1. */
  credit: z.number().min(0).max(1),
  rating: Rating,
  /** Milliseconds from showing the question to the answer, capped at ten minutes. */
  elapsedMs: z.number().int().nonnegative(),
  round: z.string(),
})
export type Review = z.infer<typeof Review>

/** Undoes one review. The log is append-only, so an undo is an entry too. */
export const Undo = z.strictObject({
  type: z.literal('undo'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  /** Id of the review that no longer counts. */
  of: z.string(),
})
export type Undo = z.infer<typeof Undo>

/** How sure the learner was of an answer, said after its verdict. */
export const Said = z.strictObject({
  type: z.literal('said'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  /** Id of the review. */
  of: z.string(),
  confidence: Confidence,
})
export type Said = z.infer<typeof Said>

/** A finished scenario drill. */
export const DrillEnd = z.strictObject({
  type: z.literal('drill'),
  /** The id of this attempt. */
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
  drill: z.string(),
  revision: z.number().int().positive(),
  picks: z.array(z.string()),
  /** Credit by objective, 0 to 1; empty if the learner did the same drill recently, because then it only tests memory of the drill. */
  credits: z.record(z.string(), z.number().min(0).max(1)),
})
export type DrillEnd = z.infer<typeof DrillEnd>

/** A graded task: its first answer that could be read, and its end if that came later. */
export const TaskEnd = z.strictObject({
  type: z.literal('task'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  task: z.string(),
  revision: z.number().int().positive(),
  /** Which values it had, from 0: see `variantOf`. */
  variant: z.number().int().nonnegative(),
  /** Share of the rules that the answer meets, after what hints cost, 0 to 1. */
  credit: z.number().min(0).max(1),
  hints: z.number().int().nonnegative(),
  /** The learner asked for the solution, which earns nothing. */
  sawSolution: z.literal(true).optional(),
  /** Credit by objective, 0 to 1; empty if the task counted recently, because then it only tests memory of the task. */
  credits: z.record(z.string(), z.number().min(0).max(1)),
})
export type TaskEnd = z.infer<typeof TaskEnd>

/** A learner's own answer to a drill's interview question. */
export const InterviewAnswer = z.strictObject({
  type: z.literal('interview'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  drill: z.string(),
  revision: z.number().int().positive(),
  text: z.string().max(2000),
  /** Indexes of the rubric's key points that the answer had, from 0. */
  found: z.array(z.number().int().nonnegative()),
})
export type InterviewAnswer = z.infer<typeof InterviewAnswer>

/** Evidence that a lab step is done: what the learner claims, or a file that was checked. A later entry of the same kind for the same step replaces it. */
export const Evidence = z.strictObject({
  type: z.literal('evidence'),
  id: z.string().min(1).max(80),
  at: z.iso.datetime(),
  day: Day,
  lab: z.string(),
  step: z.string(),
  track: Track,
  /** In the learner's own words. Empty if it was checked. */
  text: z.string().max(2000),
  /** The file that met every rule, and the ids of these rules. Without it, the evidence is what the learner claims. */
  checked: z.strictObject({ file: z.string().max(80), rules: z.array(z.string().max(80)).max(8) }).optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** A mock exam that was submitted or timed out. The answers to its questions are separate reviews. */
export const MockEnd = z.strictObject({
  type: z.literal('mock'),
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
  /** The time limit, and the seconds used. */
  minutes: z.number().int().positive(),
  seconds: z.number().int().nonnegative(),
  /** The number of questions and decisions, and how many were answered. */
  count: z.number().int().nonnegative(),
  answered: z.number().int().nonnegative(),
  /** The clock was stopped on request. */
  untimed: z.literal(true).optional(),
  /** What it was about, if about one topic. */
  topic: z.string().max(80).optional(),
  /** Out of 1,000, as shown to the learner. */
  scaled: z.number().int().min(0).max(1000),
  /** The case study: its drill, the chosen letters, and the credit by objective, 0 to 1. */
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

/** Corrects dates after the server's clock was ahead: earlier entries with a later date count as of this instant and day. */
export const ClockMend = z.strictObject({
  type: z.literal('clock'),
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  day: Day,
})
export type ClockMend = z.infer<typeof ClockMend>

/** An entry in a learner's append-only log. */
export const LogEntry = z.discriminatedUnion('type', [
  Review,
  Undo,
  Said,
  DrillEnd,
  TaskEnd,
  MockEnd,
  InterviewAnswer,
  Evidence,
  ClockMend,
])
export type LogEntry = z.infer<typeof LogEntry>

/** Corrects the log's dates: `clock` entries cap the dates of all entries before them. */
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

/** A review with the confidence that the learner said later. */
export function reviewAs(review: Review, confidence: Confidence | undefined): Review {
  if (confidence === undefined) return review
  const { assumed: _, ...rest } = review
  return { ...rest, confidence, rating: ratingOf(review.credit, confidence) }
}

/** An entry that changes the memory. */
export type StudyEntry = Review | DrillEnd | TaskEnd | MockEnd

/** The entries that determine the memory, oldest first, without undone reviews. */
export function standingEntries(log: readonly LogEntry[]): StudyEntry[] {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])))
  const said = new Map(log.flatMap((entry) => (entry.type === 'said' ? [[entry.of, entry.confidence]] : [])))
  return withTrueDates(log).flatMap((entry): StudyEntry[] => {
    if (entry.type === 'drill' || entry.type === 'task' || entry.type === 'mock') return [entry]
    return entry.type === 'review' && !undone.has(entry.id) ? [reviewAs(entry, said.get(entry.id))] : []
  })
}

/** The reviews that count, oldest first. */
export const standingReviews = (log: readonly LogEntry[]): Review[] =>
  standingEntries(log).filter((entry): entry is Review => entry.type === 'review')

/** How many answers that count each day has. */
export function answersByDay(log: readonly LogEntry[]): ReadonlyMap<string, number> {
  const answers = new Map<string, number>()
  for (const { day } of standingReviews(log)) answers.set(day, (answers.get(day) ?? 0) + 1)
  return answers
}
