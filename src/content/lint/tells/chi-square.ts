/** Pearson's statistic of observed and expected counts. */
export const chiSquare = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce(
    (sum, count, index) => sum + (count - (expected[index] as number)) ** 2 / (expected[index] as number),
    0,
  )

/**
 * The probability of a statistic at least this large under the null hypothesis: the upper regularized gamma function
 * Q(df / 2, x / 2), a finite sum for whole degrees of freedom (Abramowitz and Stegun 26.4.4 and 26.4.5).
 */
export function chiSquareP(statistic: number, degrees: number): number {
  const half = statistic / 2
  const even = degrees % 2 === 0
  let term = even ? Math.exp(-half) : (2 * Math.exp(-half) * Math.sqrt(half)) / Math.sqrt(Math.PI)
  let sum = even ? 0 : erfc(Math.sqrt(half))
  for (let k = even ? 0 : 1; k < degrees / 2; k++) {
    sum += term
    term *= half / (even ? k + 1 : k + 0.5)
  }
  return Math.min(1, sum)
}

/** The complementary error function, to 1.2e-7 (Numerical Recipes, `erfcc`), for x ≥ 0. */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2)
  const powers = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ]
  return t * Math.exp(-x * x + powers.reduceRight((sum, power) => sum * t + power, 0))
}
