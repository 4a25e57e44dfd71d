import type { Foreseen, Item } from '../learner-model.ts'

// What people bring along, whatever their memory is like: prior knowledge that differs by objective, items that are harder than others,
// slips, speed, and how well they judge themselves.

/** What an answer leaves behind. */
export interface Trace {
  readonly id: string
  readonly day: number
  readonly correct: boolean
}

/** The traces of any objective, oldest first. */
type TracesOf = (objective: string) => readonly Trace[]

/** Memory of one objective: traces of all its items. An item's own traces count in full, those of its siblings by transfer. */
export interface Mind {
  /** Probability of knowing an item, 0 to 1. */
  readonly know: (item: Item, day: number, traces: readonly Trace[], all: TracesOf) => number
}

export interface Person {
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

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

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

/** Makes learners from how a person's memory works. */
export const learnerWith =
  (
    mindOf: (person: Person, items: readonly Item[]) => Mind,
    { pace: speed }: { readonly pace: number } = { pace: 1 },
  ) =>
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
    const pace = speed * Math.exp(0.3 * normal(random))
    const insight = 0.6 + 0.35 * random()
    const mind = mindOf(person, items)
    const traces = new Map<string, Trace[]>()
    const tracesOf: TracesOf = (objective) => traces.get(objective) ?? []
    const item = (id: string): Item => {
      const found = byId.get(id)
      if (!found) throw new Error(`no item ${id}`)
      return found
    }
    const know = (asked: Item, day: number) => mind.know(asked, day, tracesOf(asked.objective), tracesOf)
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
        const knows = know(asked, day)
        const right = knows * (1 - slip) + (1 - knows) * asked.guess
        const after = (correct: boolean): number => {
          const then = item(other)
          const all = (objective: string): readonly Trace[] =>
            objective === asked.objective ? [...tracesOf(objective), { id, day, correct }] : tracesOf(objective)
          return mind.know(then, later, all(then.objective), all)
        }
        return right * after(true) + (1 - right) * after(false)
      },
    }
  }

/** How much an earlier answer counts for an item. */
export const counts = (trace: Trace, asked: Item, transfer: number): number => (trace.id === asked.id ? 1 : transfer)
