import { features, weightsAs, type MemoryKind } from '../../src/domain/plan/answer-regression.ts'
import type { StudyAnswer } from '../../src/domain/plan/study-answer.ts'

// Fits what the forecast starts from (`src/domain/plan/memory-kinds.ts`) to the answers of simulated learners.

const size = features.length
const rounds = 12
/** Keeps a covariance from vanishing. */
const leastVariance = 0.0005

type Matrix = readonly (readonly number[])[]

/** Fits one kind to learners of it by expectation maximization: each learner's weights from the usual ones, then the usual ones from all learners'. */
export function fitKind(learners: readonly (readonly StudyAnswer[])[]): MemoryKind {
  let kind: MemoryKind = {
    share: 1,
    weights: features.map(() => 0),
    covariance: lowerOf(features.map((_, row) => features.map((_, column) => Number(row === column)))),
  }
  for (let round = 0; round < rounds; round++) {
    const learned = learners.map((answers) => weightsAs(kind, answers))
    const mean = (valueOf: (one: (typeof learned)[number]) => number): number =>
      learned.reduce((sum, one) => sum + valueOf(one), 0) / learned.length
    const weights = features.map((_, index) => mean((one) => one.weights[index] as number))
    const away = (one: (typeof learned)[number], index: number): number =>
      (one.weights[index] as number) - (weights[index] as number)
    const covariance = features.map((_, row) =>
      features.map(
        (_, column) =>
          mean((one) => (one.covariance[row]?.[column] as number) + away(one, row) * away(one, column)) +
          (row === column ? leastVariance : 0),
      ),
    )
    kind = { share: 1, weights, covariance: lowerOf(covariance) }
  }
  return kind
}

/** People may differ more from the usual than the simulated learners of their kind do. */
const wider = 1.2

/**
 * Merges kinds until `count` are left, each time the two that are most alike (Runnalls 2007).
 * @param kinds all equally frequent
 */
export function mergeKinds(kinds: readonly MemoryKind[], count: number): MemoryKind[] {
  let left = kinds.map((kind) => ({ ...kind, share: 1 / kinds.length }))
  while (left.length > count) {
    const pairs = left.flatMap((a, index) => left.slice(index + 1).map((b) => ({ a, b, both: mergedOf(a, b) })))
    const spread = ({ share, covariance }: MemoryKind): number => share * logDeterminant(covariance)
    const cost = ({ a, b, both }: (typeof pairs)[number]): number => spread(both) - spread(a) - spread(b)
    const best = pairs.reduce((least, pair) => (cost(pair) < cost(least) ? pair : least))
    left = [...left.filter((one) => one !== best.a && one !== best.b), best.both]
  }
  return left.map((kind) => ({
    ...kind,
    covariance: kind.covariance.map((row) => row.map((value) => wider * value)),
  }))
}

/** One kind with the mean and covariance of two. */
function mergedOf(a: MemoryKind, b: MemoryKind): MemoryKind {
  const share = a.share + b.share
  const [of, rest] = [a.share / share, b.share / share]
  const weights = a.weights.map((weight, index) => of * weight + rest * (b.weights[index] as number))
  const apart = a.weights.map((weight, index) => weight - (b.weights[index] as number))
  const covariance = a.covariance.map((row, place) =>
    row.map(
      (value, column) =>
        of * value +
        rest * (b.covariance[place]?.[column] as number) +
        of * rest * (apart[place] as number) * (apart[column] as number),
    ),
  )
  return { share, weights, covariance }
}

const lowerOf = (matrix: Matrix): number[][] => matrix.map((row, index) => row.slice(0, index + 1))

/** By Cholesky decomposition. @param lower rows up to the diagonal */
function logDeterminant(lower: Matrix): number {
  const factors = lower.map((row) => [...row])
  let sum = 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let value = factors[row]?.[column] as number
      for (let before = 0; before < column; before++)
        value -= (factors[row]?.[before] as number) * (factors[column]?.[before] as number)
      const diagonal = row === column ? Math.sqrt(Math.max(1e-12, value)) : (factors[column]?.[column] as number)
      ;(factors[row] as number[])[column] = row === column ? diagonal : value / diagonal
      if (row === column) sum += 2 * Math.log(diagonal)
    }
  return sum
}
