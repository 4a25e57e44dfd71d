import { learnFrom, recallBehind, rightOf } from './learner-model.ts'
import type { StudyAnswer } from './study-answer.ts'
import type { StudyItem } from './study-item.ts'

// How hard a question is, from the answers of all learners: who writes it can only guess. The planner chooses who gets which question and when, so an
// answer is compared with what was expected of this learner on that day, as in a Rasch model.

/** What answers say about a question's difficulty. Sums over learners. */
export interface DifficultyEvidence {
  readonly learners: number
  /** How much harder it was than expected: the slope of the likelihood in log odds. */
  readonly harder: number
  /** How much is known about it: the information in the same unit. */
  readonly information: number
}

/** Log odds of knowing a question for each step of difficulty, as the forecast has found it. */
export const difficultyStep = 0.4
/** With fewer learners, a question's answers don't count. */
const fewestLearners = 8
/** How far authors are off, in log odds, before it's seen; and how many questions that are known exactly this counts as. */
const usuallyOff = { deviation: 0.4, questions: 20 } as const
const leastOff = 0.05
/** How much of a difference that authors see is taken to be there, before it's seen; and the weight of that. */
const usuallyTrusted = { trust: 1, weight: 4 } as const
/** Bounds of what is learned. Authors write 1 to 3. */
const [easiest, hardest] = [0, 4]

/** Difficulty for a choice, in half steps: within one, chance decides, so that everyone's answers don't gather on the same questions. */
export const levelOf = ({ difficulty }: Pick<StudyItem, 'difficulty'>): number => Math.round(2 * difficulty) / 2

/** @param answers of one learner, oldest first @param parameters the learner's own, if fitted */
export function evidenceIn(
  answers: readonly StudyAnswer[],
  parameters?: readonly number[],
): Map<string, DifficultyEvidence> {
  const found = new Map<string, DifficultyEvidence>()
  learnFrom(answers, parameters, ({ item, day, credit, right: beforeHint, isOutdated }, right, { beliefs, seen }) => {
    // Later answers to the same question measure memory, and another answer to its objective on that day the verdict just read.
    if ((seen.get(item.id) ?? 0) > 1 || isOutdated || beforeHint !== undefined) return
    if (beliefs.get(item.objectives[0] ?? '')?.last === day) return
    const recall = recallBehind(right, item.guess)
    const steep = (rightOf(1, item.guess) - item.guess) * recall * (1 - recall)
    const variance = right * (1 - right)
    found.set(item.id, {
      learners: 1,
      harder: ((right - credit) * steep) / variance,
      information: steep ** 2 / variance,
    })
  })
  return found
}

/** Adds one learner's evidence to that of others, in place. */
export function addEvidence(all: Map<string, DifficultyEvidence>, one: ReadonlyMap<string, DifficultyEvidence>): void {
  for (const [id, { learners, harder, information }] of one) {
    const sum = all.get(id)
    all.set(id, {
      learners: (sum?.learners ?? 0) + learners,
      harder: (sum?.harder ?? 0) + harder,
      information: (sum?.information ?? 0) + information,
    })
  }
}

/**
 * Difficulties, from the evidence as far as there is any, and from the author's difficulty for the rest. How far the author's is believed depends on how
 * well authors foresaw what is known by now, so it also changes for questions without answers.
 * @returns by question; empty without enough answers to any
 */
export function learnedDifficulties(
  items: ReadonlyMap<string, StudyItem>,
  evidence: ReadonlyMap<string, DifficultyEvidence>,
): Map<string, number> {
  const known = [...evidence].flatMap(([id, { learners, harder, information }]) => {
    const item = items.get(id)
    return item && learners >= fewestLearners && information > 0 ? [{ item, harder, information }] : []
  })
  if (known.length === 0) return new Map()
  const total = known.reduce((sum, { information }) => sum + information, 0)
  // If everything seems harder than expected, it's the expectation that's wrong.
  const shift = known.reduce((sum, { harder }) => sum + harder, 0) / total
  const middle = known.reduce((sum, { item, information }) => sum + information * item.difficulty, 0) / total
  const authored = ({ difficulty }: StudyItem): number => difficultyStep * (difficulty - middle)
  const seen = new Map<string, Seen>(
    known.map(({ item, harder, information }) => [
      item.id,
      { author: authored(item), own: harder / information - shift, information },
    ]),
  )
  const trust = trustIn([...seen.values()])
  const variance = varianceAround(trust, [...seen.values()])
  return new Map(
    [...items].map(([id, item]) => {
      const { own, information } = seen.get(id) ?? { own: 0, information: 0 }
      const offset = ((trust * authored(item)) / variance + own * information) / (1 / variance + information)
      return [id, Math.min(hardest, Math.max(easiest, middle + offset / difficultyStep))]
    }),
  )
}

/** A question with enough answers, in log odds. */
interface Seen {
  readonly author: number
  /** What the answers alone say. */
  readonly own: number
  readonly information: number
}

/** The weight of a question among others: some are known better than others. */
const weightOf = ({ information }: Seen): number => 1 / (usuallyOff.deviation ** 2 + 1 / information)

/** How much of a difference that authors see is there: 1 is all of it, 0 nothing, and below that it's the other way around. */
function trustIn(seen: readonly Seen[]): number {
  let [product, square] = [usuallyTrusted.trust * usuallyTrusted.weight, usuallyTrusted.weight as number]
  for (const one of seen) {
    product += weightOf(one) * one.own * one.author
    square += weightOf(one) * one.author ** 2
  }
  return product / square
}

/** How far authors are off even so: the variance of what was seen around what they say, without that of chance. */
function varianceAround(trust: number, seen: readonly Seen[]): number {
  const usual = usuallyOff.deviation ** 2
  let [sum, weights] = [usuallyOff.questions / usual, usuallyOff.questions / usual ** 2]
  for (const one of seen) {
    const weight = weightOf(one) ** 2
    sum += weight * ((one.own - trust * one.author) ** 2 - 1 / one.information)
    weights += weight
  }
  return Math.max(leastOff ** 2, sum / weights)
}

/** The questions with what was learned about their difficulty. */
export const withDifficulties = (
  items: ReadonlyMap<string, StudyItem>,
  difficulties: ReadonlyMap<string, number>,
): ReadonlyMap<string, StudyItem> =>
  new Map([...items].map(([id, item]) => [id, { ...item, difficulty: difficulties.get(id) ?? item.difficulty }]))
