import type { LearnerKey } from '../domain/learner.ts'
import type { Forecast } from '../domain/plan/forecast.ts'

/** What somebody did in a span of time. */
interface Earned {
  /** May be below zero. */
  readonly points: number
  /** Answers that counted, and all that were given. */
  readonly answers: number
  readonly given: number
  /** Study days in a row, by the learner's own clock and study days. */
  readonly streak: number
}

/** What somebody could do in an exam today. */
interface Today {
  readonly forecast: Forecast
  /** Instant of the last answer in milliseconds; 0 before the first one. */
  readonly last: number
  readonly answers: number
}

/** Figures about single people, worked out from their logs and kept in memory until something is answered. Never shown as they are to others. */
export interface Standings {
  /** @param from @param to instants in milliseconds, the first included @returns undefined for somebody of whom nothing is stored */
  earned(key: LearnerKey, from: number, to: number, now: Date): Promise<Earned | undefined>
  today(key: LearnerKey, now: Date): Promise<Today | undefined>
}
