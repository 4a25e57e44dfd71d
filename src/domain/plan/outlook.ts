import type { Forecast } from './forecast.ts'
import { enoughAnswers, readinessOf, type Readiness } from './readiness.ts'

/** How the exam looks: a word, and the probability of passing once it can be told. */
export type Outlook =
  { readonly kind: 'early' } | ({ readonly kind: 'on-track' | 'getting-there' | 'at-risk' } & Readiness)

/** A probability is shown only if it can be told to this many points up or down, as a share. */
export const mostUncertain = 0.15
/** The probability of passing that a plan aims at, and the one below which it is at risk. */
export const target = 0.8
const risky = 0.5

/** @param answers how many the forecast is based on */
export const outlookOf = (forecast: Forecast, answers: number): Outlook => outlookFrom(readinessOf(forecast), answers)

/** The same for a readiness that is known already, such as the average of a team. @param answers how many it is based on, per person */
export function outlookFrom(readiness: Readiness, answers: number): Outlook {
  if (answers < enoughAnswers || (readiness.high - readiness.low) / 2 > mostUncertain) return { kind: 'early' }
  const kind = readiness.pass >= target ? 'on-track' : readiness.pass >= risky ? 'getting-there' : 'at-risk'
  return { kind, ...readiness }
}
