import { z } from 'zod'
import { longestTaskAnswer } from '../../domain/learner/learner.ts'
import { Id, plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { inChat } from '../../kernel/meaning.ts'
import { taskData } from './cards/task-data.ts'
import { taskEndData } from './cards/task-end-data.ts'
import type { Intent } from './intents.ts'
import { listTasks } from './list-tasks.ts'
import { looksLikeCode } from './looks-like-code.ts'
import { meanings, taskInLanguage, taskStopped, taskTitled } from './meanings.ts'
import { taskOnScreen } from './open-task.ts'
import { again, check, hint, restart, solution, stop, task, taskClaim } from './tasks.ts'
import { texts } from './texts.en.ts'
import { withTryIt } from './try-it.ts'
import { undoInTask } from './undo.ts'
import type { TaskEndView, TaskView } from './views.ts'

const Answer = z.string().max(longestTaskAnswer, texts.tooLong).default('')

/** What people say below a task card that would mean something else anywhere. */
const asksCheck =
  /^\W*(?:(?:please|ok|now|just|can you|could you|i'?m|i am)\W+)*(?:check|grade|submit|verify|done|finished|ready)(?: (?:it|this|that|already|my (?:answer|solution|yaml|query|code)))*\W*(?:please|now)?\W*$|^\W*(?:is|was) (?:it|this|that|my (?:answer|solution|yaml|query|code)) (?:right|correct|ok|okay|fine|good)(?: now)?\W*$/i
const asksAgain =
  /^\W*(?:let me )?(?:try|do) (?:it |this |that )?(?:again|over)\W*$|^\W*(?:where(?:'s| is| did| has)|show(?: me)?|back to) (?:my|the|this) task(?: go| gone| again)?\W*$/i
/** *Start over* would otherwise delete everything. */
const asksRestart =
  /^\W*(?:(?:please|ok|let me|can i|i want to)\W+)*(?:start (?:it |this |the task )?(?:over|again|from scratch)|(?:clear|reset|empty|delete|discard) (?:it|this|the box|the text|the task|my (?:answer|text|solution|yaml|query|code)))\W*(?:please)?\W*$/i

function wordsAtTask(text: string): Intent | undefined {
  if (asksCheck.test(text)) return { kind: 'task.check', text: '' }
  if (asksRestart.test(text)) return { kind: 'task.restart' }
  return asksAgain.test(text) ? { kind: 'task' } : undefined
}

/** Things to write or fix, graded by rules on what was written. */
export const tasksFeature = feature<Intent, TaskView | TaskEndView>({
  name: 'tasks',
  commands: [{ ...texts.command, scopes: personal }],
  meanings,
  actions: {
    task: z
      .object({ task: Id.optional(), topic: z.string().max(80).optional(), another: z.unknown().optional() })
      .transform(({ task: id, topic, another }): Intent => ({
        kind: 'task',
        ...(id ? { task: id } : {}),
        ...(topic ? { topic } : {}),
        ...(another ? { another: true } : {}),
      })),
    tasks: plain('tasks'),
    'task.check': z
      .object({ attempt: Id, text: Answer })
      .transform((fields): Intent => ({ kind: 'task.check', ...fields })),
    'task.hint': z
      .object({ attempt: Id, text: Answer })
      .transform((fields): Intent => ({ kind: 'task.hint', ...fields })),
    'task.solution': z.object({ attempt: Id }).transform((fields): Intent => ({ kind: 'task.solution', ...fields })),
    'task.again': z.object({ task: Id }).transform((fields): Intent => ({ kind: 'task.again', ...fields })),
  },
  personal: {
    task,
    tasks: listTasks,
    'task.check': check,
    'task.hint': hint,
    'task.solution': solution,
    'task.again': again,
    'task.stop': stop,
    'task.undo': undoInTask,
    'task.restart': restart,
  },
  cards: { task: taskData, 'task-end': taskEndData },
  takes: (text, situation, catalog) =>
    inChat.includes(situation) ? (taskStopped(text) ?? taskInLanguage(text) ?? taskTitled(text, catalog)) : undefined,
  claims: taskClaim,
  onScreen(context) {
    const found = taskOnScreen(context)
    return (
      found && {
        situation: 'task',
        since: found.open.at,
        reads: wordsAtTask,
        takes: (text): Intent | undefined => (looksLikeCode(text) ? { kind: 'task.check', text } : undefined),
      }
    )
  },
  afterDeciding: withTryIt,
  delivered(learner, id, activity) {
    const { tasks } = learner
    return tasks?.open?.id === id ? { ...learner, tasks: { ...tasks, open: { ...tasks.open, activity } } } : undefined
  },
})
