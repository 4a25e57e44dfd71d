import { nextTask } from '../../domain/task/choose-task.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Button, View } from '../../kernel/view.ts'
import { maxActions } from '../../kernel/card/buttons-data.ts'
import { allTasks, openTask } from './open-task.ts'
import { texts } from './texts.en.ts'

/** What ends with something to do next: an explanation, a drill, and what to study next. */
const fits = ({ view }: View, intent: AnyIntent): boolean =>
  view === 'note' || view === 'drill-end' || (view === 'notice' && intent.kind === 'what-next')

interface WithButtons extends View {
  readonly buttons: readonly Button[]
}
const hasButtons = (view: View): view is WithButtons => Array.isArray((view as Partial<WithButtons>).buttons)

/** Adds *Try it* to cards that offer a quiz on a note or an objective if there's a task on it. */
export function withTryIt(context: Context, step: Step, intent: AnyIntent): Step {
  const add = <V extends View>(view: V): V => {
    if (!fits(view, intent) || !hasButtons(view)) return view
    const button = tryIt(context, view.buttons)
    return button ? { ...view, buttons: placed(view.buttons, button) } : view
  }
  const { messages, replace, ...rest } = step.reply
  return {
    ...step,
    reply: { ...rest, messages: messages.map(add), ...(replace ? { replace: add(replace) } : {}) },
    ...(step.toWord ? { toWord: { ...step.toWord, view: add(step.toWord.view) } } : {}),
  }
}

/** After the first button. Related topics give way if there's no room. */
function placed(buttons: readonly Button[], button: Button): readonly Button[] {
  const last = buttons.findLastIndex(({ verb }) => verb === 'explain')
  const kept = buttons.length >= maxActions && last > 0 ? buttons.filter((_, at) => at !== last) : buttons
  return [...kept.slice(0, 1), button, ...kept.slice(1)]
}

function tryIt(context: Context, buttons: readonly Button[]): Button | undefined {
  const topic = buttons.find(({ verb, data }) => verb === 'quiz' && typeof data?.['topic'] === 'string')?.data?.[
    'topic'
  ]
  if (typeof topic !== 'string') return undefined
  const on = allTasks(context).filter(({ notes, objectives }) => notes.includes(topic) || objectives.includes(topic))
  const { catalog, learner, today } = context
  const chosen = nextTask(on, catalog.outline, learner.tasks, learner.memory, today)
  const isOpen = chosen?.id === openTask(context)?.task.id
  return chosen && !isOpen ? { title: texts.buttons.tryIt, verb: 'task', data: { task: chosen.id } } : undefined
}
