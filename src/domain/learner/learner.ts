import { z } from 'zod'
import { DueEntry } from './due-entry.ts'
import { Track } from '../practice/lab.ts'
import { MockExam } from '../mock/mock-exam.ts'
import { Day } from '../outline.ts'
import { Reason } from '../plan/reason.ts'
import { Confidence, Rating } from '../memory/review.ts'
import { parameterCount } from '../memory/scheduler.ts'

/** The owner of a document: Entra tenant id and Entra object id. Nothing is keyed by a name. */
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
  /** The question's revision that was answered. A newer revision starts over. Objectives have none. */
  revision: z.number().int().positive().optional(),
  /** The last answer was wrong and sure, so it comes back before everything else. */
  confidentError: z.literal(true).optional(),
  /** How often the question was answered with less than full credit, in any revision. Absent: never. Objectives have none. */
  wrong: z.number().int().positive().optional(),
  /** How often this revision was missed (see `isMiss`). Absent: never. Objectives have none. */
  misses: z.number().int().positive().optional(),
})
export type ReviewState = z.infer<typeof ReviewState>

/** Answers and the credit earned with them; `credit / answered` is the accuracy. */
export const Tally = z.strictObject({ answered: z.number().int().nonnegative(), credit: z.number().nonnegative() })
export type Tally = z.infer<typeof Tally>

/** Everything derived from the review log. `replay(log)` returns exactly this. */
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

/** When the coach asks how sure the learner is: before each answer is graded, after it, or never. */
export const AskConfidence = z.enum(['always', 'after', 'never'])
export type AskConfidence = z.infer<typeof AskConfidence>

