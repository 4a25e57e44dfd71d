import { createEmptyCard, fsrs, Rating as FsrsRating, State, type Card, type Grade } from 'ts-fsrs'
import type { ReviewState } from '../learner/learner.ts'
import type { Rating } from './review.ts'

// The only file that imports ts-fsrs, which calls a review state "Card" and extends Date.prototype.
// Intervals are whole local days, so days are passed as UTC midnights. Short-term steps are off: learners get a few questions a day,
// and a repetition after ten minutes would only test the verdict they just read.
// `maximum_interval` limits *hard*; *good* gets one day more.
const settings = { request_retention: 0.9, maximum_interval: 180, enable_fuzz: false, enable_short_term: false }
const model = fsrs(settings)

const grades: Record<Rating, Grade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

const msPerDay = 86_400_000
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/**
 * The state after one more review (FSRS-6, default parameters, desired retention 90%, at most 181 days).
 * @param state undefined for the first review
 * @param day the learner's local day; a day before the last review counts as that day
 */
export function nextState(state: ReviewState | undefined, rating: Rating, day: string): ReviewState {
  const today = state && day < state.last ? state.last : day
  const { card } = model.next(state ? toCard(state) : createEmptyCard(midnight(today)), midnight(today), grades[rating])
  return {
    stability: rounded(card.stability),
    difficulty: rounded(card.difficulty),
    due: dayOf(card.due),
    last: today,
    reps: card.reps,
    lapses: card.lapses,
  }
}

/** Probability of recall on a day, 0 to 1. */
export function retrievability(state: ReviewState, day: string): number {
  const elapsed = Math.max(0, (midnight(day).getTime() - midnight(state.last).getTime()) / msPerDay)
  return model.forgetting_curve(elapsed, state.stability)
}

/** FSRS's memory state, without dates. */
export interface MemoryTrace {
  /** Days until the probability of recall falls to 90%. */
  readonly stability: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}

/** How memory grows and fades: FSRS-6 with given parameters. */
export interface ForgettingModel {
  /** The trace after one more answer, `elapsedDays` after the last one. @param trace undefined before the first answer */
  traceAfter(trace: MemoryTrace | undefined, elapsedDays: number, rating: Rating): MemoryTrace
  /** Probability of recall some days after the last answer, 0 to 1. */
  recallAfter(elapsedDays: number, stability: number): number
}

const modelOf = (fitted: typeof model): ForgettingModel => ({
  traceAfter: (trace, elapsedDays, rating) =>
    fitted.next_state(trace ?? null, trace ? Math.max(0, elapsedDays) : 0, grades[rating]),
  recallAfter: (elapsedDays, stability) => fitted.forgetting_curve(Math.max(0, elapsedDays), stability),
})

/** With FSRS's default parameters, fitted to many people. */
const common = modelOf(model)
const personal = new WeakMap<readonly number[], ForgettingModel>()

/** The number of FSRS-6's parameters. */
export const parameterCount = 21

/** @param parameters a learner's own; undefined for the default ones */
export function forgettingModel(parameters?: readonly number[]): ForgettingModel {
  if (!parameters) return common
  const known = personal.get(parameters) ?? modelOf(fsrs({ ...settings, w: [...parameters] }))
  personal.set(parameters, known)
  return known
}

const toCard = (state: ReviewState): Card => ({
  due: midnight(state.due),
  stability: state.stability,
  difficulty: state.difficulty,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps: state.reps,
  lapses: state.lapses,
  state: State.Review,
  last_review: midnight(state.last),
})
