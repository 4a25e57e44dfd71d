import type { Item, SimulatedLearner } from './learner-model.ts'

/** An answer, as a policy sees it. */
export interface Answered {
  readonly item: Item
  readonly day: number
  readonly correct: boolean
  readonly confident: boolean
  readonly seconds: number
}

/** What a policy decides from. */
interface Situation {
  /** Items that may be asked. */
  readonly items: readonly Item[]
  readonly log: readonly Answered[]
  readonly day: number
  readonly examDay: number
  readonly count: number
  readonly random: () => number
  /** Tells learners apart. */
  readonly name: string
  /** The learner and the exam themselves: for an oracle, and for nobody else. */
  readonly truth: { readonly learner: SimulatedLearner; readonly exam: readonly Item[] }
}

/** Picks the next items, at most `count`, none twice. */
export type Policy = (situation: Situation) => readonly Item[]

export interface Campaign {
  readonly items: readonly Item[]
  readonly exam: readonly Item[]
  readonly days: number
  readonly perDay: number
  /** Probability that a day is missed. */
  readonly missed: number
}

/** Lets a learner study under a policy up to the exam; the score is the expected share of the exam, 0 to 100. */
export function study(
  { items, exam, days, perDay, missed }: Campaign,
  policy: Policy,
  learner: SimulatedLearner,
  random: () => number,
): { score: number; minutes: number; log: readonly Answered[] } {
  const log: Answered[] = []
  const name = String(random())
  for (let day = 0; day < days; day++) {
    if (random() < missed) continue
    const chosen = policy({
      items,
      log: [...log],
      day,
      examDay: days,
      count: perDay,
      random,
      name,
      truth: { learner, exam },
    })
    // An evening of study: an answer every minute.
    for (const [index, item] of chosen.entries())
      log.push({ item, day, ...learner.answer(item.id, day + index / 1440) })
  }
  return {
    score: examScore(exam, learner, days),
    minutes: log.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    log,
  }
}

/** Expected share of the exam, 0 to 100: what is not known may be guessed. */
function examScore(exam: readonly Item[], learner: SimulatedLearner, day: number): number {
  let score = 0
  let weights = 0
  for (const { id, weight, guess } of exam) {
    const recall = learner.recallAt(id, day)
    score += weight * (recall + (1 - recall) * guess)
    weights += weight
  }
  return (100 * score) / weights
}
