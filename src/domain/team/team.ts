import { z } from 'zod'
import { Weekday } from '../learner/learner.ts'
import { Day } from '../outline.ts'
import { Confidence } from '../memory/review.ts'
import { Coverage } from './coverage-report.ts'

/** A team or group chat: Entra tenant id and the id of the team, or of the chat, without a message part. */
export interface TeamKey {
  readonly tenant: string
  readonly conversation: string
}

/** One string for a team, for maps and queues. */
export const teamId = ({ tenant, conversation }: TeamKey): string => `${tenant}\n${conversation}`

/** How to post to the team. Each incoming activity updates the service URL. */
export const Thread = z.strictObject({
  serviceUrl: z.string(),
  channelId: z.string(),
  /** The channel or chat that receives posts. */
  conversationId: z.string(),
  botId: z.string(),
})
export type Thread = z.infer<typeof Thread>

/** Which message carries a card, so that the card can be edited. */
export const Posted = z.strictObject({ conversationId: z.string(), activity: z.string() })
export type Posted = z.infer<typeof Posted>

/** A card to close, since when this has been owed, and the number of days (UTC) on which it was tried, with the latest one. */
const OwedCard = Posted.extend({
  since: z.iso.datetime().optional(),
  tried: z.strictObject({ days: z.number().int().positive(), latest: Day }).optional(),
})

/** What a question to the team should be like. */
export const QuestionWish = z.strictObject({
  /** As people type it; `findQuestions` of the catalog reads it. */
  topic: z.string().min(1).max(80).optional(),
  difficulty: z.number().int().min(1).max(3).optional(),
})
export type QuestionWish = z.infer<typeof QuestionWish>

/** Which of several questions in a row this one is. */
const Series = z.strictObject({
  number: z.number().int().min(1).max(10),
  of: z.number().int().min(2).max(10),
})

/** A question that someone asked for, to be posted once. */
export const PlannedQuestion = z.strictObject({
  at: z.iso.datetime(),
  /** How long it stays open. */
  minutes: z.number().int().min(10).max(1440),
  wish: QuestionWish.optional(),
  /** User id of the person who asked for it, and may call it off. */
  by: z.string().optional(),
  series: Series.optional(),
})
export type PlannedQuestion = z.infer<typeof PlannedQuestion>

/** A question to everyone, on one card. Until it closes, the answers are in the team's answer file. */
export const TeamQuiz = z.strictObject({
  /** Also the presentation's id: everyone sees the options in the same order. */
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  postedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** Absent until the channel returns the message's id. */
  post: Posted.optional(),
  /** The card shows the result. The answers remain to be deleted. */
  shown: z.literal(true).optional(),
  /** User id of the person who asked for it, and may close it; absent if the schedule did. */
  by: z.string().optional(),
  wish: QuestionWish.optional(),
  series: Series.optional(),
})
export type TeamQuiz = z.infer<typeof TeamQuiz>

/** A person who takes part, under an alias. */
export const Member = z.strictObject({
  alias: z.string().min(1).max(24),
  /** Instant of joining. Nothing from before it counts. */
  joined: z.iso.datetime(),
  /** Counts in totals, without a row on the board. */
  hidden: z.literal(true).optional(),
  /** When they chose to be seen again after being hidden. No week that ended before shows them. */
  seenFrom: z.iso.datetime().optional(),
  /** Agreed to be suggested as a study partner. */
  pairs: z.literal(true).optional(),
  /** Doesn't want challenges by name. */
  muted: z.literal(true).optional(),
  /** The person's id on the channel (Teams: the MRI), because the event that says who left may have no other id. */
  viewer: z.string().max(512).optional(),
  /** The coverage reports that counted them: bit i for report i. */
  reports: z.number().int().nonnegative(),
})
export type Member = z.infer<typeof Member>

/** When a question is posted automatically, in the team's time zone. */
export const TeamSchedule = z.strictObject({
  days: z.array(Weekday).min(1).max(7),
  hour: z.number().int().min(0).max(23),
  /** Absent on the full hour. */
  minute: z.literal(30).optional(),
  topic: z.string().min(1).max(80).optional(),
  /** How many hours it stays open. */
  open: z.number().int().min(1).max(23),
})
export type TeamSchedule = z.infer<typeof TeamSchedule>

/** A challenge result that a person chose to show. */
const ChallengeResult = z.strictObject({
  user: z.string(),
  right: z.number().nonnegative(),
  of: z.number().int().positive(),
})

