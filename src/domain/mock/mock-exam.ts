import { z } from 'zod'
import { pickCount } from '../question/answer.ts'
import type { Question } from '../question/question.ts'

/** A question of a mock exam. */
export const MockQuestion = z.strictObject({
  /** The presentation's id, which determines the order of the options; after submission, the review's id. */
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  /** As in `picks.ts`, but a place may be empty; no picks at all while the question is blank. */
  picks: z.array(z.string()),
  flagged: z.literal(true).optional(),
  /** Milliseconds on display. */
  ms: z.number().int().nonnegative(),
})
export type MockQuestion = z.infer<typeof MockQuestion>

/** The case study at the end: a drill's decisions, in the order in which a strong engineer would face them. */
export const MockCase = z.strictObject({
  drill: z.string(),
  revision: z.number().int().positive(),
  /** Ids of the decisions. */
  decisions: z.array(z.string()),
  /** One letter per decision. A decision is final, because the next one reveals its result. */
  picks: z.array(z.string()),
})
export type MockCase = z.infer<typeof MockCase>

/** A mock exam: the one in progress, or the last one submitted. */
export const MockExam = z.strictObject({
  id: z.string(),
  /** Instant at which the clock started. It keeps running in the learner's absence, as in the real exam. */
  startedAt: z.iso.datetime(),
  minutes: z.number().int().positive(),
  questions: z.array(MockQuestion),
  case: MockCase.optional(),
  /** The page on display: questions count from 0, then the next decision; or the overview. */
  page: z.union([z.number().int().nonnegative(), z.literal('overview')]),
  /** Instant at which that page was shown. */
  shownAt: z.iso.datetime(),
  /** Id of the message with the card, once known. */
  activity: z.string().optional(),
  /** Instant of the submission, or of the deadline. */
  endedAt: z.iso.datetime().optional(),
})
export type MockExam = z.infer<typeof MockExam>

/** The size of the real exam, roughly. */
export const fullExam = { count: 50, minutes: 100 }
export const mockLimits = { count: { least: 5, most: 80 }, minutes: { least: 5, most: 240 } }

/** Grace period for an answer that was on its way at the deadline. */
const graceMs = 20_000

/** The instant at which the time is up. */
export const deadlineOf = ({ startedAt, minutes }: MockExam): Date => new Date(Date.parse(startedAt) + minutes * 60_000)

/** Minutes left, rounded up; at least 0. */
export const minutesLeft = (mock: MockExam, now: Date): number =>
  Math.max(0, Math.ceil((deadlineOf(mock).getTime() - now.getTime()) / 60_000))

/** Whether the exam is unsubmitted and past its deadline and grace period. */
export const isTimeUp = (mock: MockExam, now: Date): boolean =>
  mock.endedAt === undefined && now.getTime() > deadlineOf(mock).getTime() + graceMs

/** Questions and decisions together. */
export const pageCount = (mock: MockExam): number => mock.questions.length + (mock.case?.decisions.length ?? 0)

/** The page of the next decision; undefined if all are made or there is no case study. */
export function waitingDecision({ questions, case: study }: MockExam): number | undefined {
  return study && study.picks.length < study.decisions.length ? questions.length + study.picks.length : undefined
}

/** How complete an answer is. */
export function stateOf({ picks }: MockQuestion, question: Question): 'blank' | 'part' | 'done' {
  const given = picks.filter((pick) => pick !== '').length
  return given === 0 ? 'blank' : given < pickCount(question) ? 'part' : 'done'
}

/** Adds the time since the last move to the page on display. */
export function withTime(mock: MockExam, now: Date): MockExam {
  const spent = Math.max(0, now.getTime() - Date.parse(mock.shownAt))
  return {
    ...mock,
    shownAt: now.toISOString(),
    questions: mock.questions.map((item, place) => (place === mock.page ? { ...item, ms: item.ms + spent } : item)),
  }
}
