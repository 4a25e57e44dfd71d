import type { DoneTask, Learner, Memory, TaskProgress } from '../learner/learner.ts'
import { forgotten } from '../memory/forgotten.ts'
import { skillAreaIdOf, type Outline } from '../outline.ts'
import { countsAgain } from '../practice/choose-drill.ts'
import type { Task } from './task.ts'

/** Whether grading a task counts for its objectives. */
export const taskCounts = (done: Pick<DoneTask, 'counted'> | undefined, today: string): boolean =>
  countsAgain(done?.counted, today)

/** Objectives that are remembered about equally well are alike, so that the easier task decides. */
const alike = 0.25

/**
 * Chooses the most useful task: one that the learner wanted to try again, then a new one, then the one done the longest ago. Among new ones, those
 * whose objectives are remembered least come first, then easier ones, then those of areas with more weight.
 */
export function nextTask(
  tasks: readonly Task[],
  outline: Outline,
  progress: TaskProgress | undefined,
  memory: Memory,
  today: string,
): Task | undefined {
  const doneOf = ({ id }: Task): DoneTask | undefined => progress?.done[id]
  const isDue = (task: Task): boolean => {
    const again = doneOf(task)?.again
    return again !== undefined && again <= today
  }
  const gap = ({ objectives }: Task): number => Math.round(forgotten(objectives, memory, today) / alike)
  const weight = ({ objectives }: Task): number => {
    const area = outline.skillAreas.find(({ id }) => id === skillAreaIdOf(objectives[0] as string))
    return (area?.weight.min ?? 0) + (area?.weight.max ?? 0)
  }
  return tasks.toSorted(
    (a, b) =>
      Number(isDue(b)) - Number(isDue(a)) ||
      (doneOf(a)?.on ?? '').localeCompare(doneOf(b)?.on ?? '') ||
      gap(b) - gap(a) ||
      a.difficulty - b.difficulty ||
      weight(b) - weight(a),
  )[0]
}

/** The open task, or the most useful one. */
export const taskToDo = (
  tasks: readonly Task[],
  outline: Outline,
  { tasks: progress, memory }: Pick<Learner, 'tasks' | 'memory'>,
  today: string,
): Task | undefined =>
  tasks.find(({ id, revision }) => id === progress?.open?.task && revision === progress.open.revision) ??
  nextTask(tasks, outline, progress, memory, today)