/** The learner's choices, or the defaults. */
export const Settings = z.strictObject({
  /** The day of the exam, if it's known. */
  examDate: Day.optional(),
  perDay: z.number().int().min(1).max(50),
  /** Local hour of the daily quiz, 0 to 23. */
  hour: z.number().int().min(0).max(23),
  /** Minutes after that hour. */
  minute: z.literal([0, 30]).optional(),
  /** Overrides the time zone of the learner's client. */
  timeZone: z.string().optional(),
  studyDays: z.array(Weekday).min(1).max(7),
  /** Local hour at which the learner's day ends. Absent: midnight. */
  dayEnds: z.number().int().min(0).max(6).optional(),
  background: Background,
  /** Once a week the daily message offers a scenario drill. */
  weeklyDrill: z.boolean(),
  /** Absent until the learner chooses: see `askConfidence`. */
  confidence: AskConfidence.optional(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  perDay: 5,
  hour: 9,
  studyDays: [1, 2, 3, 4, 5],
  background: 'both',
  weeklyDrill: true,
}

/** When to ask how sure the learner is. Without a choice it's never, so that an answer costs one tap. */
export const askConfidence = ({ confidence }: Settings): AskConfidence => confidence ?? 'never'

/** How to reach the learner. Each incoming activity overwrites it. */
export const Contact = z.strictObject({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversationId: z.string(),
  /** The learner's id on the channel (Teams: the MRI). */
  userId: z.string(),
  botId: z.string(),
  /** Messages no longer arrive there, until the next activity. The ids are still needed for a deletion. */
  gone: z.literal(true).optional(),
})
export type Contact = z.infer<typeof Contact>

/** A question as it was shown. The order of its options is derived from `id` (see `display.ts`), so it isn't stored. */
export const Presentation = z.strictObject({
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  shownAt: z.iso.datetime(),
  /** Id of the message that carries the card, once it's known. */
  activity: z.string().optional(),
  answered: z
    .strictObject({
      picks: z.array(z.string()),
      /** Absent if the learner didn't say it, and if they didn't know. */
      confidence: Confidence.optional(),
      /** The learner didn't say how sure they were. Older documents have the confidence `think` as well. */
      assumed: z.literal(true).optional(),
      dontKnow: z.literal(true).optional(),
      /** How often this question was missed before, if it was missed the last time too. */
      missed: z.number().int().positive().optional(),
      /** Half of what the answer would have earned if the learner saw a hint. */
      credit: z.number(),
      rating: Rating,
      /** Local day on which the question comes back. */
      due: Day,
      at: z.iso.datetime().optional(),
      /** How often the learner has missed the question, from the third time on. */
      misses: z.number().int().positive().optional(),
    })
    .optional(),
  /** The learner asked for a hint, which halves the credit. The hint is derived from `id`, so it isn't stored. */
  hinted: z.literal(true).optional(),
  /** The learner skipped it, so its card no longer counts. */
  skipped: z.literal(true).optional(),
  skippedAt: z.iso.datetime().optional(),
  /** Instant at which the card was last shown again. */
  shownAgainAt: z.iso.datetime().optional(),
  /** The message with the card may not have arrived: a typed answer shows the card first. A press proves that it arrived. */
  undelivered: z.literal(true).optional(),
  /** The answer or the skip was taken back with `undo`, so its card no longer counts. */
  undone: z.literal(true).optional(),
})
export type Presentation = z.infer<typeof Presentation>

/** What a round is about, if the learner narrowed it. */
const QuizRequest = z.strictObject({
  /** As typed, or the id of an objective. */
  topic: z.string().max(300).optional(),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  platform: z.enum(['github', 'azure']).optional(),
})
export type QuizRequest = z.infer<typeof QuizRequest>

/** Questions that the learner skipped on a local day. */
const Skips = z.strictObject({
  day: Day,
  /** Skipped once, not answered since: they come back that day. */
  later: z.array(z.string()),
  /** Skipped twice: they don't come back that day. */
  dropped: z.array(z.string()),
})

/** A series of questions: the daily quiz, a `quiz`, or the latest wrong answers. */
export const Round = z.strictObject({
  id: z.string(),
  kind: z.enum(['daily', 'quiz', 'wrong', 'diagnose', 'challenge']),
  day: Day,
  /** Questions still to be shown. */
  queue: z.array(z.string()),
  shown: z.array(Presentation),
  /** Why each question was planned, by question id. */
  reasons: z.record(z.string(), Reason).optional(),
  /** What the learner asked for, for *the same topic* and *harder*. */
  request: QuizRequest.optional(),
  /** The challenge that the round is for: its team's conversation and its code. */
  challenge: z.strictObject({ team: z.string(), code: z.string() }).optional(),
  ended: z.literal(true).optional(),
})
export type Round = z.infer<typeof Round>

/** The latest walk through a scenario drill, in progress or finished. */
export const DrillWalk = z.strictObject({
  id: z.string(),
  revision: z.number().int().positive(),
  /** Instant of the latest choice, or of the start. */
  at: z.iso.datetime(),
  /** One letter per decision: see `walk.ts`. */
  picks: z.array(z.string()).max(12),
  /** Id of the message that carries the card, once it's known. */
  activity: z.string().optional(),
  /** Local day on which the learner reached the end. */
  ended: Day.optional(),
  /** Local day on which an earlier walk through this drill ended. */
  before: Day.optional(),
  /** Indexes of the key points that the learner's interview answer had, from 0. The answer itself is in the log. */
  found: z.array(z.number().int().nonnegative()).optional(),
})
export type DrillWalk = z.infer<typeof DrillWalk>

/** The longest answer to a task that is taken and kept. */
export const longestTaskAnswer = 4000

/** The task that the learner works on. */
export const OpenTask = z.strictObject({
  /** Id of this attempt. */
  id: z.string(),
  task: z.string(),
  revision: z.number().int().positive(),
  /** Which attempt it is, from 0; it chooses the variant. */
  attempt: z.number().int().nonnegative(),
  /** Instant at which its card was last shown. */
  at: z.iso.datetime(),
  /** How many hints were shown. */
  hints: z.number().int().nonnegative().max(3),
  /** An answer was graded. */
  graded: z.literal(true).optional(),
  /** The latest answer, so that its card can be shown again. */
  answer: z.string().max(longestTaskAnswer).optional(),
  /** Id of the message that carries the card, once it's known. */
  activity: z.string().optional(),
})
export type OpenTask = z.infer<typeof OpenTask>

/** A task of which an answer was graded, or the solution shown. */
export const DoneTask = z.strictObject({
  /** How many attempts ended, so the next one has this number. */
  attempts: z.number().int().nonnegative(),
  /** The best credit, after hints. */
  credit: z.number().min(0).max(1),
  /** Local day of the latest graded answer, or of the solution. */
  on: Day,
  /** Local day on which it last counted for its objectives. */
  counted: Day,
  /** First local day on which the learner wants to try it again. */
  again: Day.optional(),
})
export type DoneTask = z.infer<typeof DoneTask>

/** Work on tasks. The text of an answer is kept only while its task is open. */
export const TaskProgress = z.strictObject({
  open: OpenTask.optional(),
  /** By task id. */
  done: z.record(z.string(), DoneTask),
  /** How many answers were graded since an instant, so that they stay bounded. */
  checks: z.strictObject({ since: z.iso.datetime(), count: z.number().int().nonnegative() }).optional(),
})
export type TaskProgress = z.infer<typeof TaskProgress>

/** The interview question that was asked last, outside a drill. */
export const OpenInterview = z.strictObject({
  drill: z.string(),
  at: z.iso.datetime(),
  answered: z.literal(true).optional(),
})
export type OpenInterview = z.infer<typeof OpenInterview>

/** Progress of the lab. The learner's evidence is in the log. */
export const LabProgress = z.strictObject({
  track: Track.optional(),
  /** Local day of the latest evidence, by step id. */
  proved: z.record(z.string(), Day),
  /** Local day on which a file last met every rule of a step, by step id. Evidence of the other steps is only claimed. */
  checked: z.record(z.string(), Day).optional(),
  /** The learner wants the ways without a bill. */
  free: z.literal(true).optional(),
  /** The step whose card was shown last, with its platform and way; absent are those of the time of the file. */
  shown: z
    .strictObject({
      step: z.string(),
      at: z.iso.datetime(),
      track: z.enum(['azure-pipelines', 'github-actions']).optional(),
      way: z.enum(['usual', 'free']).optional(),
    })
    .optional(),
})
export type LabProgress = z.infer<typeof LabProgress>

/** What the learner does at work: ids of responsibilities. It's what they say, so it's no evidence of what they know. */
const Job = z.strictObject({ does: z.array(z.string().max(40)).min(1).max(40) })

/** An explanation that was shown, for follow-up questions and feedback. */
export const Explained = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  /** The learner's words, or the id of the question whose verdict was explained. */
  asked: z.string().max(300),
  /** Ids of the quoted notes, topics first. */
  notes: z.array(z.string()),
  /** How many of the notes are its topics. The others only supplement them. */
  topics: z.number().int().nonnegative(),
  /** Headings of the notes that the learner has seen in full, so that *more* goes on with the others. */
  shown: z.array(z.string().max(60)).max(20).optional(),
  /** Names of what was compared, so that a follow-up keeps the pair. */
  compared: z.array(z.string().max(60)).max(3).optional(),
  /** Which of the topics the last answer was about, from 0; absent if it was about all. */
  focus: z.number().int().nonnegative().max(5).optional(),
  /** What the answer was about: the title of its passage, or the thing that was picked from a list. */
  about: z.string().max(200).optional(),
  /** The things that the last list listed, so that a follow-up can pick one. */
  items: z.array(z.string().max(160)).max(12).optional(),
  /** A model's wording, if it was shown. */
  worded: z.string().max(4000).optional(),
  /** Id of the message that carries the card, once it's known. */
  activity: z.string().optional(),
})
export type Explained = z.infer<typeof Explained>

