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

/** The scenario at the end: a drill's decisions, in the order in which a strong engineer would face them. */
export const MockCase = z.strictObject({
  drill: z.string(),
  revision: z.number().int().positive(),
  /** Ids of the decisions. */
  decisions: z.array(z.string()),
  /** One letter per decision. A decision is final, because the next one reveals its result. */
  picks: z.array(z.string()),
})
export type MockCase = z.infer<typeof MockCase>

/** The clock was stopped on request, so the exam isn't against the clock anymore. */
const MockPause = z.strictObject({
  /** Milliseconds of all pauses that are over. */
  ms: z.number().int().nonnegative(),
  /** Instant at which the clock stopped, while it does. */
  since: z.iso.datetime().optional(),
})

/** A mock exam: the one in progress, or the last one submitted. */
export const MockExam = z.strictObject({
  id: z.string(),
  /** Instant at which the clock started. Unless it's stopped on request, it keeps running in the learner's absence, as in the real exam. */
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
  pause: MockPause.optional(),
  /** What the learner typed, if the exam is about one topic. */
  topic: z.string().max(80).optional(),
  /** Instant of the submission, or of the deadline. */
  endedAt: z.iso.datetime().optional(),
  /** Why it ended without the learner: the time was up, or nobody came back from the pause. */
  endedBy: z.enum(['clock', 'pause']).optional(),
  /** The report of such an end hasn't been shown. */
  unread: z.literal(true).optional(),
})
export type MockExam = z.infer<typeof MockExam>

/** The size of the real exam, roughly. */
export const fullExam = { count: 50, minutes: 100 }
export const shortExam = { count: 15, minutes: 30 }
export const mockLimits = { count: { least: 5, most: 80 }, minutes: { least: 5, most: 240 } }

/** Grace period for an answer that was on its way at the deadline. */
const graceMs = 20_000

/** A paused exam is closed after this time. */
export const longestMockPause = { days: 14, ms: 14 * 86_400_000 }

export const isPaused = ({ pause, endedAt }: MockExam): boolean => endedAt === undefined && pause?.since !== undefined

/** The instant at which the time is up. A pause that isn't over moves it further. */
export const deadlineOf = ({ startedAt, minutes, pause }: MockExam): Date =>
  new Date(Date.parse(startedAt) + minutes * 60_000 + (pause?.ms ?? 0))

/** The instant that counts: during a pause, its beginning. */
const clockAt = ({ pause }: MockExam, now: Date): number => (pause?.since ? Date.parse(pause.since) : now.getTime())

/** Minutes left, rounded up; at least 0. */
export const minutesLeft = (mock: MockExam, now: Date): number =>
  Math.max(0, Math.ceil((deadlineOf(mock).getTime() - clockAt(mock, now)) / 60_000))

/** Milliseconds on the clock so far, without pauses. */
export const usedMs = (mock: MockExam, now: Date): number =>
  Math.max(0, clockAt(mock, now) - Date.parse(mock.startedAt) - (mock.pause?.ms ?? 0))

/** The instant at which an unsubmitted exam ends without the learner. */
export const endOf = (mock: MockExam): Date =>
  mock.pause?.since ? new Date(Date.parse(mock.pause.since) + longestMockPause.ms) : deadlineOf(mock)

/** From this instant on, an unsubmitted exam is submitted as it is: past its end and the grace period. */
export const overFrom = (mock: MockExam): Date => new Date(endOf(mock).getTime() + graceMs + 1)

/** Whether the exam is unsubmitted and its end and the grace period are over. */
export const isTimeUp = (mock: MockExam, now: Date): boolean => mock.endedAt === undefined && now >= overFrom(mock)

/** The instant at which this many minutes are left. Undefined while the clock is stopped, or if the exam starts with less. */
export function warningAt(mock: MockExam, minutes: number): Date | undefined {
  if (mock.endedAt !== undefined || isPaused(mock) || minutes >= mock.minutes) return undefined
  return new Date(deadlineOf(mock).getTime() - minutes * 60_000)
}

/** Stops the clock. The time on the page so far counts. */
export function paused(mock: MockExam, now: Date): MockExam {
  if (isPaused(mock)) return mock
  const timed = withTime(mock, now)
  return { ...timed, pause: { ms: mock.pause?.ms ?? 0, since: timed.shownAt } }
}

/** Starts the clock again. */
export function resumed(mock: MockExam, now: Date): MockExam {
  const { since, ms = 0 } = mock.pause ?? {}
  if (since === undefined) return mock
  const length = Math.max(0, now.getTime() - Date.parse(since))
  return { ...mock, shownAt: now.toISOString(), pause: { ms: ms + length } }
}

/** Questions and decisions together. */
export const pageCount = (mock: MockExam): number => mock.questions.length + (mock.case?.decisions.length ?? 0)

/** The page of the next decision; undefined if all are made or there is no scenario. */
export function waitingDecision({ questions, case: study }: MockExam): number | undefined {
  return study && study.picks.length < study.decisions.length ? questions.length + study.picks.length : undefined
}

/** How complete an answer is. */
export function stateOf({ picks }: MockQuestion, question: Question): 'blank' | 'part' | 'done' {
  const given = picks.filter((pick) => pick !== '').length
  return given === 0 ? 'blank' : given < pickCount(question) ? 'part' : 'done'
}

/** Adds the time since the last move to the page on display, up to a pause. */
export function withTime(mock: MockExam, now: Date): MockExam {
  const spent = Math.max(0, clockAt(mock, now) - Date.parse(mock.shownAt))
  return {
    ...mock,
    shownAt: now.toISOString(),
    questions: mock.questions.map((item, place) => (place === mock.page ? { ...item, ms: item.ms + spent } : item)),
  }
}
