import type { Foreseen, Item } from './learner-model.ts'

// Four ways in which memory may work; none is FSRS, which the planner starts from. All share what people bring along: prior
// knowledge that differs by objective, items that are harder than others, slips, speed, and how well they judge themselves.

/** What an answer leaves behind. */
interface Trace {
  readonly id: string
  readonly day: number
  readonly correct: boolean
}

/** Memory of one objective: traces of all its items. An item's own traces count in full, those of its siblings by transfer. */
interface Mind {
  /** Probability of knowing an item, 0 to 1. */
  readonly know: (item: Item, day: number, traces: readonly Trace[]) => number
}

interface Person {
  /** Standard normal: how able the learner is. */
  readonly ability: number
  /** Standard normal for each objective: what is known before the first day. */
  readonly prior: (objective: string) => number
  /** Standard normal for each item. */
  readonly hardness: (id: string) => number
  /** Share of a trace that counts for another item of its objective, 0 to 1. */
  readonly transfer: number
  /** Speed of forgetting; 1 for the typical learner. */
  readonly forgetting: number
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The same number for the same key, drawn when it is first asked for. */
function drawn(random: () => number): (key: string) => number {
  const known = new Map<string, number>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) known.set(key, (value = normal(random)))
    return value
  }
}

const learnerWith =
  (mindOf: (person: Person) => Mind) =>
  ({ items, random }: { readonly items: readonly Item[]; readonly random: () => number }): Foreseen => {
    const byId = new Map(items.map((item) => [item.id, item]))
    // All draws that make the person come first, so that every policy meets the same one.
    const draws = drawn(random)
    for (const { id, objective } of items) {
      draws(objective)
      draws(`item ${id}`)
    }
    const person: Person = {
      ability: normal(random),
      prior: (objective) => draws(objective),
      hardness: (id) => draws(`item ${id}`),
      transfer: 0.45 + 0.35 * random(),
      forgetting: Math.exp(0.35 * normal(random)),
    }
    const slip = 0.03 + 0.05 * random()
    const pace = Math.exp(0.3 * normal(random))
    const insight = 0.6 + 0.35 * random()
    const mind = mindOf(person)
    const traces = new Map<string, Trace[]>()
    const item = (id: string): Item => {
      const found = byId.get(id)
      if (!found) throw new Error(`no item ${id}`)
      return found
    }
    const know = (asked: Item, day: number) => mind.know(asked, day, traces.get(asked.objective) ?? [])
    return {
      answer(id, day) {
        const asked = item(id)
        const knows = random() < know(asked, day)
        const correct = knows ? random() > slip : random() < asked.guess
        const confident = random() < insight ? knows : random() < 0.5
        traces.set(asked.objective, [...(traces.get(asked.objective) ?? []), { id, day, correct }])
        const seconds = pace * (25 + 12 * asked.difficulty) * (knows ? 0.85 : 1.2) * Math.exp(0.25 * normal(random))
        return { correct, confident, seconds }
      },
      recallAt: (id, day) => know(item(id), day),
      recallAfter(id, day, other, later) {
        const asked = item(id)
        const before = traces.get(asked.objective) ?? []
        const knows = know(asked, day)
        const right = knows * (1 - slip) + (1 - knows) * asked.guess
        const after = (correct: boolean): number => mind.know(item(other), later, [...before, { id, day, correct }])
        return right * after(true) + (1 - right) * after(false)
      },
    }
  }

const counts = (trace: Trace, asked: Item, transfer: number): number => (trace.id === asked.id ? 1 : transfer)

/** DASH (Mozer and Lindsey): log counts of answers and successes in windows of time, over ability and difficulty. */
const dash = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
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
const actR = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
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

/** Half-life regression (Settles and Meeder): the half-life doubles with successes; failing teaches little. */
const halfLife = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => ({
  know(asked, day, traces) {
    let right = 0
    let wrong = 0
    let last = -14
    for (const trace of traces) {
      const share = counts(trace, asked, transfer)
      if (trace.correct) right += share
      else wrong += share
      last = trace.day
    }
    const exponent =
      1.1 +
      1.05 * Math.sqrt(right) +
      0.2 * Math.sqrt(wrong) +
      0.4 * ability +
      0.9 * prior(asked.objective) -
      0.3 * hardness(asked.id) -
      0.3 * (asked.difficulty - 2)
    const half = Math.min(365, Math.max(0.3, 2 ** exponent / forgetting))
    return 2 ** (-Math.max(0, day - last) / half)
  },
}))

/** Several stores that leak at different speeds (as in the multiscale context model): practice fills what is empty. */
const timeScales = learnerWith(({ ability, prior, hardness, transfer, forgetting }) => {
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

/** The learner models that come along, by name. */
export const truths: Readonly<Record<string, ReturnType<typeof learnerWith>>> = {
  dash,
  'act-r': actR,
  'half-life': halfLife,
  'time-scales': timeScales,
}
