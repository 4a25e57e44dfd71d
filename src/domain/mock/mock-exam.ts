import { z } from 'zod'
import { pickCount } from '../question/answer.ts'
import type { Question } from '../question/question.ts'

/** A question of a mock exam. */
export const MockQuestion = z.strictObject({
  /** The presentation's id, which the order of the options follows from; the review's id once it is handed in. */
  id: z.string(),
  question: z.string(),
  revision: z.number().int().positive(),
  /** As in `answer.ts`, but a place may still be empty; none at all while it is blank. */
  picks: z.array(z.string()),
  flagged: z.literal(true).optional(),
  /** Milliseconds on display. */
  ms: z.number().int().nonnegative(),
})
export type MockQuestion = z.infer<typeof MockQuestion>

/** The case study at the end: a drill's decisions, in the order in which a strong engineer meets them. */
export const MockCase = z.strictObject({
  drill: z.string(),
  revision: z.number().int().positive(),
  /** Ids of the decisions. */
  decisions: z.array(z.string()),
  /** One letter a decision; one that was taken stands, because the next one gives it away. */
  picks: z.array(z.string()),
})
export type MockCase = z.infer<typeof MockCase>

/** A mock exam: under way, or the last one that was handed in. */
export const MockExam = z.strictObject({
  id: z.string(),
  /** Instant at which the clock began to run. It runs on while nobody looks, as in the exam. */
  startedAt: z.iso.datetime(),
  minutes: z.number().int().positive(),
  questions: z.array(MockQuestion),
  case: MockCase.optional(),
  /** The page on display: a question from 0, then the decision that waits, or the overview. */
  page: z.union([z.number().int().nonnegative(), z.literal('overview')]),
  /** Instant at which that page was shown. */
  shownAt: z.iso.datetime(),
  /** Id of the message that carries the card, once known. */
  activity: z.string().optional(),
  /** Instant at which it was handed in, or at which the time was up. */
  endedAt: z.iso.datetime().optional(),
})
export type MockExam = z.infer<typeof MockExam>

/** The exam's own form: about 50 questions in 100 minutes. */
export const fullExam = { count: 50, minutes: 100 }
export const mockLimits = { count: { least: 5, most: 80 }, minutes: { least: 5, most: 240 } }
export const mockProblems = {
  count: `A mock exam has ${mockLimits.count.least} to ${mockLimits.count.most} questions.`,
  minutes: `A mock exam takes ${mockLimits.minutes.least} to ${mockLimits.minutes.most} minutes.`,
}

/** What is still forgiven after the last second: an answer that was on its way. */
const graceMs = 20_000

/** The instant at which the time is up. */
export const deadlineOf = ({ startedAt, minutes }: MockExam): Date => new Date(Date.parse(startedAt) + minutes * 60_000)

/** Whole minutes left, from 0; the one that has begun counts. */
export const minutesLeft = (mock: MockExam, now: Date): number =>
  Math.max(0, Math.ceil((deadlineOf(mock).getTime() - now.getTime()) / 60_000))

/** Whether it was left standing until after its time. */
export const isTimeUp = (mock: MockExam, now: Date): boolean =>
  mock.endedAt === undefined && now.getTime() > deadlineOf(mock).getTime() + graceMs

/** Questions and decisions together. */
export const pageCount = (mock: MockExam): number => mock.questions.length + (mock.case?.decisions.length ?? 0)

/** The first decision that is not taken; undefined when all are, or when there is no case. */
export function waitingDecision({ questions, case: study }: MockExam): number | undefined {
  return study && study.picks.length < study.decisions.length ? questions.length + study.picks.length : undefined
}

/** How far an answer is. */
export function stateOf({ picks }: MockQuestion, question: Question): 'blank' | 'part' | 'done' {
  const given = picks.filter((pick) => pick !== '').length
  return given === 0 ? 'blank' : given < pickCount(question) ? 'part' : 'done'
}

/** The exam with what the page on display was looked at for, until now. */
export function withTime(mock: MockExam, now: Date): MockExam {
  const spent = Math.max(0, now.getTime() - Date.parse(mock.shownAt))
  return {
    ...mock,
    shownAt: now.toISOString(),
    questions: mock.questions.map((item, place) => (place === mock.page ? { ...item, ms: item.ms + spent } : item)),
  }
}
