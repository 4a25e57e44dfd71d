import { rightOf } from './learner-model.ts'
import { memoryKinds } from './memory-kinds.ts'
import { SaidConfidence, type Said } from './said-confidence.ts'
import type { StudyAnswer } from './study-answer.ts'

// Estimates what a learner knows without a memory model: a logistic regression on counts and days. People's memories differ in kind, so it starts
// from several kinds (`memory-kinds.ts`), each with usual weights and how far learners differ from them. An extended Kalman filter updates the weights
// of each kind with each answer and how sure the learner said they were, and how well a kind foresaw both says how much it counts.

/** Counts of answers to one objective. A correct answer that may be a guess counts partly. */
interface History {
  readonly right: number
  readonly wrong: number
  readonly last: number
}

/** The expected result of an exam. */
interface Expected {
  /** Share of the points, 0 to 1. */
  readonly share: number
  /** Standard deviation of the share that comes from the uncertainty of the weights. */
  readonly deviation: number
  /** Probability that the learner knows an unseen question, by objective. */
  readonly known: ReadonlyMap<string, number>
}

/** An objective in an exam: its share, the probability of a correct guess, and the mean difficulty of its questions, 1 to 3. */
export interface Asked {
  readonly weight: number
  readonly guess: number
  readonly difficulty: number
}

/** A kind of memory: the usual weights of the regression, and their covariance among learners. */
export interface MemoryKind {
  /** Its share among learners. */
  readonly share: number
  readonly weights: readonly number[]
  /** Row by row; in each row, the columns up to the diagonal. */
  readonly covariance: readonly (readonly number[])[]
}

/** What the weights are for, in their order. */
export const features = [
  'the objective was answered before',
  'log odds of the share known so far, over all objectives, if it was answered before or not',
  'logarithm of 1 + right answers',
  'logarithm of 1 + wrong answers',
  'logarithm of 1 + days since the last answer',
  'the same times that of right answers: what is known well fades slowly',
  'the objective was never answered',
  'logarithm of 1 + earlier answers to the same question; the exam asks unseen ones',
  'difficulty above the middle one',
  'answered within the last few days; memories differ most in how much this helps',
  'answered earlier on the same day, so that the verdict is fresh',
] as const
const size = features.length
/** The place of the last feature. */
const fresh = size - 1
/**
 * Rounds are usually at most this many days apart, so a learner's answers say nothing about longer gaps. Beyond it, the usual
 * forgetting applies, unless the learner's own weights predict faster forgetting.
 */
const farthest = 10
const usualForgetting = -0.35
/** Time constant of "the last few days", in days. */
const recently = 3
/** The prior of the share known so far (known answers, of all answers), and the factor per answer by which old answers fade. */
const [skillKnown, skillAnswers, skillFade] = [2, 5, 0.995]
/** Variance of an answer that the regression can't explain, in addition to the binomial variance. */
const noise = 0.01
/** How much an answer says about the kind of memory. Below 1, because answers aren't independent. */
const weightOfAnswer = 0.5
/** After how many answers each kind is looked at again, and the share below which it's given up. */
const [checkedAfter, leastShare] = [50, 0.01]
/** Weight of a second answer on the same day, after the learner has just read the verdict. */
const sameDay = 0.5

export interface AnswerRegression {
  /** @param exam by objective @param day of the exam, a day number */
  readonly expect: (exam: ReadonlyMap<string, Asked>, day: number) => Expected
}

const known = new WeakMap<readonly StudyAnswer[], AnswerRegression>()

/** @param answers oldest first; results are cached by array */
export function regressionOn(answers: readonly StudyAnswer[]): AnswerRegression {
  const found = known.get(answers) ?? regressionWith(answers, memoryKinds)
  known.set(answers, found)
  return found
}

/** The same with given kinds of memory. */
export function regressionWith(answers: readonly StudyAnswer[], kinds: readonly MemoryKind[]): AnswerRegression {
  let followed = kinds.map(learnerOf)
  for (const [index, answer] of answers.entries()) {
    for (const one of followed) one.learn(answer)
    if (index % checkedAfter === 0 && followed.length > 1) followed = likely(followed)
  }
  const shares = sharesOf(followed)
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value, index) => sum + value * (shares[index] as number), 0)

  return {
    expect(exam, day) {
      const each = followed.map((one) => one.expect(exam, day))
      const share = mean(each.map((one) => one.share))
      const variance = mean(each.map((one) => one.deviation ** 2 + (one.share - share) ** 2))
      const byObjective = [...exam.keys()].map((objective) => {
        return [objective, mean(each.map((one) => one.known.get(objective) ?? 0))] as const
      })
      return { share, deviation: Math.sqrt(variance), known: new Map(byObjective) }
    },
  }
}

/** The probability of each kind, given the answers; the sum is 1. */
function sharesOf(learners: readonly LearnerOfKind[]): number[] {
  const likelihoods = learners.map(({ kind, likelihood }) => Math.log(kind.share) + weightOfAnswer * likelihood())
  const most = Math.max(...likelihoods)
  const odds = likelihoods.map((value) => Math.exp(value - most))
  const total = odds.reduce((sum, value) => sum + value, 0)
  return odds.map((value) => value / total)
}

