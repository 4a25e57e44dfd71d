import type { Item } from '../learner-model.ts'
import { counts, learnerWith, sigmoid, type Mind, type Person, type Trace } from './learner-with.ts'

// People for whom something that planners take for granted isn't so.

/** Like DASH: log counts in two windows of time. */
const counting = ({ ability, prior, hardness, transfer, forgetting }: Person, base: number): Mind => ({
  know(asked, day, traces) {
    let sum =
      base + 0.5 * ability + 0.9 * prior(asked.objective) - 0.4 * hardness(asked.id) - 0.5 * (asked.difficulty - 2)
    for (const days of [5, Infinity]) {
      let [tries, successes] = [0, 0]
      for (const trace of traces) {
        if ((day - trace.day) * forgetting >= days) continue
        const share = counts(trace, asked, transfer)
        tries += share
        if (trace.correct) successes += share
      }
      sum += 0.45 * Math.log(1 + tries) + 0.6 * Math.log(1 + successes)
    }
    return sigmoid(sum)
  },
})

/** Objectives build on others of their section: nobody knows one much better than what it builds on. */
export const prerequisites = learnerWith((person, items) => {
  const mind = counting(person, -0.7)
  const objectives = [...new Set(items.map(({ objective }) => objective))]
  const sectionOf = (objective: string): string => objective.slice(0, objective.lastIndexOf('.'))
  /** The one before it in its section. */
  const before = new Map(
    objectives.map((objective, index) => {
      const last = objectives[index - 1]
      return [objective, last !== undefined && sectionOf(last) === sectionOf(objective) ? last : undefined]
    }),
  )
  const easiest = new Map<string, Item>()
  for (const item of items) {
    const known = easiest.get(item.objective)
    if (!known || item.difficulty < known.difficulty) easiest.set(item.objective, item)
  }
  return {
    know(asked, day, traces, all) {
      const own = mind.know(asked, day, traces, all)
      const base = before.get(asked.objective)
      const first = base === undefined ? undefined : easiest.get(base)
      if (!first) return own
      return own * (0.45 + 0.55 * mind.know(first, day, all(first.objective), all))
    },
  }
})

/** Quick and careless: every fifth answer that they know is wrong, in the exam as well. */
export const careless = learnerWith(
  (person) => {
    const mind = counting(person, -0.6)
    return { know: (...args) => 0.8 * mind.know(...args) }
  },
  { pace: 0.5 },
)

/** Learns an objective nearly whole from one of its questions, and forgets it slowly unless it is never asked again. */
export const sudden = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => ({
  know(asked, day, traces) {
    const start = sigmoid(0.9 * prior(asked.objective) + 0.4 * ability - 0.3 * hardness(asked.id) - 1.4)
    // What's still unknown gets known with each answer, by chance; what is known fades after its last answer.
    let unknown = 1 - start
    let last: Trace | undefined
    for (const trace of traces) {
      const share = counts(trace, asked, transfer)
      const gap = last ? trace.day - last.day : 7
      unknown *= 1 - share * (0.3 + 0.25 * Math.min(1, gap / 4))
      last = trace
    }
    if (!last) return start
    const times = traces.length
    return (1 - unknown) * 2 ** (-((day - last.day) * forgetting) / (12 * 1.8 ** Math.min(5, times)))
  },
}))
