import { TaskLanguage, variantOf, type Task } from '../../domain/task/task.ts'
import { waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { quizInstead, start } from './buttons.ts'
import type { Intent } from './intents.ts'
import { wordFor } from './languages.ts'
import { allTasks, languagesNotHere } from './open-task.ts'
import { percentOf } from './task-view.ts'
import { texts } from './texts.en.ts'

/** Titles per language in the whole list. */
const mostTitles = 6

/** Lists the tasks by language and marks those that the learner has started or done. */
export function listTasks(context: Context, { languages = [] }: Extract<Intent, { kind: 'tasks' }>): Step {
  const tasks = allTasks(context)
  if (tasks.length === 0) return say(notice(texts.none.title, [texts.none.line], waysOn))
  const inLanguage = tasks.filter(({ language }) => languages.includes(language))
  const listed = inLanguage.length > 0 ? inLanguage : tasks
  const most = inLanguage.length > 0 ? Infinity : mostTitles
  const lines = TaskLanguage.options.flatMap((language) => {
    const own = listed.filter((one) => one.language === language)
    return own.length === 0 ? [] : [linesOf(context, language, own, most)]
  })
  const notHere = languagesNotHere(context).map((language) => texts.notHere(texts.languages[language]))
  return say(notice(texts.list.title, [...lines, ...notHere, texts.list.howTo], [start, quizInstead]))
}

function linesOf(context: Context, language: TaskLanguage, own: readonly Task[], most: number): string {
  const done = context.learner.tasks?.done ?? {}
  const isDone = ({ id }: Task): boolean => done[id]?.credit === 1
  // What's left comes first if not all can be listed.
  const sorted = own.toSorted((a, b) => Number(isDone(a)) - Number(isDone(b)) || a.difficulty - b.difficulty)
  const shown = sorted.slice(0, most)
  const left = own.length - shown.length
  return [
    texts.list.language({ name: texts.languages[language], done: own.filter(isDone).length, all: own.length }),
    [
      ...shown.map((one) => `- ${markOf(context, one)}${variantOf(one, done[one.id]?.attempts ?? 0).title}`),
      ...(left > 0 ? [`- ${texts.list.more({ count: left, says: wordFor[language] })}`] : []),
    ].join('\n'),
  ].join('\n\n')
}

function markOf({ learner }: Context, { id }: Task): string {
  const credit = learner.tasks?.done[id]?.credit
  if (credit === 1) return '✓ '
  if (learner.tasks?.open?.task === id) return '… '
  return credit === undefined ? '' : `${texts.list.partly(percentOf(credit))} `
}