/** A kind that the answers speak against needn't be followed any longer. */
function likely(learners: readonly LearnerOfKind[]): LearnerOfKind[] {
  const shares = sharesOf(learners)
  return learners.filter((_, index) => (shares[index] as number) >= leastShare)
}

/** A learner as one with a certain kind of memory. */
interface LearnerOfKind extends AnswerRegression {
  readonly kind: MemoryKind
  readonly learn: (answer: StudyAnswer) => void
  /** Logarithm of the likelihood of the answers. */
  readonly likelihood: () => number
  /** The learner's own weights, and how uncertain they are. */
  readonly filter: Filter
}

/** The learner's weights if the memory is of this kind. @param answers oldest first */
export function weightsAs(kind: MemoryKind, answers: readonly StudyAnswer[]): Filter['state'] {
  const learner = learnerOf(kind)
  for (const answer of answers) learner.learn(answer)
  return learner.filter.state
}

function learnerOf(kind: MemoryKind): LearnerOfKind {
  const filter = new Filter(kind)
  const histories = new Map<string, History>()
  const seen = new Map<string, number>()
  let [knownSoFar, askedSoFar] = [skillKnown, skillAnswers]
  const said = new SaidConfidence()
  let likelihood = 0
  const inputsOf = (objective: string, day: number, times: number, difficulty: number): number[] =>
    inputs(histories.get(objective), day, logOdds(knownSoFar / askedSoFar), times, difficulty)

  function learn({ item, day, credit, confidence }: StudyAnswer): void {
    const objective = item.objectives[0] ?? ''
    const before = histories.get(objective)
    const times = seen.get(item.id) ?? 0
    seen.set(item.id, times + 1)
    const isFresh = before?.last === day
    const values = inputsOf(objective, day, times, item.difficulty)
    values[fresh] = Number(isFresh)
    const expected = filter.expect(values)
    const evidence = evidenceOf({ expected, credit, guess: item.guess }, said.of(confidence), said.each())
    filter.learn(values, evidence)
    said.learn(confidence, knownBy({ expected, credit, guess: item.guess }, nothingSaid))
    likelihood += evidence.likelihood
    const share = evidence.known
    const weight = isFresh ? sameDay : 1
    knownSoFar = knownSoFar * skillFade ** weight + weight * share
    askedSoFar = askedSoFar * skillFade ** weight + weight
    histories.set(objective, {
      right: (before?.right ?? 0) + weight * share,
      wrong: (before?.wrong ?? 0) + weight * (1 - share),
      last: day,
    })
  }

  /** Probability that the learner knows an unseen question, however long ago the last answer was. */
  function faded(objective: string, day: number, difficulty: number): { recall: number; values: number[] } {
    const values = inputsOf(objective, day, 0, difficulty)
    const last = histories.get(objective)?.last ?? day
    if (day - last <= farthest) return { recall: filter.expect(values), values }
    const near = logOdds(filter.expect(inputsOf(objective, last + farthest, 0, difficulty)))
    const usual = near + usualForgetting * Math.log((1 + day - last) / (1 + farthest))
    return { recall: Math.min(filter.expect(values), 1 / (1 + Math.exp(-usual))), values }
  }

  return {
    kind,
    learn,
    likelihood: () => likelihood,
    filter,
    expect(exam, day) {
      let share = 0
      const slope = new Float64Array(size)
      const byObjective = new Map<string, number>()
      for (const [objective, { weight, guess, difficulty }] of exam) {
        const { recall, values } = faded(objective, day, difficulty)
        byObjective.set(objective, recall)
        share += weight * (recall + (1 - recall) * guess)
        const steep = weight * (1 - guess) * recall * (1 - recall)
        for (let index = 0; index < size; index++) (slope[index] as number) += steep * (values[index] as number)
      }
      return { share, deviation: Math.sqrt(filter.variance(slope)), known: byObjective }
    },
  }
}

function inputs(history: History | undefined, day: number, skill: number, times: number, difficulty: number): number[] {
  if (!history) return [0, skill, 0, 0, 0, 0, 1, 0, difficulty - 2, 0, 0]
  const right = Math.log(1 + history.right)
  // A later end of the day, or a time zone further west, can put today before the day of the last answer.
  const since = Math.max(0, day - history.last)
  const days = Math.log(1 + since)
  const recent = Math.exp(-since / recently)
  return [
    1,
    skill,
    right,
    Math.log(1 + history.wrong),
    days,
    days * right,
    0,
    Math.log(1 + times),
    difficulty - 2,
    recent,
    // An exam never follows right after a verdict.
    0,
  ]
}

/** An answer, and the probability that the learner knows it, 0 to 1. */
interface Expectation {
  readonly expected: number
  readonly credit: number
  /** The probability that it's right if the learner doesn't know it. */
  readonly guess: number
}

