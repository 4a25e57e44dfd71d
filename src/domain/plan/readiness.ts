import type { Forecast } from './forecast.ts'

/** The probability to pass, each from 0 to 1. */
export interface Readiness {
  readonly pass: number
  /** The same at the ends of the forecast's range. */
  readonly low: number
  readonly high: number
}

/** With fewer answers a figure would only repeat what is assumed of everybody. */
export const enoughAnswers = 30
/**
 * Share of the points that passes. Microsoft says 700 of 1,000 scaled points, which are no share of anything published; with
 * questions of usual difficulty it lies near this.
 */
const passingShare = 0.7
/** Standard deviation of the share that one exam of some fifty questions gives somebody who expects a pass or a fail. */
const examChance = 0.065

/** How likely an exam on the forecast's day would be passed. */
export function readinessOf({ expected, low, high }: Forecast): Readiness {
  const at = (share: number, deviation: number) => normalBelow((share - passingShare) / deviation)
  // The range holds eight of ten, so a fifth of it to each side is a standard deviation of 1.28.
  const unsure = Math.max(0.001, (high - low) / 2 / 1.2816)
  return {
    pass: at(expected, Math.hypot(unsure, examChance)),
    low: at(low, examChance),
    high: at(high, examChance),
  }
}

/** Probability that a standard normal value lies below x; at most 7.5e-8 off (Abramowitz and Stegun 26.2.17). */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    Math.exp((-x * x) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}
