/** Two-sided quantiles of the normal distribution. */
export const z95 = 1.96
export const z99 = 2.576

/** A range that contains the true value with the confidence of its `z`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's interval of a share, which is honest for few answers too. */
export function shareInterval(count: number, of: number, z: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const share = count / of
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Pearson's correlation of pairs; undefined if one side doesn't vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [meanX, meanY] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy)
}

/** Fisher's interval of a correlation. */
export function correlationInterval(r: number, pairs: number, z: number): Interval {
  const middle = Math.atanh(Math.max(-0.999, Math.min(0.999, r)))
  const half = z / Math.sqrt(Math.max(1, pairs - 3))
  return { low: Math.tanh(middle - half), high: Math.tanh(middle + half) }
}

/** The middle value; of an even count, the lower one. */
export const medianOf = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
