/** A prediction and what came. */
export interface Judged {
  /** Probability, 0 to 1. */
  readonly probability: number
  readonly happened: boolean
}

/** Mean squared distance of the probabilities from what came; 0 is perfect, 0.25 is a coin. */
export const brier = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { probability, happened }) => sum + (probability - Number(happened)) ** 2, 0) / judged.length

/** Probability that of two learners, one who made it and one who did not, the first was given the higher probability. */
export function auc(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((a, b) => a.probability - b.probability)
  let rank = 1
  let ranks = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end++
    // Those with the same probability share their ranks.
    const shared = rank + (end - start - 1) / 2
    for (let index = start; index < end; index++) if (sorted[index]?.happened) ranks += shared
    rank += end - start
    start = end
  }
  const made = judged.filter(({ happened }) => happened).length
  const failed = judged.length - made
  return made === 0 || failed === 0 ? NaN : (ranks - (made * (made + 1)) / 2) / (made * failed)
}

const bins = 10

/** Mean distance between probability and share, over ten bins with the same number of predictions. */
export function calibrationError(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((a, b) => a.probability - b.probability)
  let error = 0
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice((bin * sorted.length) / bins, ((bin + 1) * sorted.length) / bins)
    if (part.length === 0) continue
    const said = part.reduce((sum, { probability }) => sum + probability, 0) / part.length
    const came = part.filter(({ happened }) => happened).length / part.length
    error += (part.length / sorted.length) * Math.abs(said - came)
  }
  return error
}

/** Brier score of the surest share of the predictions: what is left out is what one would not speak of. */
export function abstention(judged: readonly Judged[], kept: number): number {
  const sure = judged.toSorted((a, b) => Math.abs(b.probability - 0.5) - Math.abs(a.probability - 0.5))
  return brier(sure.slice(0, Math.max(1, Math.round(kept * sure.length))))
}

/** A logistic regression by gradient descent with a little shrinkage; inputs are brought to mean 0 and deviation 1. */
export function fitLogistic(inputs: readonly (readonly number[])[], happened: readonly boolean[]) {
  const width = inputs[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, place) => mean(inputs.map((row) => row[place] ?? 0)))
  const deviations = means.map(
    (middle, place) => Math.sqrt(mean(inputs.map((row) => ((row[place] ?? 0) - middle) ** 2))) || 1,
  )
  const scaled = inputs.map((row) =>
    row.map((value, place) => (value - (means[place] ?? 0)) / (deviations[place] ?? 1)),
  )
  const weights = Array.from({ length: width + 1 }, () => 0)
  for (let round = 0; round < 400; round++) {
    const slope = weights.map((weight, place) => (place === 0 ? 0 : 0.001 * weight))
    for (const [index, row] of scaled.entries()) {
      const error = sigmoid(dot(row, weights)) - Number(happened[index])
      slope[0] = (slope[0] ?? 0) + error / scaled.length
      for (const [place, value] of row.entries())
        slope[place + 1] = (slope[place + 1] ?? 0) + (error * value) / scaled.length
    }
    for (const [place, value] of slope.entries()) weights[place] = (weights[place] ?? 0) - value
  }
  return (row: readonly number[]): number =>
    sigmoid(
      dot(
        row.map((value, place) => (value - (means[place] ?? 0)) / (deviations[place] ?? 1)),
        weights,
      ),
    )
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
/** The first weight stands alone. */
const dot = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, place) => sum + value * (weights[place + 1] ?? 0), weights[0] ?? 0)
