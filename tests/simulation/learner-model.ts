/** What a simulated learner is asked, as `--truth FILE` gets it too. */
export interface Item {
  readonly id: string
  readonly objective: string
  readonly skillArea: string
  /** Share of the exam that its objective has; all objectives add up to 1. */
  readonly weight: number
  /** 1 knows it, 2 applies it, 3 weighs it under constraints. */
  readonly difficulty: number
  /** Probability of being right without knowing, 0 to 1. */
  readonly guess: number
}

export interface SimulatedLearner {
  /** Answers an item and learns from its verdict. `day` is a real number since the start and never falls. */
  readonly answer: (id: string, day: number) => { correct: boolean; confident: boolean; seconds: number }
  /** Probability that the item would be known on a day, 0 to 1, without guessing. Learns nothing. */
  readonly recallAt: (id: string, day: number) => number
}

/** What no policy may know but an oracle: how one more answer would change what is known. */
export interface Foreseen extends SimulatedLearner {
  /** Expected probability that `other` is known on `later`, after an answer to `id` on `day`. Learns nothing. */
  readonly recallAfter: (id: string, day: number, other: string, later: number) => number
}

/** How a learner's memory works. A module given with `--truth` exports one as `createLearner`. */
export type CreateLearner = (world: {
  readonly items: readonly Item[]
  readonly random: () => number
}) => SimulatedLearner