/** What an answer says. */
interface Evidence {
  /** The probability that it was known, 0 to 1. */
  readonly known: number
  /** Logarithm of how likely the answer was. */
  readonly likelihood: number
  /** Slope of that logarithm over the log odds of knowing it, and how steep it is expected to be: its mean square. */
  readonly slope: number
  readonly information: number
}

/** A confidence that says nothing. */
const nothingSaid: Said = { known: 1, unknown: 1 }
/** The probability of a right answer from someone who knows it. */
const rightIfKnown = rightOf(1, 0)

const posterior = (expected: number, known: number, unknown: number): number =>
  (expected * known) / (expected * known + (1 - expected) * unknown)

/** The probability that an answer was known, given how sure the learner said they were. */
const knownBy = ({ expected, credit, guess }: Expectation, { known, unknown }: Said): number =>
  credit * posterior(expected, rightIfKnown * known, guess * unknown) +
  (1 - credit) * posterior(expected, (1 - rightIfKnown) * known, (1 - guess) * unknown)

/** @param said how often the confidence is said @param all the same for every confidence that could have been said */
function evidenceOf(answer: Expectation, said: Said, all: readonly Said[]): Evidence {
  const { expected, credit, guess } = answer
  const right = rightOf(expected, guess)
  let squares = 0
  for (const { known, unknown } of all)
    squares +=
      squareOf(expected, rightIfKnown * known, guess * unknown) +
      squareOf(expected, (1 - rightIfKnown) * known, (1 - guess) * unknown)
  const known = knownBy(answer, said)
  const chance = (ifKnown: number, ifUnknown: number): number =>
    Math.log(expected * ifKnown * said.known + (1 - expected) * ifUnknown * said.unknown)
  // What the regression can't explain makes each answer say less.
  const share = 1 / (1 + noise / (right * (1 - right)))
  return {
    known,
    likelihood: credit * chance(rightIfKnown, guess) + (1 - credit) * chance(1 - rightIfKnown, 1 - guess),
    slope: share * (known - expected),
    information: share * (expected * (1 - expected)) ** 2 * squares,
  }
}

const squareOf = (expected: number, known: number, unknown: number): number =>
  (known - unknown) ** 2 / (expected * known + (1 - expected) * unknown)

type Vector = ArrayLike<number>

/** The weights and their covariance, as answers change them. */
class Filter {
  readonly #weights: Float64Array
  /** In row-major order. */
  readonly #covariance = new Float64Array(size * size)

  constructor({ weights, covariance }: MemoryKind) {
    this.#weights = Float64Array.from(weights)
    for (const [row, values] of covariance.entries())
      for (const [column, value] of values.entries())
        this.#covariance[row * size + column] = this.#covariance[column * size + row] = value
  }

  /** The weights, and the rows of their covariance. */
  get state(): { readonly weights: readonly number[]; readonly covariance: readonly (readonly number[])[] } {
    const rows = Array.from({ length: size }, (_, row) => [...this.#covariance.subarray(row * size, (row + 1) * size)])
    return { weights: [...this.#weights], covariance: rows }
  }

  /** Probability that the learner knows it. */
  expect(values: readonly number[]): number {
    let sum = 0
    for (let index = 0; index < size; index++) sum += (this.#weights[index] as number) * (values[index] as number)
    return 1 / (1 + Math.exp(-sum))
  }

  /** Variance of the weighted sum of values. */
  variance(values: Vector): number {
    const spread = this.#spread(values)
    return Math.max(
      0,
      spread.reduce((sum, value, index) => sum + value * (values[index] as number), 0),
    )
  }

  /** Updates the weights with what an answer says about the log odds of knowing it. */
  learn(values: readonly number[], { slope, information }: Pick<Evidence, 'slope' | 'information'>): void {
    // Thousands of answers pass through here, so the fields are read once.
    const [weights, covariance] = [this.#weights, this.#covariance]
    const spread = this.#spread(values)
    let variance = 0
    for (let index = 0; index < size; index++) variance += (spread[index] as number) * (values[index] as number)
    const step = 1 / (1 + information * variance)
    for (let row = 0; row < size; row++) {
      const gain = (spread[row] as number) * step
      ;(weights[row] as number) += gain * slope
      const start = row * size
      for (let column = 0; column < size; column++)
        (covariance[start + column] as number) -= gain * information * (spread[column] as number)
    }
  }

  #spread(values: Vector): Float64Array {
    const covariance = this.#covariance
    const result = new Float64Array(size)
    for (let column = 0; column < size; column++) {
      const value = values[column] as number
      // Most answers leave some of the features at 0.
      if (value === 0) continue
      const start = column * size
      // The matrix is symmetric.
      for (let row = 0; row < size; row++) (result[row] as number) += (covariance[start + row] as number) * value
    }
    return result
  }
}

const logOdds = (share: number): number => {
  // Bounded, because thousands of right answers in a row would give infinite skill.
  const bounded = Math.min(0.995, Math.max(0.005, share))
  return Math.log(bounded / (1 - bounded))
}
