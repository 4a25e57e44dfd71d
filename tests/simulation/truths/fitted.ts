import type { Item } from '../learner-model.ts'
import { halfLifeWith } from './half-life.ts'
import { counts, learnerWith, sigmoid, type Trace } from './learner-with.ts'

// Memory models with parameters that were fitted to people: the half-life and DASH ones are what a benchmark of spaced repetition found in thousands
// of Anki collections (github.com/open-spaced-repetition/srs-benchmark), and ACT-R's are those of Pavlik and Anderson (2005). People differ around
// them. Each base level is lower than there, because exam questions are harder than flashcards.

/** A right answer multiplies the half-life by six, and a wrong one nearly halves it. */
const fitted = { perRight: 2.5819, perWrong: -0.8674, least: 0.1, most: 274 } as const
export const fittedHalfLife = halfLifeWith({ ...fitted, base: 1.5, spread: 0.7 })
/** The same on a harder subject: some objectives are forgotten within a day of a miss. */
export const hardHalfLife = halfLifeWith({ ...fitted, base: 0.8, spread: 1.1 })

/** DASH with a multiscale context as fitted: in each window of time, answers and successes fade at the window's own speed. */
export const fittedDash = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
  const windows = [
    { days: 1, fade: 0.2434, tries: 0.2783, successes: 0.8131 },
    { days: 7, fade: 1.9739, tries: 0.4252, successes: 1.0056 },
    { days: 30, fade: 16.009, tries: -0.1527, successes: 0.6455 },
    { days: Infinity, fade: 129.8426, tries: 0.1409, successes: 0.669 },
  ]
  const base = -1.3
  return {
    know(asked, day, traces) {
      let sum =
        base + 0.5 * ability + 0.9 * prior(asked.objective) - 0.4 * hardness(asked.id) - 0.5 * (asked.difficulty - 2)
      for (const window of windows) {
        let [tries, successes] = [0, 0]
        for (const trace of traces) {
          const age = (day - trace.day) * forgetting
          if (age > window.days) continue
          const left = counts(trace, asked, transfer) * Math.exp(-age / window.fade)
          tries += left
          if (trace.correct) successes += left
        }
        sum += window.tries * Math.log(1 + tries) + window.successes * Math.log(1 + successes)
      }
      return sigmoid(sum)
    },
  }
})

/** ACT-R as fitted: a wrong answer and its verdict teach as much as a right one. */
export const fittedActR = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
  const [intercept, scale, noise, threshold, perDay] = [
    0.176786766570677,
    0.216967308403809,
    0.254893976981164,
    -0.704205679427144,
    86_400 * 0.025,
  ]
  const base = 0.35
  const activation = (
    asked: Item,
    time: number,
    traces: readonly Trace[],
    decays: readonly number[],
    upTo: number,
  ): number => {
    // What was known before the first day is one old trace.
    let sum = Math.exp(0.8 * prior(asked.objective) - 1) * ((time + 30) * perDay) ** -intercept
    for (let j = 0; j < upTo; j++) {
      const trace = traces[j] as Trace
      sum += counts(trace, asked, transfer) * Math.max(1, (time - trace.day) * perDay) ** -(decays[j] as number)
    }
    return Math.log(sum)
  }
  return {
    know(asked, day, traces) {
      const decays: number[] = []
      for (const [index, trace] of traces.entries())
        decays.push(
          (intercept + scale * Math.exp(Math.min(1, activation(asked, trace.day, traces, decays, index)))) * forgetting,
        )
      const active = activation(asked, day, traces, decays, traces.length)
      const offset = base + 0.15 * ability - 0.08 * hardness(asked.id) - 0.1 * (asked.difficulty - 2)
      return sigmoid((active + offset - threshold) / noise)
    },
  }
})
