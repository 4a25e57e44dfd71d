import type { Catalog } from '../../content/catalog.ts'
import type { Graded } from '../../domain/task/grade.ts'
import type { Table, Task, TaskLanguage } from '../../domain/task/task.ts'
import type { Button } from '../../kernel/view.ts'
import { showSolution } from './buttons.ts'
import { faultView, ruleRow } from './graded-rows.ts'
import type { Opened } from './open-task.ts'
import { texts } from './texts.en.ts'
import type { TaskEndView, TaskView } from './views.ts'

/** The names by which snippets tell their language. */
const snippetNames: Readonly<Record<TaskLanguage, string>> = {
  'azure-pipelines': 'yaml',
  'github-actions': 'yaml',
  bicep: 'bicep',
  arm: 'json',
  terraform: 'hcl',
  kql: 'kql',
  git: 'bash',
  dockerfile: 'dockerfile',
  policy: 'json',
}

const snippet = ({ language }: Task, text: string) => ({
  language: snippetNames[language],
  text: text.trimEnd(),
})

export const percentOf = (credit: number): number => Math.round(credit * 100)

interface Result {
  readonly graded?: Graded
  /** After hints, 0 to 1. */
  readonly credit?: number
  readonly remark?: string
}

/** Shows the task with the hints so far and the result of the last answer. The text of that answer stays in the box. */
export function taskView(
  catalog: Catalog,
  { task, open }: Opened,
  { graded, credit = 0, remark }: Result = {},
): TaskView {
  const { answer, hints } = open
  const text = answer ?? task.starter ?? ''
  const left = task.hints.length - hints
  const data = { attempt: open.id }
  const rules = graded && !graded.fault ? graded.rules.map(ruleRow) : []
  return {
    view: 'task',
    title: task.title,
    place: placeOf(catalog, task),
    ...(remark === undefined ? {} : { remark }),
    situation: paragraphs(task.situation),
    tables: Object.entries(task.tables ?? {}).map(([name, table]) => tablePreview(name, table)),
    ...(answer === undefined && task.starter !== undefined ? { starter: snippet(task, task.starter) } : {}),
    ...(graded && !graded.fault ? { headline: headlineOf(graded, credit, hints) } : {}),
    rules,
    ...(graded?.fault ? { fault: faultView(graded.fault, text) } : {}),
    hints: task.hints.slice(0, hints),
    text,
    attempt: open.id,
    actions: [
      { title: texts.buttons.check, verb: 'task.check', data, primary: true },
      ...(left > 0 ? [{ title: texts.buttons.hint(left), verb: 'task.hint', data }] : []),
    ],
    buttons: [showSolution(open), another],
  }
}

const another: Button = { title: texts.buttons.another, verb: 'task', data: { another: 1 } }

const placeOf = (catalog: Catalog, { objectives, language, minutes }: Task): string =>
  texts.place({
    area: catalog.skillAreaOf(objectives[0] as string)?.short ?? '',
    language: texts.languages[language],
    minutes,
  })

const headlineOf = ({ rules }: Graded, credit: number, hints: number): string =>
  texts.result({
    percent: percentOf(credit),
    met: rules.filter(({ isMet }) => isMet).length,
    all: rules.length,
    hints,
  })

/** The paragraphs and list items of a text in Markdown, without bold marks. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((part) => part.replaceAll(/\s+/g, ' ').replaceAll('**', '').trim())
    .filter((part) => part !== '')

const rowsShown = 3
const longestCell = 20

/** The columns and first rows of a sample table, in columns of one width. */
function tablePreview(name: string, { columns, rows }: Table): { name: string; text: string } {
  const cell = (value: Table['rows'][number][number]): string => {
    const text = value === null ? '' : String(value)
    return text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`
  }
  const lines = [
    columns.map((column) => column.split(' ')[0] ?? ''),
    ...rows.slice(0, rowsShown).map((row) => row.map(cell)),
  ]
  // Columns that line up would be wider than a phone.
  const text = lines.map((line) => line.join(' | ')).join('\n')
  return { name: texts.table({ name, shown: Math.min(rowsShown, rows.length), all: rows.length }), text }
}

/** What a graded answer or a solution did. */
interface End {
  readonly graded?: Graded
  /** After hints, 0 to 1. */
  readonly credit: number
  readonly lines: readonly string[]
}

/** Ends a task with why it's done so, and what next. */
export function taskEndView({ task, open }: Opened, { graded, credit, lines }: End): TaskEndView {
  const isSolved = graded !== undefined
  return {
    view: 'task-end',
    title: task.title,
    headline: isSolved ? headlineOf(graded, credit, open.hints) : texts.end.solution,
    lines,
    rules: graded?.rules.map(ruleRow) ?? [],
    ...(isSolved ? {} : { solution: snippet(task, task.solution) }),
    debrief: task.debrief,
    sources: task.sources,
    buttons: [
      ...(isSolved && credit === 1
        ? []
        : [{ title: texts.buttons.again, verb: 'task.again', data: { task: task.id } }]),
      { title: texts.buttons.another, verb: 'task' },
      { title: texts.buttons.quizOnThis, verb: 'quiz', data: { topic: task.objectives[0] as string } },
    ],
  }
}
