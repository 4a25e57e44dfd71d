import { counts, learnerWith } from './learner-with.ts'

/** Exponents of two of the half-life in days, and its bounds. */
interface Weights {
  readonly base: number
  /** For the square roots of the numbers of right and wrong answers. */
  readonly perRight: number
  readonly perWrong: number
  /** For what is known before the first day. */
  readonly spread: number
  readonly least: number
  readonly most: number
}

/** Half-life regression (Settles and Meeder): how long a memory lasts depends on the numbers of right and wrong answers. */
export const halfLifeWith = ({ base, perRight, perWrong, spread, least, most }: Weights) =>
  learnerWith(({ ability, prior, hardness, transfer, forgetting }) => ({
    know(asked, day, traces) {
      let [right, wrong, last] = [0, 0, -14]
      for (const trace of traces) {
        const share = counts(trace, asked, transfer)
        if (trace.correct) right += share
        else wrong += share
        last = trace.day
      }
      const exponent =
        base +
        perRight * Math.sqrt(right) +
        perWrong * Math.sqrt(wrong) +
        0.4 * ability +
        spread * prior(asked.objective) -
        0.3 * hardness(asked.id) -
        0.3 * (asked.difficulty - 2)
      const half = Math.min(most, Math.max(least, 2 ** exponent / forgetting))
      return 2 ** (-Math.max(0, day - last) / half)
    },
  }))
