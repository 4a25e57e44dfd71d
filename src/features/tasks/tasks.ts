import { longestTaskAnswer, type DoneTask, type OpenTask, type TaskProgress } from '../../domain/learner/learner.ts'
import { remember } from '../../domain/memory/replay.ts'
import type { TaskEnd } from '../../domain/memory/review.ts'
import { addDays } from '../../domain/calendar.ts'
import { nextTask, taskCounts } from '../../domain/task/choose-task.ts'
import { creditAfter, type Graded } from '../../domain/task/grade.ts'
import { variantOf, type Task, type TaskLanguage } from '../../domain/task/task.ts'
import { startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import type { Intent as AnyIntent } from '../../kernel/intent.ts'
import { newId } from '../../kernel/new-id.ts'
import { closed, notice, presenting, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import { quoted } from '../../kernel/text/words.ts'
import type { Button, View } from '../../kernel/view.ts'
import { quizInstead, showSolution, start } from './buttons.ts'
import { countedCheck } from './count-check.ts'
import type { Intent } from './intents.ts'
import { wordFor } from './languages.ts'
import { cleanAnswer } from './looks-like-code.ts'
import { allTasks, languagesNotHere, openTask, taskOnScreen, type Opened } from './open-task.ts'
import { taskEndView, taskView } from './task-view.ts'
import { texts, wordList } from './texts.en.ts'

type Of<K extends Intent['kind']> = Extract<Intent, { readonly kind: K }>

const all: Button = { title: texts.buttons.all, verb: 'tasks' }

/** Starts a task, or goes on with the open one. */
export function task(context: Context, intent: Of<'task'>): Step {
  const tasks = allTasks(context)
  if (tasks.length === 0) return say(notice(texts.none.title, [texts.none.line], waysOn))
  const opened = openTask(context)
  if (intent.task !== undefined) {
    const named = tasks.find(({ id }) => id === intent.task)
    if (named) return named.id === opened?.task.id ? resume(context, opened) : begin(context, named)
  }
  const isAny = intent.topic === undefined && intent.languages === undefined
  if (isAny && !intent.another && opened) return resume(context, opened)
  const found = isAny ? tasks : tasksOn(context, intent, tasks)
  const isOpen = ({ id }: Task): boolean => id === opened?.task.id
  if (!intent.another && opened && found.some(isOpen)) return resume(context, opened)
  const others = found.filter((one) => !isOpen(one))
  const chosen = choose(context, others.length > 0 ? others : found)
  return chosen ? begin(context, chosen) : notFound(context, intent)
}

const choose = ({ catalog, learner, today }: Context, tasks: readonly Task[]): Task | undefined =>
  nextTask(tasks, catalog.outline, learner.tasks, learner.memory, today)

/** The tasks in a language on a topic. If no task is both, the topic counts; and a word that isn't a topic doesn't. */
function tasksOn(context: Context, { languages = [], topic }: Of<'task'>, tasks: readonly Task[]): readonly Task[] {
  const { catalog } = context
  const titled = topic === undefined ? [] : catalog.tasksTitled(topic)
  const about = titled.length > 0 || topic === undefined ? titled : catalog.findTasks(topic)
  const ids = new Set(about.map(({ id }) => id))
  const onTopic = tasks.filter(({ id }) => ids.has(id))
  const inLanguage = tasks.filter(({ language }) => languages.includes(language))
  const both = inLanguage.filter(({ id }) => ids.has(id))
  return [both, onTopic, inLanguage].find(({ length }) => length > 0) ?? []
}

const namesOf = (languages: readonly TaskLanguage[]): string =>
  wordList(languages.map((language) => texts.languages[language]))

function notFound(context: Context, intent: Of<'task'>): Step {
  const { languages = [], topic } = intent
  const notHere = languagesNotHere(context, tasksOn(context, intent, [...context.catalog.tasks.values()]))
  const asked = topic === undefined ? namesOf(languages) : quoted(topic)
  const known = [...new Set(allTasks(context).map(({ language }) => texts.languages[language]))]
  const quizTopic = topic ?? languages.map((language) => wordFor[language])[0]
  const quiz: Button =
    quizTopic === undefined
      ? quizInstead
      : { title: texts.buttons.quizOnThis, verb: 'quiz', data: { topic: quizTopic.slice(0, 80) } }
  const { title, titleNotHere, line, instead } = texts.notFound
  const why = notHere.length > 0 ? texts.notHere(namesOf(notHere)) : line(asked)
  return say(
    notice(notHere.length > 0 ? titleNotHere : title, [`${why} ${instead(wordList(known))}`], [start, quiz, all]),
  )
}

/** Replaces the earlier card of the open task, which may still be above. */
const closing = (open: OpenTask | undefined, text: string): NonNullable<Reply['edits']> =>
  open?.activity ? [{ activity: open.activity, view: closed(text) }] : []

function resume(context: Context, { task: current, open }: Opened, remark = texts.resumed): Step {
  const shown: OpenTask = { ...open, at: context.turn.now.toISOString() }
  const view = taskView(context.catalog, { task: current, open: shown }, { remark })
  return {
    learner: withOpen(context, shown),
    reply: { messages: [presenting(view, open.id)], edits: closing(open, texts.continuesBelow) },
  }
}

/** Shows the open task without the last answer. Hints and what has counted stay. */
export function restart(context: Context): Step {
  const found = openTask(context)
  if (!found) return say(notice(texts.nothingOpen.title, [texts.nothingOpen.line], [start]))
  const { answer: _, ...open } = found.open
  return resume(context, { ...found, open }, texts.restarted)
}

function begin(context: Context, chosen: Task): Step {
  const { catalog, learner, turn } = context
  const done = learner.tasks?.done[chosen.id]
  const open: OpenTask = {
    id: newId(turn),
    task: chosen.id,
    revision: chosen.revision,
    attempt: done?.attempts ?? 0,
    at: turn.now.toISOString(),
    hints: 0,
  }
  const opened = { task: variantOf(chosen, open.attempt), open }
  const view = taskView(catalog, opened, open.attempt > 0 ? { remark: texts.otherValues } : {})
  return {
    learner: withOpen(context, open),
    reply: { messages: [presenting(view, open.id)], edits: closing(learner.tasks?.open, texts.leftFor) },
  }
}

const progressOf = ({ learner }: Context): TaskProgress => learner.tasks ?? { done: {} }

const withOpen = (context: Context, open: OpenTask): Context['learner'] => ({
  ...context.learner,
  tasks: { ...progressOf(context), open },
})

/** The open task, if a card or a sentence means it; otherwise what to say. */
function opened(context: Context, attempt: string | undefined): Opened | Step {
  const found = openTask(context)
  const open = context.learner.tasks?.open
  if (found && (attempt === undefined || attempt === open?.id)) return found
  if (attempt === undefined && !open) return say(notice(texts.nothingOpen.title, [texts.nothingOpen.line], [start]))
  // A message of its own: replacing the card would throw away the text that the learner wrote in it.
  const isChanged = open !== undefined && (attempt === undefined || attempt === open.id)
  return say(notice(texts.outOfDate.title, [isChanged ? texts.outOfDate.changed : texts.outOfDate.restarted], [start]))
}

const isStep = (found: Opened | Step): found is Step => 'reply' in found

/** In place after a press. After a pasted answer, in a new message, and the earlier card is closed. */
function show({ turn }: Context, open: OpenTask, view: View): Reply {
  return turn.pressed
    ? { messages: [], replace: view }
    : { messages: [presenting(view, open.id)], edits: closing(open, texts.continuesBelow) }
}

/** Grades an answer. The first one that can be read counts, and one that meets every rule ends the task. */
export async function check(context: Context, intent: Of<'task.check'>): Promise<Step> {
  const { turn, teams } = context
  const found = opened(context, intent.attempt)
  if (isStep(found)) return found
  const text = cleanAnswer(intent.text)
  if (text === '') return say(notice(texts.empty.title, [texts.empty.line], []))
  if (text.length > longestTaskAnswer) return say(notice(texts.empty.title, [texts.tooLong], []))
  const counted = countedCheck(context.learner, turn.now)
  if (!counted) return say(notice(texts.tooMany.title, [texts.tooMany.line], []))
  const open: OpenTask = { ...found.open, at: turn.now.toISOString(), answer: text }
  const learner = { ...context.learner, tasks: { ...counted, open } }
  const graded = await teams.grader.grade(found.task, text).catch((error: unknown) => {
    teams.log?.('an answer to a task was not graded', { error, task: found.task.id })
    return undefined
  })
  // Nothing is replaced, so that a text in the box stays there.
  if (!graded) return { ...say(notice(texts.slow.title, [texts.slow.line], [])), learner }
  const now = { task: found.task, open }
  if (graded.fault) return { learner, reply: show(context, open, taskView(context.catalog, now, { graded })) }
  return afterGrade({ ...context, learner }, now, graded)
}

function afterGrade(context: Context, { task: current, open }: Opened, graded: Graded): Step {
  const credit = creditAfter(graded.credit, open.hints)
  const isEnd = graded.rules.every(({ isMet }) => isMet)
  const before = progressOf(context).done[current.id]
  const isFirst = !open.graded
  const counts = isFirst && taskCounts(before, context.today)
  const opened: Opened = { task: current, open: { ...open, graded: true } }
  const step = withResult(context, opened, { credit, counts, isEnd, isLogged: isFirst || isEnd })
  const view = isEnd
    ? taskEndView(opened, { graded, credit, lines: endLines(open.hints, isFirst, counts) })
    : taskView(context.catalog, opened, { graded, credit })
  return { ...step, reply: show(context, open, view) }
}

const endLines = (hints: number, isFirst: boolean, counts: boolean): readonly string[] => [
  ...(hints > 0 ? [texts.end.lessForHints(hints)] : []),
  counts ? texts.end.counts : isFirst ? texts.end.recently : texts.end.firstCounts,
]

interface Outcome {
  readonly credit: number
  /** Whether it changes what is known of the objectives. */
  readonly counts: boolean
  readonly isEnd: boolean
  readonly isLogged: boolean
  readonly sawSolution?: true
}

/** Notes the result in the learner's document, and in the log and the memory if it's the first or the last of the attempt. */
function withResult(context: Context, { task: current, open }: Opened, outcome: Outcome): Omit<Step, 'reply'> {
  const { learner, turn, today } = context
  const { credit, counts, isEnd, isLogged, sawSolution } = outcome
  const { open: _, ...progress } = progressOf(context)
  const before = progress.done[current.id]
  const done: DoneTask = {
    attempts: open.attempt + (isEnd ? 1 : 0),
    credit: Math.max(before?.credit ?? 0, credit),
    on: today,
    counted: counts ? today : (before?.counted ?? today),
    ...(before?.again && !isEnd ? { again: before.again } : {}),
  }
  const tasks: TaskProgress = {
    ...progress,
    done: { ...progress.done, [current.id]: done },
    ...(isEnd ? {} : { open }),
  }
  if (!isLogged) return { learner: { ...learner, tasks } }
  const entry: TaskEnd = {
    type: 'task',
    id: newId(turn),
    at: turn.now.toISOString(),
    day: today,
    task: current.id,
    revision: current.revision,
    variant: open.attempt % current.variants.length,
    credit,
    hints: open.hints,
    ...(sawSolution ? { sawSolution } : {}),
    credits: counts ? Object.fromEntries(current.objectives.map((id) => [id, credit])) : {},
  }
  return { learner: { ...learner, tasks, memory: remember(learner.memory, entry) }, entries: [entry] }
}

/** Shows one more hint: on the card after a press, below it after a sentence, so that a text in its box stays. */
export function hint(context: Context, intent: Of<'task.hint'>): Step {
  const found = opened(context, intent.attempt)
  if (isStep(found)) return found
  const { task: current, open } = found
  const { none, title } = texts.hint
  if (open.hints >= current.hints.length) return say(notice(none.title, [none.line], [showSolution(open)]))
  const text = cleanAnswer(intent.text ?? '').slice(0, longestTaskAnswer)
  const next: OpenTask = {
    ...open,
    at: context.turn.now.toISOString(),
    hints: open.hints + 1,
    ...(text === '' || text === current.starter?.trimEnd() ? {} : { answer: text }),
  }
  const learner = withOpen(context, next)
  if (context.turn.pressed)
    return { learner, reply: { messages: [], replace: taskView(context.catalog, { task: current, open: next }) } }
  const line = current.hints[open.hints] ?? ''
  const more = next.hints < current.hints.length ? [hintButton(next, current)] : []
  return {
    learner,
    ...say(notice(title({ number: next.hints, all: current.hints.length }), [line], [...more, showSolution(open)])),
  }
}

const hintButton = ({ hints }: OpenTask, { hints: all }: Task): Button => ({
  title: texts.buttons.hint(all.length - hints),
  verb: 'say',
  data: { text: 'hint' },
})

/** Ends the task with a right solution. */
export function solution(context: Context, intent: Of<'task.solution'>): Step {
  const found = opened(context, intent.attempt)
  if (isStep(found)) return found
  const { open, task: current } = found
  const isFirst = !open.graded
  const counts = isFirst && taskCounts(progressOf(context).done[current.id], context.today)
  const step = withResult(context, found, { credit: 0, counts, isEnd: true, isLogged: true, sawSolution: true })
  const view = taskEndView(found, { credit: 0, lines: [texts.end.solutionLine] })
  return { ...step, reply: show(context, open, view) }
}

/** Brings a task back tomorrow. */
export function again(context: Context, intent: Of<'task.again'>): Step {
  const { catalog, learner, today } = context
  const chosen = catalog.tasks.get(intent.task)
  const progress = progressOf(context)
  const done = chosen && progress.done[chosen.id]
  if (!chosen || !done) return say(notice(texts.nothingOpen.title, [texts.nothingOpen.line], [start]))
  const tasks = { ...progress, done: { ...progress.done, [chosen.id]: { ...done, again: addDays(today, 1) } } }
  return {
    learner: { ...learner, tasks },
    ...say(
      notice(
        texts.again.title,
        [texts.again.line(variantOf(chosen, done.attempts).title)],
        [{ title: texts.buttons.another, verb: 'task', primary: true }, quizInstead],
      ),
    ),
  }
}

/** Says how to go on. There's nothing to save: every step is stored already. */
export function stop(context: Context): Step {
  const found = openTask(context)
  if (!found) return say(notice(texts.nothingOpen.title, [texts.nothingOpen.line], [start, quizInstead]))
  return say(notice(texts.stopped.title, [texts.stopped.line(found.task.title)], [startQuiz]))
}

/** *Next* and *end* are about the task if it was shown last. */
export function taskClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const found = taskOnScreen(context)
  if (!found) return undefined
  const meant = meantBy(intent)
  return meant && { since: found.open.at, intent: meant }
}

function meantBy({ kind }: AnyIntent): Intent | undefined {
  if (kind === 'next' || kind === 'skip') return { kind: 'task', another: true }
  if (kind === 'hint') return { kind: 'task.hint' }
  return kind === 'end' ? { kind: 'task.stop' } : undefined
}