/** Whether scheduled messages may be sent, and what the daily one remembers. */
export const Push = z.strictObject({
  status: z.enum(['on', 'paused', 'stopped', 'blocked']),
  /** First local day on which a pause is over. */
  pausedUntil: Day.optional(),
  /** Local day of the latest daily message that offered a drill. */
  drillOffered: Day.optional(),
  /** Ids of the drills of the week that were offered since all of them had been, oldest first. */
  drillsOffered: z.array(z.string()).max(200).optional(),
  /** Daily messages in a row without any answer or press. */
  unanswered: z.number().int().nonnegative(),
  /** After two unanswered messages it's weekly, until the learner is back. */
  cadence: z.enum(['daily', 'weekly']),
})
export type Push = z.infer<typeof Push>

/** What the streak needs besides the days with an answer. */
export const StudyHistory = z.strictObject({
  /** Study days by the local day on which they began to apply, oldest first. Empty if they never changed. */
  plans: z.array(z.strictObject({ from: Day, days: z.array(Weekday) })),
  /** Pauses, and days that a journey skipped, until the first day after each. Some may be ahead. */
  rests: z.array(z.strictObject({ from: Day, until: Day })),
})
export type StudyHistory = z.infer<typeof StudyHistory>

/** What the learner has been told once and needn't hear again. */
export const Told = z.strictObject({
  /** Local day of the latest *Welcome back*. */
  back: Day.optional(),
  /** The latest missed day whose streak freeze was mentioned. */
  frozen: Day.optional(),
  /** Local day on which the latest daily goal was celebrated. */
  goal: Day.optional(),
  /** Codes of what was celebrated: `week`, `streak-30`, `area-d3`. */
  achieved: z.array(z.string()).max(100).optional(),
})
export type Told = z.infer<typeof Told>

