import { expect, test } from '@jest/globals'
import type { TaskProgress } from '../../../src/domain/learner/learner.ts'
import { emptyMemory, remember } from '../../../src/domain/memory/replay.ts'
import type { Outline } from '../../../src/domain/outline.ts'
import { nextTask, taskCounts, taskToDo } from '../../../src/domain/task/choose-task.ts'
import { creditAfter, gradeOf } from '../../../src/domain/task/grade.ts'
import { Table, Task, variantOf } from '../../../src/domain/task/task.ts'
import { review } from '../valid.ts'

const rule = (id: string, credit = 1) => ({
  id,
  does: 'Has what it needs',
  otherwise: 'Look at the top of the file once more.',
  credit,
  holds: { is: { [id]: true } },
})
const task: Task = {
  id: 'name-the-branch',
  revision: 1,
  language: 'azure-pipelines',
  title: 'Start for [[branch]]',
  objectives: ['d1.a.x'],
  tags: ['trigger'],
  difficulty: 1,
  minutes: 3,
  notes: ['pipeline-triggers'],
  sources: [{ title: 'Triggers', url: 'https://learn.microsoft.com/azure/devops/pipelines/build/triggers' }],
  checked: '2026-11-23',
  situation: 'This pipeline runs for every branch. Change it so that only a push to `[[branch]]` starts it.',
  starter: 'steps: [] # [[branch]] [[other]]',
  variants: [{ branch: 'main' }, { branch: 'trunk' }],
  rules: [rule('one'), { ...rule('two'), holds: { is: { '[[branch]]': ['[[branch]]'][0]! } } }, rule('three', 2)],
  hints: ['Look at the top first.'],
  solution: 'trigger: [[branch]]',
  debrief: 'A trigger that names its branches keeps other branches out.',
  tables: { T: { columns: ['At datetime'], rows: [['-2d', 1, true, null]] } },
  setup: 'git init',
}
const accepts = (change: object): boolean => Task.safeParse({ ...task, ...change }).success

test('a task is taken as it is, and nothing beside its fields', () => {
  expect(Task.parse(task)).toEqual(task)
  expect(accepts({ more: 1 })).toBe(false)
  expect(accepts({ rules: [{ ...rule('one'), more: 1 }, ...task.rules.slice(1)] })).toBe(false)
  expect(Table.safeParse({ columns: ['A long'], rows: [], more: 1 }).success).toBe(false)
})

test.each(['azure-pipelines', 'github-actions', 'bicep', 'arm', 'terraform', 'kql', 'git', 'dockerfile', 'policy'])(
  'an answer can be written in %s',
  (language) => {
    expect(accepts({ language })).toBe(true)
  },
)

const text = (length: number): string => 'x'.repeat(length)
test.each<[string, number, number, (length: number) => object]>([
  ['a title', 5, 70, (length) => ({ title: text(length) })],
  ['a situation', 60, 900, (length) => ({ situation: text(length) })],
  ['a starter', 0, 1500, (length) => ({ starter: text(length) })],
  ['a hint', 15, 300, (length) => ({ hints: [text(length)] })],
  ['a solution', 10, 2500, (length) => ({ solution: text(length) })],
  ['a debrief', 40, 600, (length) => ({ debrief: text(length) })],
  ['a setup', 0, 2500, (length) => ({ setup: text(length) })],
  [
    'what a rule says',
    10,
    120,
    (length) => ({ rules: [{ ...rule('a'), does: text(length) }, ...task.rules.slice(1)] }),
  ],
  [
    'what a rule says otherwise',
    20,
    300,
    (length) => ({ rules: [{ ...rule('a'), otherwise: text(length) }, ...task.rules.slice(1)] }),
  ],
])('%s has %s to %s characters', (_what, least, most, change) => {
  expect([least, most, most + 1].map((length) => accepts(change(length)))).toEqual([true, true, false])
  if (least > 0) expect(accepts(change(least - 1))).toBe(false)
})

test.each<[string, unknown, number, number]>([
  ['objectives', 'd1.a.x', 1, 3],
  ['tags', 'trigger', 1, 8],
  ['notes', 'triggers', 1, 4],
  ['sources', task.sources[0], 1, 5],
  ['variants', {}, 2, 4],
  ['rules', rule('one'), 3, 9],
  ['hints', 'Look at the top first.', 1, 3],
])('it has the %s that it needs', (field, item, least, most) => {
  const taken = [least - 1, least, most, most + 1].map((length) =>
    accepts({ [field]: Array.from({ length }, () => item) }),
  )
  expect(taken).toEqual([false, true, true, false])
})

test('its time, difficulty, and credit are within limits', () => {
  expect([1, 2, 20, 21].map((minutes) => accepts({ minutes }))).toEqual([false, true, true, false])
  expect([0, 1, 2, 3, 4].map((difficulty) => accepts({ difficulty }))).toEqual([false, true, true, true, false])
  const credits = [0, 1, 5, 6].map((credit) => accepts({ rules: [rule('a', credit), ...task.rules.slice(1)] }))
  expect(credits).toEqual([false, true, true, false])
  const { credit: _, ...plain } = rule('a')
  expect(Task.parse({ ...task, rules: [plain, ...task.rules.slice(1)] }).rules[0]?.credit).toBe(1)
})

