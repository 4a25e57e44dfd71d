import { z } from 'zod'
import { DueEntry } from './due-entry.ts'
import { Track } from '../practice/lab.ts'
import { MockExam } from '../mock/mock-exam.ts'
import { Day } from '../outline.ts'
import { Reason } from '../plan/reason.ts'
import { Confidence, Rating } from '../memory/review.ts'
import { parameterCount } from '../memory/scheduler.ts'

/** Who a document belongs to: Entra tenant id and Entra object id. Nothing is keyed by a name. */
export interface LearnerKey {
  readonly tenant: string
  readonly user: string
}

/** The memory model's state of one question or objective (FSRS-6). Days are the learner's local days. */
export const ReviewState = z.strictObject({
  /** Days until retrievability falls to 90 %. */
  stability: z.number().positive(),
  /** 1 (easy) to 10 (hard). */
  difficulty: z.number().min(1).max(10),
  due: Day,
  last: Day,
  reps: z.number().int().positive(),
  lapses: z.number().int().nonnegative(),
  /** The question's revision that was answered; a newer revision starts again. Objectives have none. */
  revision: z.number().int().positive().optional(),
  /** The last answer was wrong and sure: it comes back before everything else. */
  confidentError: z.literal(true).optional(),
})
export type ReviewState = z.infer<typeof ReviewState>

/** Answers and the credit earned with them; `credit / answered` is the accuracy. */
export const Tally = z.strictObject({ answered: z.number().int().nonnegative(), credit: z.number().nonnegative() })
export type Tally = z.infer<typeof Tally>

/** Everything that follows from the review log. `replay(log)` gives exactly this. */
export const Memory = z.strictObject({
  questions: z.record(z.string(), ReviewState),
  objectives: z.record(z.string(), ReviewState),
  total: Tally,
  /** By skill area id. */
  areas: z.record(z.string(), Tally),
  /** Answers and credit by how sure the learner was. */
  confidence: z.record(Confidence, Tally),
  /** Local days with at least one answer, oldest first, the last 400. */
  days: z.array(Day),
  /** Questions last answered with less than full credit, newest last. */
  wrong: z.array(z.string()),
})
export type Memory = z.infer<typeof Memory>

/** 1 Monday … 7 Sunday, as in ISO 8601. */
export const Weekday = z.number().int().min(1).max(7)

export const Background = z.enum(['operations', 'development', 'both'])
export type Background = z.infer<typeof Background>

/** What the learner chose, or the defaults. */
export const Settings = z.strictObject({
  /** The day of the exam, when there is one. */
  examDate: Day.optional(),
  perDay: z.number().int().min(1).max(50),
  /** Local hour of the daily quiz, 0 to 23. */
  hour: z.number().int().min(0).max(23),
  studyDays: z.array(Weekday).min(1).max(7),
  background: Background,
  /** Once a week the daily message offers a scenario drill. */
  weeklyDrill: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  perDay: 5,
  hour: 9,
  studyDays: [1, 2, 3, 4, 5],
  background: 'both',
  weeklyDrill: true,
}

/** Where and how to reach the learner; overwritten by each activity that comes in. */
export const Contact = z.strictObject({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversationId: z.string(),
  /** The learner's id on the channel (Teams: the MRI). */
  userId: z.string(),
  botId: z.string(),
  /** Nothing arrives there any more, until the next activity; the ids are still needed for a deletion. */
  gone: z.literal(true).optional(),
})
export type Contact = z.infer<typeof Contact>

/** A question as it was shown. The order of its options follows from `id` (see `display.ts`), so it is not stored. */
export const Presentation = z.strictObject({
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  shownAt: z.iso.datetime(),
  /** Id of the message that carries the card, once known. */
  activity: z.string().optional(),
  answered: z
    .strictObject({
      picks: z.array(z.string()),
      confidence: Confidence,
      credit: z.number(),
      rating: Rating,
      /** Local day on which the question comes back. */
      due: Day,
    })
    .optional(),
  /** Taken back with `undo`; its card no longer counts. */
  undone: z.literal(true).optional(),
})
export type Presentation = z.infer<typeof Presentation>

/** Some questions in a row: the daily ones, a `quiz`, or the last wrong ones. */
export const Round = z.strictObject({
  id: z.string(),
  kind: z.enum(['daily', 'quiz', 'wrong', 'diagnose', 'challenge']),
  day: Day,
  /** Questions still to be shown. */
  queue: z.array(z.string()),
  shown: z.array(Presentation),
  /** Why each question was planned, by question id. */
  reasons: z.record(z.string(), Reason).optional(),
  /** The challenge that it answers: its team's conversation and its code. */
  challenge: z.strictObject({ team: z.string(), code: z.string() }).optional(),
  ended: z.literal(true).optional(),
})
export type Round = z.infer<typeof Round>

/** The last walk through a scenario drill: under way, or at its end. */
export const DrillWalk = z.strictObject({
  id: z.string(),
  revision: z.number().int().positive(),
  /** Instant of the last choice, or of the start. */
  at: z.iso.datetime(),
  /** One letter a decision: see `walk.ts`. */
  picks: z.array(z.string()).max(12),
  /** Id of the message that carries the card, once known. */
  activity: z.string().optional(),
  /** Local day on which the end was reached. */
  ended: Day.optional(),
  /** Local day on which an earlier walk through this drill ended. */
  before: Day.optional(),
  /** Which key points the learner's own interview answer had, from 0; the answer itself stands in the log. */
  found: z.array(z.number().int().nonnegative()).optional(),
})
export type DrillWalk = z.infer<typeof DrillWalk>

/** How far the lab is; what the learner wrote as evidence stands in the log. */
export const LabProgress = z.strictObject({
  track: Track.optional(),
  /** Local day of the latest evidence, by step id. */
  proved: z.record(z.string(), Day),
})
export type LabProgress = z.infer<typeof LabProgress>

/** An explanation that was given: what a follow-up leans on, and what feedback is about. */
export const Explained = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  /** The learner's words, or the id of the question whose verdict was explained. */
  asked: z.string().max(300),
  /** Ids of the notes that were quoted, the topics first. */
  notes: z.array(z.string()),
  /** How many of the notes are what it was about; the others only add to it. */
  topics: z.number().int().nonnegative(),
  /** What a model made of them, when one did and it was shown. */
  worded: z.string().max(4000).optional(),
  /** Id of the message that carries the card, once known. */
  activity: z.string().optional(),
})
export type Explained = z.infer<typeof Explained>

