import type { Confidence } from '../memory/review.ts'

// A right answer may be a guess, and how sure people say they are tells the two apart. How well it does differs between people, and some always say
// the same, so each learner's own answers show what it's worth.

/** How often a confidence is said, 0 to 1: about what the learner knows, and about what they don't. */
export interface Said {
  readonly known: number
  readonly unknown: number
}

const all: readonly Confidence[] = ['sure', 'think', 'guess']
/** Before the first answer: how often each is said, either way. */
const usual: Readonly<Record<Confidence, number>> = { sure: 0.5, think: 0.3, guess: 0.2 }
/** Both shares start from how often the learner says it at all, which counts as this many answers. So someone who always says the same says nothing. */
const first = 6

/** What a learner's confidences are worth, as their answers show. */
export class SaidConfidence {
  /** How many answers, and how many of them were known. */
  readonly #times: Record<Confidence | 'all', { answers: number; known: number }> = {
    sure: { answers: 0, known: 0 },
    think: { answers: 0, known: 0 },
    guess: { answers: 0, known: 0 },
    all: { answers: 0, known: 0 },
  }

  of(confidence: Confidence): Said {
    const { [confidence]: own, all: total } = this.#times
    const either = (own.answers + first * usual[confidence]) / (total.answers + first)
    return {
      known: (own.known + first * either) / (total.known + first),
      unknown: (own.answers - own.known + first * either) / (total.answers - total.known + first),
    }
  }

  each(): readonly Said[] {
    return all.map((confidence) => this.of(confidence))
  }

  /** @param known the probability that it was known, judged without the confidence */
  learn(confidence: Confidence, known: number): void {
    for (const times of [this.#times[confidence], this.#times.all]) {
      times.answers++
      times.known += known
    }
  }
}