test('a table has columns with types, and up to 200 rows', () => {
  const table = (columns: string[], rows = 0) =>
    Table.safeParse({ columns, rows: Array.from({ length: rows }, () => [1]) }).success
  for (const type of ['datetime', 'string', 'long', 'int', 'real', 'bool', 'timespan', 'dynamic'])
    expect(table([`Name ${type}`])).toBe(true)
  expect([table([]), table(['Name']), table(['Name text']), table(['My Name string']), table(['N string x'])]).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
  expect([table(['N long'], 200), table(['N long'], 201)]).toEqual([true, false])
})

test('each attempt has the next variant’s values in all texts and rules, and unknown names stay', () => {
  const [first, second, third] = [0, 1, 2].map((attempt) => variantOf(task, attempt))
  expect([first?.title, second?.title, third?.title]).toEqual(['Start for main', 'Start for trunk', 'Start for main'])
  expect(second).toMatchObject({
    starter: 'steps: [] # trunk [[other]]',
    solution: 'trigger: trunk',
    variants: task.variants,
    difficulty: 1,
    tables: task.tables,
  })
  expect(second?.rules[1]?.holds).toEqual({ is: { trunk: 'trunk' } })
})

test('the credit is the share of the rules that are met, by their weight', () => {
  const graded = gradeOf(task, { tree: { one: true, three: true } })
  expect(graded.rules.map(({ isMet }) => isMet)).toEqual([true, false, true])
  expect(graded.credit).toBe(0.75)
  expect(graded).not.toHaveProperty('fault')
  expect(gradeOf(task, { tree: {} }).credit).toBe(0)
})

test('an answer that can’t be read earns nothing yet', () => {
  const fault = { line: 3, message: 'has a tab' }
  expect(gradeOf(task, { fault })).toEqual({ fault, rules: [], credit: 0 })
})

test('each hint costs a tenth of the credit', () => {
  expect([0, 1, 3].map((hints) => creditAfter(0.5, hints))).toEqual([0.5, 0.45, 0.35])
  expect(creditAfter(1, 11)).toBe(0)
})

const today = '2026-11-23'
const area = (id: string, weight: number): Outline['skillAreas'][number] => ({
  id,
  title: 'Title',
  short: 'Short',
  weight: { min: weight, max: weight + 5 },
  sections: [],
})
const outline = { skillAreas: [area('d1', 10), area('d2', 50)] } as unknown as Outline
const about = (id: string, change: Partial<Task> = {}): Task => ({ ...task, id, ...change })
const done = (on: string, again?: string) => ({ attempts: 1, credit: 1, on, counted: on, ...(again ? { again } : {}) })
const next = (tasks: Task[], progress: TaskProgress['done'] = {}, memory = emptyMemory) =>
  nextTask(tasks, outline, { done: progress }, memory, today)?.id

test('a task to try again comes first once its day has come, then new ones, then the one done longest ago', () => {
  const all = [about('old'), about('older'), about('again'), about('new')]
  const progress = { old: done('2026-11-20'), older: done('2026-11-10'), again: done('2026-11-22', today) }
  expect(next(all, progress)).toBe('again')
  expect(next(all, { ...progress, again: done('2026-11-22', '2026-11-24') })).toBe('new')
  expect(next(all.slice(0, 3), { ...progress, again: done('2026-11-22') })).toBe('older')
  expect(next([])).toBeUndefined()
  expect(nextTask(all, outline, undefined, emptyMemory, today)?.id).toBe('old')
})

test('among new ones, what’s remembered least comes first, then the easier one, then the area with more weight', () => {
  const memory = remember(emptyMemory, { ...review, day: today, objectives: ['d1.a.x'] })
  const [known, unknown] = [about('known'), about('unknown', { objectives: ['d1.a.y'], difficulty: 3 })]
  expect(next([known, unknown], {}, memory)).toBe('unknown')
  expect(next([about('hard', { difficulty: 2 }), about('easy')])).toBe('easy')
  expect(next([about('light'), about('heavy', { objectives: ['d2.a.x'] })])).toBe('heavy')
  expect(next([about('heavy', { objectives: ['d2.a.x'] }), about('light')])).toBe('heavy')
})

test('the open task goes on, unless it has changed', () => {
  const tasks = [about('first'), about('open')]
  const open = { id: 'o', task: 'open', revision: 1, attempt: 0, at: review.at, hints: 0 }
  const toDo = (change: object) =>
    taskToDo(tasks, outline, { tasks: { done: {}, open: { ...open, ...change } }, memory: emptyMemory }, today)?.id
  expect([toDo({}), toDo({ revision: 2 }), toDo({ task: 'gone' })]).toEqual(['open', 'first', 'first'])
  expect(taskToDo(tasks, outline, { memory: emptyMemory }, today)?.id).toBe('first')
})

test('a task counts again a week after it last counted', () => {
  expect(
    [undefined, '2026-11-17', '2026-11-16'].map((counted) => taskCounts(counted ? { counted } : undefined, today)),
  ).toEqual([true, false, true])
})