/** Whether scheduled messages may be sent, and what the daily one remembers. */
export const Push = z.strictObject({
  status: z.enum(['on', 'paused', 'stopped', 'blocked']),
  /** First local day on which a pause is over. */
  pausedUntil: Day.optional(),
  /** Local day of the last daily message that offered a drill. */
  drillOffered: Day.optional(),
  /** Daily messages in a row without any answer or press. */
  unanswered: z.number().int().nonnegative(),
  /** Two unanswered days make it weekly, until the learner is back. */
  cadence: z.enum(['daily', 'weekly']),
})
export type Push = z.infer<typeof Push>

/** How the last refit of the memory model to the learner's own answers went. */
export const Refit = z.strictObject({
  /** How many answers there were. */
  answers: z.number().int().nonnegative(),
  /** FSRS-6's; absent when everybody's parameters predicted as well. */
  parameters: z.array(z.number()).length(parameterCount).optional(),
})
export type Refit = z.infer<typeof Refit>

/** What a deletion under way needs to know of the learner in other places. */
export const Deleting = z.strictObject({
  /** Ids on the channel. */
  channelIds: z.array(z.string()),
  /** In all teams. */
  aliases: z.array(z.string()),
  /** Conversations of teams whose open question they answered. */
  answered: z.array(z.string()),
})
export type Deleting = z.infer<typeof Deleting>

/** All that is stored about one learner, beside the review log. */
export const Learner = z.strictObject({
  /** Version of this form; older ones are brought up by `src/store/migrate.ts`. */
  schema: z.literal(4),
  tenant: z.string(),
  user: z.string(),
  createdAt: z.iso.datetime(),
  /** IANA name from the learner's own client. */
  timeZone: z.string(),
  /** The client's language tag, such as `en-GB`. */
  locale: z.string(),
  welcomed: z.boolean(),
  /** The app was removed; everything is deleted 30 days later. */
  removedAt: z.iso.datetime().optional(),
  /** When a sweep first saw that those 30 days were over. Deletion waits a day after that, in case the clock was wrong. */
  forgetDueSince: z.iso.datetime().optional(),
  /**
   * The learner asked for deletion, and it is under way. Everything else goes first and this document last, so that what a kill interrupts
   * is finished later; the words that name the learner elsewhere are kept here until then.
   */
  deleting: Deleting.optional(),
  contact: Contact.optional(),
  settings: Settings,
  push: Push,
  /** Scheduled messages, by the name of their event. */
  due: z.record(z.string(), DueEntry),
  memory: Memory,
  refit: Refit.optional(),
  round: Round.optional(),
  /** The mock exam under way, or the last one, so that its answers can be gone through. */
  mock: MockExam.optional(),
  /** By drill id. */
  drills: z.record(z.string(), DrillWalk),
  lab: LabProgress,
  /** The last explanations, newest last. */
  explained: z.array(Explained).default([]),
  /** Tokens of a language model that were used, or are reserved, on a local day. */
  tokens: z.strictObject({ day: Day, used: z.number().int().nonnegative() }).optional(),
  /** How much of the learner's own writing is stored, so that it stays bounded: reports and thumbs, and texts in the log. */
  kept: z
    .strictObject({
      day: Day,
      /** Reports and thumbs on that local day. */
      today: z.number().int().nonnegative(),
      /** Reports and thumbs in all. */
      reports: z.number().int().nonnegative(),
      /** Evidence and interview answers in the log. */
      texts: z.number().int().nonnegative(),
    })
    .optional(),
  /** The document was damaged and rebuilt from what could be read; no message has told the learner yet. */
  recovered: z.literal(true).optional(),
  /** Ids of the last activities that changed something, so that a repeated one changes nothing. */
  seen: z.array(z.string()),
})
export type Learner = z.infer<typeof Learner>

/** Where messages reach a learner; undefined when the channel knows none, or said that it is gone. */
export const addressOf = ({ contact }: Pick<Learner, 'contact'>): Contact | undefined =>
  contact?.gone ? undefined : contact

/** A learner who is here, even if they had removed the app. */
export function withoutRemoval(learner: Learner): Learner {
  const { removedAt: _, forgetDueSince: __, ...rest } = learner
  return rest
}
