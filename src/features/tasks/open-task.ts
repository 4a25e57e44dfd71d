import type { OpenTask } from '../../domain/learner/learner.ts'
import { variantOf, type Task, type TaskLanguage } from '../../domain/task/task.ts'
import type { Context } from '../../kernel/context.ts'

/** The open task in the form of its variant. */
export interface Opened {
  readonly task: Task
  readonly open: OpenTask
}

/** All tasks that can be graded here, in the order of the catalog. */
export const allTasks = ({ catalog, teams }: Context): readonly Task[] =>
  [...catalog.tasks.values()].filter(({ language }) => teams.grader.languages.has(language))

/** The languages of tasks that can't be graded here, because their program isn't installed. */
export const languagesNotHere = (
  { catalog, teams }: Context,
  among: Iterable<Task> = catalog.tasks.values(),
): readonly TaskLanguage[] => [
  ...new Set([...among].map(({ language }) => language).filter((language) => !teams.grader.languages.has(language))),
]

/** The task in progress; undefined if there is none, or if it has changed since. */
export function openTask({ catalog, learner }: Context): Opened | undefined {
  const open = learner.tasks?.open
  const task = open && catalog.tasks.get(open.task)
  if (!task || task.revision !== open.revision) return undefined
  return { task: variantOf(task, open.attempt), open }
}

/** A task is on screen for this long after its card was shown. */
const onScreenMs = 12 * 60 * 60_000

/** The task that a typed word or a pasted text can be about. */
export function taskOnScreen(context: Context): Opened | undefined {
  const opened = openTask(context)
  return opened && context.turn.now.getTime() - Date.parse(opened.open.at) < onScreenMs ? opened : undefined
}
