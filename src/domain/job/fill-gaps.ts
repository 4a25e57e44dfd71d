import type { Drill } from '../practice/drill.ts'
import type { LabStep } from '../practice/lab.ts'
import type { Task } from '../task/task.ts'
import type { Gap } from './coverage.ts'

/** What the learner can do about gaps, without what they've done already. */
export interface Exercises {
  /** With their numbers in the lab, from 1. */
  readonly steps: readonly { readonly step: LabStep; readonly number: number }[]
  readonly drills: readonly Drill[]
  readonly tasks: readonly Task[]
}

/** What fills a gap. A quiz on the section is always there. */
export type Filler =
  | { readonly kind: 'lab'; readonly step: LabStep; readonly number: number }
  | { readonly kind: 'drill'; readonly drill: Drill }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'quiz' }

type Exercise = Exclude<Filler, { kind: 'quiz' }>

const objectivesOf = (exercise: Exercise): readonly string[] =>
  exercise.kind === 'lab'
    ? exercise.step.objectives
    : exercise.kind === 'drill'
      ? exercise.drill.objectives
      : exercise.task.objectives

/**
 * Chooses an exercise for each gap: of a kind that the gaps before don't have, if possible, so that people can choose what to do, and of those the
 * one that covers the most of what's left out.
 */
export function fillersOf(gaps: readonly Gap[], { steps, drills, tasks }: Exercises): readonly Filler[] {
  const all: readonly Exercise[] = [
    ...tasks.map((task) => ({ kind: 'task', task }) as const),
    ...drills.map((drill) => ({ kind: 'drill', drill }) as const),
    ...steps.map((step) => ({ kind: 'lab', ...step }) as const),
  ]
  const chosen: Filler[] = []
  for (const { missing } of gaps) {
    const ranked = all
      .filter((exercise) => !chosen.includes(exercise))
      .map((exercise) => ({
        exercise,
        covers: objectivesOf(exercise).filter((id) => missing.includes(id)).length,
        times: chosen.filter(({ kind }) => kind === exercise.kind).length,
      }))
      .filter(({ covers }) => covers > 0)
      .toSorted((a, b) => a.times - b.times || b.covers - a.covers)
    chosen.push(ranked[0]?.exercise ?? { kind: 'quiz' })
  }
  return chosen
}
