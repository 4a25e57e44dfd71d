import { forgettingModel, type ForgettingModel, type MemoryTrace } from '../memory/scheduler.ts'
import type { Confidence } from '../memory/review.ts'
import type { StudyAnswer } from './study-answer.ts'

/** The estimated memory of one objective. Answers to all its questions count, because the exam asks unseen ones. */
export interface Belief extends MemoryTrace {
  /** Day of the last answer. */
  readonly last: number
  readonly answers: number
}

/** What a learner's answers say about them. */
export interface LearnerModel {
  readonly memory: ForgettingModel
  /** By objective; objectives that were never asked are missing. */
  readonly beliefs: ReadonlyMap<string, Belief>
  /** Probability of each of `tempos`; the sum is 1. */
  readonly tempo: readonly number[]
  /** Probability of knowing an objective that was never asked. */
  readonly prior: number
  /** How often each question was answered. */
  readonly seen: ReadonlyMap<string, number>
}

/**
 * Factors on FSRS's stability. FSRS is fitted to flashcards and too optimistic for people who forget faster. The learner's answers show
 * which factor fits. This corrects most of what a full refit corrects, and from the first day.
 */
const tempos: readonly number[] = [0.02, 0.06, 0.125, 0.25, 0.5, 1, 2, 4]
/** Prior probabilities of the factors: close to FSRS. */
const firstOdds: readonly number[] = [0.02, 0.04, 0.08, 0.15, 0.25, 0.26, 0.13, 0.07]

/** Probability of a wrong answer despite knowing the right one. */
const slip = 0.05
/** Weight of one answer in the odds. Below 1, because answers to one objective aren't independent. */
const weightOfAnswer = 0.5
/** Pseudo-answers behind the prior, and how many of them were known. */
const priorAnswers = 4
const priorKnown = 1.2
/** Minimum recall of a second answer on the same day, after the learner has just read the verdict. */
const recallOnSameDay = 0.85
/** Factor on the probability that a right answer was a guess, by confidence. */
const guessing: Readonly<Record<Confidence, number>> = { sure: 0.5, think: 1, guess: 2 }

/** Probability of a right answer. */
export const rightOf = (recall: number, guess: number): number => recall * (1 - slip) + (1 - recall) * guess

/** The recall behind a probability of a right answer. */
export const recallBehind = (right: number, guess: number): number =>
  Math.min(1, Math.max(0, (right - guess) / (1 - slip - guess)))

/**
 * @param answers oldest first
 * @param parameters the learner's own memory parameters, if fitted
 * @param watch called before each answer counts, with its probability of being right and the model so far
 */
export function learnFrom(
  answers: readonly StudyAnswer[],
  parameters?: readonly number[],
  watch?: (answer: StudyAnswer, right: number, before: LearnerModel) => void,
): LearnerModel {
  const memory = forgettingModel(parameters)
  const beliefs = new Map<string, Belief>()
  const seen = new Map<string, number>()
  const logOdds = firstOdds.map(Math.log)
  let tempo: readonly number[] = firstOdds
  let known = priorKnown
  let asked = priorAnswers
  for (const answer of answers) {
    const { item, day } = answer
    seen.set(item.id, (seen.get(item.id) ?? 0) + 1)
    for (const [index, objective] of item.objectives.entries()) {
      const belief = beliefs.get(objective)
      const elapsed = belief ? day - belief.last : 0
      let expected = known / asked
      if (belief) {
        const recalls = recallsOf(memory, belief, day)
        expected = mean(recalls, tempo)
        if (elapsed === 0) expected = Math.max(expected, recallOnSameDay)
        // Only the first objective counts, because a question barely touches the second one.
        else if (index === 0) tempo = learnTempo(logOdds, recalls, answer)
      }
      if (index === 0)
        watch?.(answer, rightOf(expected, item.guess), { memory, beliefs, tempo, prior: known / asked, seen })
      const share = knownShare(answer, expected)
      if (!belief) {
        known += share
        asked += 1
      }
      beliefs.set(objective, after(memory, belief, day, share))
    }
  }
  return { memory, beliefs, tempo, prior: known / asked, seen }
}

/** Probability of recall on a day, 0 to 1. */
export const recallOf = (
  { memory, tempo }: Pick<LearnerModel, 'memory' | 'tempo'>,
  belief: Belief,
  day: number,
): number => mean(recallsOf(memory, belief, day), tempo)

/** The same for each tempo. */
const recallsOf = (memory: ForgettingModel, { stability, last }: Belief, day: number): number[] =>
  tempos.map((factor) => memory.recallAfter(day - last, stability * factor))

function mean(values: readonly number[], shares: readonly number[]): number {
  let sum = 0
  for (const [index, value] of values.entries()) sum += value * (shares[index] as number)
  return sum
}

/** The belief after an answer. @param known the probability that it was known, 0 to 1 */
export function after(memory: ForgettingModel, belief: Belief | undefined, day: number, known: number): Belief {
  const elapsed = belief ? day - belief.last : 0
  const failed = memory.traceAfter(belief, elapsed, 'again')
  const answers = (belief?.answers ?? 0) + 1
  if (known === 0) return { ...failed, last: day, answers }
  const recalled = memory.traceAfter(belief, elapsed, 'good')
  return {
    // Stabilities differ by factors, so this averages their logarithms.
    stability: Math.exp(known * Math.log(recalled.stability) + (1 - known) * Math.log(failed.stability)),
    difficulty: known * recalled.difficulty + (1 - known) * failed.difficulty,
    last: day,
    answers,
  }
}

/** Probability that the learner knew the answer rather than guessed it, times its credit. */
function knownShare({ item, credit, confidence }: StudyAnswer, expected: number): number {
  const guess = Math.min(1, item.guess * guessing[confidence])
  return credit * (expected / (expected + (1 - expected) * guess))
}

/** Updates the odds in place. */
function learnTempo(logOdds: number[], recalls: readonly number[], { item, credit }: StudyAnswer): number[] {
  for (const [index, recall] of recalls.entries()) {
    const right = Math.min(0.98, Math.max(0.02, rightOf(recall, item.guess)))
    ;(logOdds[index] as number) += weightOfAnswer * (credit * Math.log(right) + (1 - credit) * Math.log(1 - right))
  }
  const most = Math.max(...logOdds)
  const odds = logOdds.map((value) => Math.exp(value - most))
  const total = odds.reduce((sum, value) => sum + value, 0)
  return odds.map((value) => value / total)
}
