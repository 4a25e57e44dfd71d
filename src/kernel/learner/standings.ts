import type { LearnerKey } from '../../domain/learner/learner.ts'
import type { Forecast } from '../../domain/plan/forecast.ts'

/** What a learner achieved in a period. */
interface Earned {
  /** May be below zero. */
  readonly points: number
  /** Answers that counted, and all answers. */
  readonly answers: number
  readonly given: number
  /** Consecutive study days, by the learner's time zone and study days. */
  readonly streak: number
}

/** What a learner could achieve in an exam today. */
interface Today {
  readonly forecast: Forecast
  /** Instant of the last answer in milliseconds; 0 before the first one. */
  readonly last: number
  readonly answers: number
}

/** Figures about individuals, computed from their logs and cached until their next answer. Never show them to others as they are. */
export interface Standings {
  /** @param from @param to instants in milliseconds, `to` exclusive @returns undefined if nothing is stored about the learner */
  earned(key: LearnerKey, from: number, to: number, now: Date): Promise<Earned | undefined>
  today(key: LearnerKey, now: Date): Promise<Today | undefined>
}
