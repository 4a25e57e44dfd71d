import type { Item } from '../learner-model.ts'
import { halfLifeWith } from './half-life.ts'
import { counts, learnerWith, sigmoid, type Trace } from './learner-with.ts'

// Four ways in which memory may work, with parameters of our own; none is FSRS, which the planner starts from.

/** DASH (Mozer and Lindsey): log counts of answers and successes in windows of time, over ability and difficulty. */
export const dash = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
  const windows = [
    { days: 1, tries: 0.25, successes: 0.35 },
    { days: 7, tries: 0.3, successes: 0.45 },
    { days: 30, tries: 0.35, successes: 0.5 },
    { days: Infinity, tries: 0.25, successes: 0.35 },
  ]
  return {
    know(asked, day, traces) {
      let sum =
        0.5 * ability + 0.9 * prior(asked.objective) - 0.4 * hardness(asked.id) - 0.5 * (asked.difficulty - 2) - 0.9
      for (const window of windows) {
        let tries = 0
        let successes = 0
        for (const trace of traces) {
          if ((day - trace.day) * forgetting >= window.days) continue
          const share = counts(trace, asked, transfer)
          tries += share
          if (trace.correct) successes += share
        }
        sum += window.tries * Math.log(1 + tries) + window.successes * Math.log(1 + successes)
      }
      return sigmoid(sum)
    },
  }
})

/** ACT-R (Pavlik and Anderson): each trace decays by a power law, faster when memory was fresh at the time. */
export const actR = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
  const activation = (asked: Item, day: number, traces: readonly Trace[]): number => {
    const decays: number[] = []
    const at = (time: number, upTo: number): number => {
      // What was known before the first day is one old trace.
      let sum = Math.exp(0.8 * prior(asked.objective) + 0.3 * ability - 0.5) * (time + 20) ** -0.25
      for (let j = 0; j < upTo; j++) {
        const trace = traces[j] as Trace
        const strength = counts(trace, asked, transfer) * (trace.correct ? 1 : 0.7)
        sum += strength * Math.max(0.02, time - trace.day) ** -(decays[j] as number)
      }
      return Math.log(sum)
    }
    for (const [index, trace] of traces.entries())
      decays.push((0.17 + 0.2 * Math.exp(Math.min(1.5, at(trace.day, index)))) * forgetting)
    return at(day, traces.length)
  }
  return {
    know: (asked, day, traces) =>
      sigmoid((activation(asked, day, traces) + 0.35 - 0.2 * hardness(asked.id) - 0.2 * (asked.difficulty - 2)) / 0.45),
  }
})

/** The half-life doubles with successes; failing teaches little. */
export const halfLife = halfLifeWith({ base: 1.1, perRight: 1.05, perWrong: 0.2, spread: 0.9, least: 0.3, most: 365 })

/** Several stores that leak at different speeds (as in the multiscale context model): practice fills what is empty. */
export const timeScales = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
  const scales = [0.7, 3, 12, 50, 200]
  const parts = [0.12, 0.2, 0.28, 0.24, 0.16]
  return {
    know(asked, day, traces) {
      const start = sigmoid(0.9 * prior(asked.objective) + 0.4 * ability - 1.2)
      const stores = scales.map((_, index) => (index > 2 ? start : start / 2))
      let before = 0
      for (const trace of traces) {
        const share = counts(trace, asked, transfer)
        for (const [index, scale] of scales.entries()) {
          const kept = (stores[index] as number) * Math.exp((-(trace.day - before) * forgetting) / scale)
          // Slow stores fill slowly, and a success after a while fills them more than one right after another.
          const fill = share * (0.85 / (1 + index * 0.75)) * (trace.correct ? 1 : 0.8)
          stores[index] = kept + fill * (1 - kept)
        }
        before = trace.day
      }
      let level = 0
      for (const [index, scale] of scales.entries())
        level += (parts[index] as number) * (stores[index] as number) * Math.exp((-(day - before) * forgetting) / scale)
      return sigmoid(8 * (level - 0.3) - 0.35 * hardness(asked.id) - 0.4 * (asked.difficulty - 2) + 0.3 * ability)
    },
  }
})
