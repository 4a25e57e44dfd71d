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

/** How to post to the team; its address is overwritten by each activity that comes in. */
export const Thread = z.strictObject({
  serviceUrl: z.string(),
  channelId: z.string(),
  /** The channel or chat that posts go to. */
  conversationId: z.string(),
  botId: z.string(),
})
export type Thread = z.infer<typeof Thread>

/** Where a card stands, so that it can be edited. */
export const Posted = z.strictObject({ conversationId: z.string(), activity: z.string() })
export type Posted = z.infer<typeof Posted>

/** A card to close, since when that has been owed, and on how many days (UTC) it was tried, the latest of them. */
const OwedCard = Posted.extend({
  since: z.iso.datetime().optional(),
  tried: z.strictObject({ days: z.number().int().positive(), latest: Day }).optional(),
})

/** One question to everybody, on one card. Who answered what stands in the team's answers until it closes. */
export const TeamQuiz = z.strictObject({
  /** Also the presentation's id: everybody sees the same order of options. */
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  postedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** Absent until the channel has told the message's id. */
  post: Posted.optional(),
  /** Its card shows the result; what is left is to forget the answers. */
  shown: z.literal(true).optional(),
})
export type TeamQuiz = z.infer<typeof TeamQuiz>

/** Somebody who chose to take part, under a name of their own. */
export const Member = z.strictObject({
  alias: z.string().min(1).max(24),
  /** Instant of joining; nothing from before counts. */
  joined: z.iso.datetime(),
  /** Takes part and counts in totals, without a row of their own. */
  hidden: z.literal(true).optional(),
  /** Agreed to be proposed to study with somebody. */
  pairs: z.literal(true).optional(),
  /** Wants no challenges by name. */
  muted: z.literal(true).optional(),
  /** The person's id on the channel (Teams: the MRI): the event that says who left may carry no other. */
  viewer: z.string().max(512).optional(),
  /** In which coverage reports they were counted: bit i for report i. */
  reports: z.number().int().nonnegative(),
})
export type Member = z.infer<typeof Member>

/** When a question is posted by itself, on the team's own clock. */
export const TeamSchedule = z.strictObject({
  days: z.array(Weekday).min(1).max(7),
  hour: z.number().int().min(0).max(23),
  /** Hours for which it stays open. */
  open: z.number().int().min(1).max(23),
})
export type TeamSchedule = z.infer<typeof TeamSchedule>

/** What somebody chose to show of a challenge. */
const ChallengeResult = z.strictObject({
  user: z.string(),
  right: z.number().nonnegative(),
  of: z.number().int().positive(),
})

/** The same few questions for whoever takes them, in their own chats. */
export const Challenge = z.strictObject({
  /** Typed to take it: five letters. */
  code: z.string().length(5),
  from: z.string(),
  /** User id; absent when everybody is challenged. */
  to: z.string().optional(),
  questions: z.array(z.string()).min(1).max(10),
  createdAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** User ids of those who have begun: each takes it once. */
  taken: z.array(z.string()).max(1000),
  /** The card in the channel, when everybody is challenged. */
  post: Posted.optional(),
  results: z.array(ChallengeResult).max(200),
})
export type Challenge = z.infer<typeof Challenge>

/** What is stored about a team or group chat. */
export const Team = z.strictObject({
  /** Version of this form; older ones are brought up by `src/store/migrate.ts`. */
  schema: z.literal(3),
  tenant: z.string(),
  conversation: z.string(),
  /** The team's or chat's own name, where the channel tells it. */
  name: z.string().max(100).optional(),
  /** The coach has introduced itself here. */
  introduced: z.boolean(),
  createdAt: z.iso.datetime(),
  /** IANA name; the team's weeks and days turn by it. */
  timeZone: z.string(),
  thread: Thread.optional(),
  /** User ids of those who set the schedule and see the coverage: who added the coach, and whom they named. */
  leads: z.array(z.string()).max(20),
  /** Ids on the channel (Teams: MRIs) of people whom a lead has named and who have not accepted yet. */
  invited: z.array(z.string()).max(20),
  schedule: TeamSchedule.optional(),
  quiz: TeamQuiz.optional(),
  /** Ids of the last questions that were posted, newest last. */
  asked: z.array(z.string()).max(200),
  /** By user id. */
  members: z.record(z.string(), Member),
  /** This week's board: its Monday, the message that carries it, and the local day on which it was last renewed. */
  board: z
    .strictObject({
      week: Day,
      post: Posted.optional(),
      renewed: Day,
      /** It may have been posted, and nothing tells where. */
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
   * Edits of cards that were promised and not done yet, written in the same commit as the change that asks for them, so that they survive a
   * kill: cards to close because they bear an alias, and cards to draw again (`quiz`, `board`, `challenge CODE`); see `owed.ts`.
   */
  owed: z.strictObject({ close: z.array(OwedCard).max(500), renew: z.array(z.string()).max(50) }),
  /** Ids of the last activities that changed something, so that a repeated one changes nothing. */
  seen: z.array(z.string()).max(20).optional(),
  /** Instant for which the schedule plans the next question. */
  plannedAt: z.iso.datetime().optional(),
  /** Instant at which something is to be done: a question to post or to close, a board to renew. */
  nextAt: z.iso.datetime().optional(),
})
export type Team = z.infer<typeof Team>

/** One person's answer to a team's question. Removed when the question closes. */
export const TeamAnswer = z.strictObject({
  /** `<quiz>/<user>`: one a person. */
  id: z.string().min(1).max(400),
  quiz: z.string(),
  user: z.string(),
  /** The person's id on the channel (Teams: the MRI), by which the card knows whose own view to fetch. */
  viewer: z.string().max(512),
  at: z.iso.datetime(),
  picks: z.array(z.string()),
  confidence: Confidence,
  credit: z.number().min(0).max(1),
})
export type TeamAnswer = z.infer<typeof TeamAnswer>

export const newTeam = (key: TeamKey, now: Date, timeZone: string): Team => ({
  schema: 3,
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