/** The latest fit of the memory model to the learner's answers. */
export const Refit = z.strictObject({
  /** The number of answers at that time. */
  answers: z.number().int().nonnegative(),
  /** FSRS-6 parameters. Absent if the default parameters predicted as well. */
  parameters: z.array(z.number()).length(parameterCount).optional(),
})
export type Refit = z.infer<typeof Refit>

/** Where else an unfinished deletion has to look for the learner. */
export const Deleting = z.strictObject({
  /** Ids on the channel. */
  channelIds: z.array(z.string()),
  /** In all teams. */
  aliases: z.array(z.string()),
  /** Conversations of teams whose open question they answered. */
  answered: z.array(z.string()),
})
export type Deleting = z.infer<typeof Deleting>

/** Ids of the latest links, to the learner's own page, to their portfolio, and to the page of a team that they lead. */
const Pages = z.strictObject({
  own: z.string().max(64).optional(),
  portfolio: z.string().max(64).optional(),
  team: z.string().max(64).optional(),
})

/** What the coach offered to do when a sentence wasn't clear; *yes* accepts it. */
const Offered = z.strictObject({ says: z.string().max(100), at: z.iso.datetime() })

/** Everything stored about one learner, besides the review log. */
export const Learner = z.strictObject({
  /** Version of this schema. `src/store/migrate.ts` migrates older documents. */
  schema: z.literal(6),
  tenant: z.string(),
  user: z.string(),
  createdAt: z.iso.datetime(),
  /** IANA name: the one that the learner chose, or else the client's. */
  timeZone: z.string(),
  /** The client's language tag, such as `en-GB`. */
  locale: z.string(),
  welcomed: z.boolean(),
  /** When the app was removed. Everything is deleted 30 days later. */
  removedAt: z.iso.datetime().optional(),
  /** When a sweep first found that those 30 days were over. Deletion waits another day, in case the clock was wrong. */
  forgetDueSince: z.iso.datetime().optional(),
  /**
   * The learner asked for deletion, and it isn't finished. Everything else is deleted first and this document last, so that a later run can
   * finish what a kill interrupts. Until then, the words that name the learner elsewhere are kept here.
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
  skips: Skips.optional(),
  /** The mock exam in progress, or the latest one, so that the learner can review its answers. */
  mock: MockExam.optional(),
  /** What the learner does at work. Absent until they pick something. */
  job: Job.optional(),
  /** By drill id. */
  drills: z.record(z.string(), DrillWalk),
  /** Absent before the first task. */
  tasks: TaskProgress.optional(),
  interview: OpenInterview.optional(),
  lab: LabProgress,
  /** The latest explanations, newest last. */
  explained: z.array(Explained).default([]),
  /** Language model tokens that were used, or are reserved, on a local day. */
  tokens: z.strictObject({ day: Day, used: z.number().int().nonnegative() }).optional(),
  /** Counts of the learner's stored reports, thumbs, and texts in the log, so that they stay bounded. */
  kept: z
    .strictObject({
      day: Day,
      /** Reports and thumbs on that local day. */
      today: z.number().int().nonnegative(),
      /** All reports and thumbs. */
      reports: z.number().int().nonnegative(),
      /** Evidence and interview answers in the log. */
      texts: z.number().int().nonnegative(),
    })
    .optional(),
  offered: Offered.optional(),
  /** The links to pages that work: a newer one replaces an older one. Absent: none works. */
  pages: Pages.optional(),
  study: StudyHistory.optional(),
  told: Told.optional(),
  /** The document was damaged and rebuilt from what could be read, and the learner doesn't know yet. */
  recovered: z.literal(true).optional(),
  /** Ids of the latest activities that changed something, so that a duplicate changes nothing. */
  seen: z.array(z.string()),
})
export type Learner = z.infer<typeof Learner>

/** The address for messages to a learner. Undefined if there is none, or if the channel reported that it's gone. */
export const addressOf = ({ contact }: Pick<Learner, 'contact'>): Contact | undefined =>
  contact?.gone ? undefined : contact

/** The learner without the mark of having removed the app. */
export function withoutRemoval(learner: Learner): Learner {
  const { removedAt: _, forgetDueSince: __, ...rest } = learner
  return rest
}
