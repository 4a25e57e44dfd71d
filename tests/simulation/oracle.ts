import type { Policy } from './campaign.ts'
import type { Foreseen, Item, SimulatedLearner } from './learner-model.ts'

/** Knowing the next step is worth most near the exam; over weeks it starves what pays late. So until then the planner chooses. */
const foreseenDays = 12

/**
 * Knows the learner's true state and how each answer would change what is known at the exam: the ceiling for what can be had by
 * knowing more than the answers tell.
 */
export const oracle =
  (planner: Policy): Policy =>
  (situation) => {
    const { items, log, day, examDay, count, truth } = situation
    const { learner, exam } = truth
    if (examDay - day > foreseenDays) return planner(situation)
    if (!isForeseen(learner)) throw new Error('this learner model cannot be looked into, so there is no oracle for it')
    const times = new Map<string, number>()
    for (const { item } of log) times.set(item.id, (times.get(item.id) ?? 0) + 1)
    const least = new Map<string, Item>()
    for (const item of items) {
      const best = least.get(item.objective)
      if (!best || (times.get(item.id) ?? 0) < (times.get(best.id) ?? 0)) least.set(item.objective, item)
    }
    const gainOf = (item: Item): number =>
      exam
        .filter(({ objective }) => objective === item.objective)
        .reduce((sum, { id, weight, guess }) => {
          const rise = learner.recallAfter(item.id, day, id, examDay) - learner.recallAt(id, examDay)
          return sum + weight * (1 - guess) * rise
        }, 0)
    return [...least.values()]
      .map((item) => ({ item, gain: gainOf(item) }))
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, count)
      .map(({ item }) => item)
  }

const isForeseen = (learner: SimulatedLearner): learner is Foreseen => 'recallAfter' in learner
