import { halfWidth80, type Forecast } from './forecast.ts'

/** The probability of passing, 0 to 1. */
export interface Readiness {
  readonly pass: number
  /** The same at both ends of the forecast's interval. */
  readonly low: number
  readonly high: number
}

/** With fewer answers, an estimate would only repeat the prior. */
export const enoughAnswers = 30
/**
 * The share of the points needed to pass. Microsoft requires 700 of 1,000 scaled points and doesn't publish the scale; for questions
 * of usual difficulty, the share is close to this.
 */
const passingShare = 0.7
/** Standard deviation of the share in one exam of about 50 questions, for a learner near the passing share. */
const examChance = 0.065

/** Computes the probability of passing on the forecast's day. */
export function readinessOf({ expected, low, high }: Forecast): Readiness {
  const passAt = (share: number, spread: number) => normalBelow((share - passingShare) / spread)
  const deviation = Math.max(0.001, (high - low) / 2 / halfWidth80)
  return {
    pass: passAt(expected, Math.hypot(deviation, examChance)),
    low: passAt(low, examChance),
    high: passAt(high, examChance),
  }
}

/** Probability that a standard normal value is below x, with an error of at most 7.5e-8 (Abramowitz and Stegun 26.2.17). */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    Math.exp((-x * x) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}
