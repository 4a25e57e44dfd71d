import type { Memory } from '../learner/learner.ts'
import { retrievability } from './scheduler.ts'

/** The share of some objectives that is forgotten, from 0 to 1. One that was never practiced counts as forgotten. */
export function forgotten(objectives: readonly string[], memory: Memory, today: string): number {
  const gaps = objectives.map((id) => 1 - (memory.objectives[id] ? retrievability(memory.objectives[id], today) : 0))
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}