/** A few questions, the same for everyone who takes them, in their personal chats. */
export const Challenge = z.strictObject({
  /** Five letters that people can type to take it. */
  code: z.string().length(5),
  from: z.string(),
  /** User id; absent if everyone is challenged. */
  to: z.string().optional(),
  questions: z.array(z.string()).min(1).max(10),
  createdAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** User ids of the people who have started it. Each takes it once. */
  taken: z.array(z.string()).max(1000),
  /** The card in the channel, or the invitation in a personal chat. */
  post: Posted.optional(),
  results: z.array(ChallengeResult).max(200),
})
export type Challenge = z.infer<typeof Challenge>

/** What is stored about a team or group chat. */
export const Team = z.strictObject({
  /** Version of this format. `src/store/migrate.ts` migrates older ones. */
  schema: z.literal(4),
  tenant: z.string(),
  conversation: z.string(),
  /** The name of the team or chat, if the channel sends it. */
  name: z.string().max(100).optional(),
  /** The coach has introduced itself here. */
  introduced: z.boolean(),
  createdAt: z.iso.datetime(),
  /** IANA name. It determines the team's days and weeks. */
  timeZone: z.string(),
  thread: Thread.optional(),
  /** User ids of the people who set the schedule and see the coverage: the person who added the coach, and the people they named. */
  leads: z.array(z.string()).max(20),
  /** The leads' ids on the channel (Teams: MRIs) by user id, because the event that says who left may have no other id. */
  leadViewers: z.record(z.string(), z.string().max(512)).optional(),
  /** Ids on the channel (Teams: MRIs) of people whom a lead named and who haven't accepted yet. */
  invited: z.array(z.string()).max(20),
  schedule: TeamSchedule.optional(),
  /** Scheduled questions up to this instant are left out. */
  skipUntil: z.iso.datetime().optional(),
  /** Questions that people asked for at a later time, earliest first. */
  later: z.array(PlannedQuestion).max(10).optional(),
  /** The coach posts nothing of its own: until an instant, or until a lead says otherwise. */
  quiet: z.strictObject({ until: z.iso.datetime().optional() }).optional(),
  quiz: TeamQuiz.optional(),
  /** The question before, so that its answer can be shown again. */
  last: z.strictObject({ id: z.string(), question: z.string(), revision: z.number().int().positive() }).optional(),
  /** Ids of the last questions, newest last. */
  asked: z.array(z.string()).max(200),
  /** By user id. */
  members: z.record(z.string(), Member),
  /** This week's board: its Monday, the message that carries it, and the local day of its last update. */
  board: z
    .strictObject({
      week: Day,
      post: Posted.optional(),
      renewed: Day,
      /** It may have been posted, but its message id is unknown. */
      lost: z.literal(true).optional(),
    })
    .optional(),
  /** The boards of earlier weeks, newest last, so that they can still be closed. */
  pastBoards: z.array(Posted).max(8),
  challenges: z.array(Challenge).max(20),
  coverage: Coverage,
  /** Coverage cards in leads' personal chats that show the aliases of pairs, newest last. */
  coverageCards: z.array(Posted).max(50).optional(),
  /**
   * Card edits that must still happen. They are stored in the same commit as the change that requires them, so they survive a crash: cards to close
   * because they show an alias, and cards to redraw (`quiz`, `board`, `challenge CODE`); see `owed.ts`.
   */
  owed: z.strictObject({ close: z.array(OwedCard).max(500), renew: z.array(z.string()).max(50) }),
  /** Ids of the last activities that changed something, so that duplicates change nothing. */
  seen: z.array(z.string()).max(20).optional(),
  /** Instant of the next scheduled question. */
  plannedAt: z.iso.datetime().optional(),
  /** Instant of the next event: a question to post or close, a board to update. */
  nextAt: z.iso.datetime().optional(),
})
export type Team = z.infer<typeof Team>

/** One person's answer to a team's question. Removed when the question closes. */
export const TeamAnswer = z.strictObject({
  /** `<quiz>/<user>`: one per person. */
  id: z.string().min(1).max(400),
  quiz: z.string(),
  user: z.string(),
  /** The person's id on the channel (Teams: the MRI), with which the card's `refresh` lists who fetches a private view. */
  viewer: z.string().max(512),
  at: z.iso.datetime(),
  picks: z.array(z.string()),
  confidence: Confidence,
  credit: z.number().min(0).max(1),
})
export type TeamAnswer = z.infer<typeof TeamAnswer>

export const newTeam = (key: TeamKey, now: Date, timeZone: string): Team => ({
  schema: 4,
  ...key,
  introduced: false,
  createdAt: now.toISOString(),
  timeZone,
  leads: [],
  invited: [],
  asked: [],
  members: {},
  pastBoards: [],
  challenges: [],
  coverage: { reports: 0, gone: [] },
  owed: { close: [], renew: [] },
})
