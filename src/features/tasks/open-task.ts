import type { OpenTask } from '../../domain/learner/learner.ts'
import { variantOf, type Task } from '../../domain/task/task.ts'
import type { Context } from '../../kernel/context.ts'

/** The open task in the form of its variant. */
export interface Opened {
  readonly task: Task
  readonly open: OpenTask
}

/** The tasks that can be graded. */
export const gradable = ({ catalog, teams }: Context): readonly Task[] =>
  [...catalog.tasks.values()].filter(({ language }) => teams.grader.languages.has(language))

/** The task in progress; undefined if there is none, or if it has changed since. */
export function openTask({ catalog, learner, teams }: Context): Opened | undefined {
  const open = learner.tasks?.open
  const task = open && catalog.tasks.get(open.task)
  if (!task || task.revision !== open.revision || !teams.grader.languages.has(task.language)) return undefined
  return { task: variantOf(task, open.attempt), open }
}

/** A task is on screen for this long after its card was shown. */
const onScreenMs = 12 * 60 * 60_000

/** The task that a typed word or a pasted text can be about. */
export function taskOnScreen(context: Context): Opened | undefined {
  const opened = openTask(context)
  return opened && context.turn.now.getTime() - Date.parse(opened.open.at) < onScreenMs ? opened : undefined
}
