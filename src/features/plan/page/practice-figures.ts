import type { LogEntry } from '../../../domain/memory/review.ts'
import { drillToDo } from '../../../domain/practice/choose-drill.ts'
import { taskToDo } from '../../../domain/task/choose-task.ts'
import { variantOf, type Task, type TaskLanguage } from '../../../domain/task/task.ts'
import type { Known } from '../../../kernel/context.ts'

/** Work of one kind. */
export interface Practice {
  readonly done: number
  readonly of: number
  /** Titles of what was done, the latest first. */
  readonly latest: readonly string[]
  /** The title of what the coach opens next. Absent: there's nothing to open. */
  readonly next?: string
}

export interface LabPractice extends Practice {
  /** How many of `done` a file was checked for. */
  readonly checked: number
  /** The number of the next step, from 1. */
  readonly nextStep?: number
}

const latestShown = 3

/** @param titles the latest first */
const practice = (titles: readonly string[], of: number, next: string | undefined): Practice => ({
  done: titles.length,
  of,
  latest: titles.slice(0, latestShown),
  ...(next === undefined ? {} : { next }),
})

export function drillFigures({ learner, catalog, today }: Known, log: readonly LogEntry[]): Practice {
  const done = new Set(log.toReversed().flatMap((entry) => (entry.type === 'drill' ? entry.drill : [])))
  const titles = [...done].flatMap((id) => catalog.drills.get(id)?.title ?? [])
  return practice(titles, catalog.drills.size, drillToDo(catalog, learner, today)?.title)
}

/**
 * Tasks with full credit are done.
 * @param languages those of the tasks that the coach offers; absent: all
 */
export function taskFigures({ learner, catalog, today }: Known, languages?: ReadonlySet<TaskLanguage>): Practice {
  const { open, done = {} } = learner.tasks ?? {}
  const isDone = ({ id }: Task): boolean => done[id]?.credit === 1
  const offered = [...catalog.tasks.values()].filter(({ language }) => languages?.has(language) ?? true)
  const tasks = [...catalog.tasks.values()].filter((task) => isDone(task) || offered.includes(task))
  const titleOf = (task: Task): string =>
    variantOf(task, task.id === open?.task ? open.attempt : (done[task.id]?.attempts ?? 0)).title
  const ended = tasks.filter(isDone).toSorted((a, b) => (done[b.id]?.on ?? '').localeCompare(done[a.id]?.on ?? ''))
  const next = taskToDo(offered, catalog.outline, learner, today)
  return practice(ended.map(titleOf), tasks.length, next && titleOf(next))
}

export function labFigures({ learner, catalog }: Known): LabPractice {
  const steps = catalog.lab?.steps ?? []
  const { proved, checked = {} } = learner.lab
  // Of those of one day, the later step comes first.
  const done = steps
    .filter(({ id }) => proved[id] !== undefined)
    .toReversed()
    .toSorted((a, b) => (proved[b.id] ?? '').localeCompare(proved[a.id] ?? ''))
  const open = steps.findIndex(({ id }) => proved[id] === undefined)
  return {
    ...practice(
      done.map(({ title }) => title),
      steps.length,
      steps[open]?.title,
    ),
    checked: steps.filter(({ id }) => checked[id] !== undefined).length,
    ...(open < 0 ? {} : { nextStep: open + 1 }),
  }
}
