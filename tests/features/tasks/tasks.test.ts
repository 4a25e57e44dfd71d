import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { DrillView } from '../../../src/features/drill/views.ts'
import type { TaskLanguage } from '../../../src/domain/task/task.ts'
import type { TaskEndView, TaskView } from '../../../src/features/tasks/views.ts'
import { answersOf } from '../../../src/kernel/learner/planning.ts'
import { realContent } from '../../real-content.ts'
import { only, openDesk, submit, type Desk, type KnownReply } from '../desk.ts'
import { halfRight, rightAnswer, taskCatalog, unreadable } from './small-tasks.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(taskCatalog)
})
afterEach(() => desk.close())

const taskOf = (reply: KnownReply): TaskView => only(reply, 'task')
const endOf = (reply: KnownReply): TaskEndView => only(reply, 'task-end')
const check = (view: TaskView, text: string) => desk.press(view.actions[0]!, { text })
const pressed = (view: TaskView | TaskEndView, verb: string, inputs: object = {}) => {
  const buttons = 'actions' in view ? [...view.actions, ...view.buttons] : view.buttons
  return desk.press(
    buttons.find((button) => button.verb === verb)!,
    inputs,
  )
}
const tasks = async () => (await desk.learner())!.tasks
const log = () => desk.store.readLog(desk.key)
const day = 60 * 24

test('the easier of two new tasks comes first, with its place, starter, and buttons', async () => {
  const view = taskOf(await desk.type('task'))
  expect(view).toMatchObject({
    title: 'Start only for main',
    place: 'Pipelines · Azure Pipelines · about 3 minutes',
    situation: [
      'This pipeline runs for every branch. Change it so that only a push to `main` starts it.',
      'Keep the build.',
    ],
    starter: { language: 'yaml', text: halfRight },
    text: `${halfRight}\n`,
    rules: [],
  })
  expect([...view.actions, ...view.buttons].map(({ title }) => title)).toEqual([
    'Check my answer',
    'Hint: costs 10% (2 left)',
    'Show a solution: earns nothing',
    'Another task',
  ])
})

test.each([
  ['task github actions', 'Build in a workflow'],
  ['let me write a workflow', 'Build in a workflow'],
  ['I want to practice pipelines', 'Start only for main'],
  ['task approvals', 'Build in a workflow'],
  ['task trigger', 'Start only for main'],
  ['give me something to write', 'Start only for main'],
  ['task yaml', 'Start only for main'],
])('“%s” gives the task that was asked for', async (text, title) => {
  expect(taskOf(await desk.type(text)).title).toBe(title)
})

test.each(['task policy', 'task terraform', 'task on submarines'])(
  'a task that there is none of, or that can’t be graded, is not given: “%s”',
  async (text) => {
    const { title, lines, buttons } = only(await desk.type(text), 'notice')
    expect(title).toBe('No task on that yet')
    expect(lines[0]).toContain('I have tasks in Azure Pipelines and GitHub Actions.')
    expect(buttons.map(({ verb }) => verb)).toContain('tasks')
  },
)

test('a right answer ends the task, with every rule, the debrief, the sources, and what next', async () => {
  const view = taskOf(await desk.type('task'))
  const { replace } = await check(view, rightAnswer())
  expect(replace).toMatchObject({
    view: 'task-end',
    headline: '100%: 3 of 3 rules met',
    lines: ['It counts toward your plan and your forecast.'],
    sources: [{ title: 'Deployment jobs' }],
  })
  const end = replace as TaskEndView
  expect(end.rules.map(({ isMet }) => isMet)).toEqual([true, true, true])
  expect(end).not.toHaveProperty('solution')
  expect(end.buttons.map(({ verb }) => verb)).toEqual(['task', 'quiz'])
  expect(await tasks()).toEqual({
    done: { 'name-the-branch': { attempts: 1, credit: 1, on: '2026-11-23', counted: '2026-11-23' } },
    checks: { since: '2026-11-23T08:00:00.000Z', count: 1 },
  })
  expect(await log()).toEqual([
    {
      type: 'task',
      id: expect.any(String),
      at: '2026-11-23T08:00:00.000Z',
      day: '2026-11-23',
      task: 'name-the-branch',
      revision: 1,
      variant: 0,
      credit: 1,
      hints: 0,
      credits: { 'd3.deployments.strategy': 1 },
    },
  ])
  const { memory } = (await desk.learner())!
  expect(memory.objectives['d3.deployments.strategy']?.reps).toBe(1)
  expect(memory).toEqual(replay(await log()))
})

test('a result counts for the plan and the forecast, and not as one of the day’s questions', async () => {
  await check(taskOf(await desk.type('task')), rightAnswer())
  const entries = await log()
  const answers = await answersOf({ catalog: taskCatalog, log: async () => entries })
  expect(answers.map(({ item, credit, isTask }) => [item.objectives, credit, isTask])).toEqual([
    [['d3.deployments.strategy'], 1, true],
  ])
  expect(only(await desk.type('how many are left today?'), 'notice').lines.join(' ')).toContain('0 of ')
})

test('a partly right answer shows what is missed, keeps the text, and counts; mending it is practice', async () => {
  const view = taskOf(await desk.type('task'))
  const graded = (await check(view, halfRight)).replace as TaskView
  expect(graded.headline).toBe('50%: 1 of 3 rules met')
  expect(graded.rules[0]).toEqual({
    isMet: false,
    does: 'Has a trigger of its own',
    otherwise: 'Without a trigger, a push to any branch starts the pipeline.',
  })
  expect(graded.rules[2]).toEqual({ isMet: true, does: 'Still builds with `build.sh`' })
  expect(graded.text).toBe(halfRight)
  expect(graded).not.toHaveProperty('starter')
  const end = (await check(graded, rightAnswer())).replace as TaskEndView
  expect(end.lines).toEqual(['Your first answer counts toward your plan, and this one is for practice.'])
  expect((await log()).map((entry) => ('credits' in entry ? entry.credits : undefined))).toEqual([
    { 'd3.deployments.strategy': 0.5 },
    {},
  ])
  expect((await desk.learner())!.memory).toEqual(replay(await log()))
})

test('a fault shows the line and what was expected, and counts for nothing', async () => {
  const view = taskOf(await desk.type('task'))
  const faulty = (await check(view, unreadable)).replace as TaskView
  expect(faulty.fault?.what).toMatch(/^Line 2 .*step/)
  expect(faulty.fault?.lines).toContain('2  step:')
  expect(faulty.text).toBe(unreadable)
  expect(faulty.rules).toEqual([])
  expect(await log()).toEqual([])
  expect((await tasks())?.done).toEqual({})
  expect((await tasks())?.open?.answer).toBe(unreadable)
})

test('a hint costs a tenth, is shown on the card, and keeps the text in the box', async () => {
  const view = taskOf(await desk.type('task'))
  const hinted = (await pressed(view, 'task.hint', { text: 'trigger: [main]' })).replace as TaskView
  expect(hinted.hints).toEqual(['Look at the top of the file first.'])
  expect(hinted.text).toBe('trigger: [main]')
  expect(hinted.actions[1]?.title).toBe('Hint: costs 10% (1 left)')
  const end = (await check(hinted, rightAnswer())).replace as TaskEndView
  expect(end.headline).toBe('90% after 1 hint: 3 of 3 rules met')
  expect((await log())[0]).toMatchObject({ credit: 0.9, hints: 1 })
})

test('a typed hint leaves the card with its text alone, and after the last one there is a solution', async () => {
  await desk.type('task')
  const first = await desk.type('hint')
  expect(only(first, 'notice')).toMatchObject({ title: 'Hint 1 of 2', lines: ['Look at the top of the file first.'] })
  expect(first.edits ?? []).toEqual([])
  await desk.type('another hint')
  const none = only(await desk.type('hint please'), 'notice')
  expect(none.title).toBe('No hints left')
  expect(none.buttons[0]?.verb).toBe('task.solution')
})

test('the solution earns nothing, is shown with the debrief, and comes back tomorrow with other values', async () => {
  const view = taskOf(await desk.type('task'))
  const end = (await pressed(view, 'task.solution')).replace as TaskEndView
  expect(end).toMatchObject({
    headline: 'No points this time',
    solution: { text: 'trigger: [main]\nsteps:\n  - script: ./build.sh' },
  })
  expect((await log())[0]).toMatchObject({ credit: 0, sawSolution: true, credits: { 'd3.deployments.strategy': 0 } })
  const later = await pressed(end, 'task.again')
  expect(only(later, 'notice').lines[0]).toContain('“Start only for trunk” back')
  expect(taskOf(await desk.type('task')).title).toBe('Build in a workflow')
  desk.wait(day)
  const again = taskOf(await desk.type('another task'))
  expect(again.title).toBe('Start only for trunk')
  expect(again.remark).toContain('have changed')
  const solved = (await check(again, rightAnswer('trunk'))).replace as TaskEndView
  expect(solved.lines[0]).toContain('within the last week')
  expect((await tasks())?.done['name-the-branch']).toEqual({
    attempts: 2,
    credit: 1,
    on: '2026-11-24',
    counted: '2026-11-23',
  })
})

test('the same task counts again after a week', async () => {
  await check(taskOf(await desk.type('task trigger')), rightAnswer())
  desk.wait(day * 7)
  await check(taskOf(await desk.type('task trigger')), rightAnswer('trunk'))
  expect((await desk.learner())!.memory.objectives['d3.deployments.strategy']?.reps).toBe(2)
})

test.each([
  ['several lines', rightAnswer()],
  ['a fence', `here it is\n\`\`\`yaml\n${rightAnswer()}\n\`\`\``],
  ['no-break spaces', rightAnswer().replaceAll('  -', '\u00a0\u00a0-')],
])('an answer can be pasted as a message: %s', async (_, text) => {
  const first = await desk.type('task')
  await desk.delivered(first, 'message-1')
  const reply = await desk.type(text)
  expect(endOf(reply).headline).toBe('100%: 3 of 3 rules met')
  expect(reply.edits).toEqual([
    { activity: 'message-1', view: expect.objectContaining({ text: 'This task continues below.' }) },
  ])
})

test('a question in between is answered, and then the answer is still for the task', async () => {
  await desk.type('task')
  desk.wait(1)
  expect((await desk.type('what is a canary release?')).messages[0]?.view).toBe('note')
  desk.wait(1)
  expect(endOf(await desk.type(rightAnswer())).headline).toContain('100%')
})

test('without an open task, pasted code is nothing to grade', async () => {
  const reply = await desk.type(rightAnswer())
  expect(reply.messages.map(({ view }) => view)).not.toContain('task')
  expect(await log()).toEqual([])
})

test.each([
  ['stop', 'Saved for later'],
  ['later', 'Saved for later'],
  ['check my answer', 'Nothing to check yet'],
])('“%s” is about the task on screen', async (text, title) => {
  await desk.type('task')
  expect(only(await desk.type(text), 'notice').title).toBe(title)
  expect((await desk.learner())?.push.status).toBe('on')
})

test.each(['solution', 'I give up', 'show me the solution'])('“%s” shows the solution', async (text) => {
  await desk.type('task')
  expect(endOf(await desk.type(text)).solution?.text).toContain('trigger: [main]')
})

test.each(['skip', 'next', 'another one', 'another task'])('“%s” goes to another task', async (text) => {
  await desk.type('task')
  expect(taskOf(await desk.type(text)).title).toBe('Build in a workflow')
})

test('an open task goes on another day with its answer and its hints', async () => {
  const view = taskOf(await desk.type('task'))
  await pressed(view, 'task.hint', { text: '' })
  await check(view, halfRight)
  desk.wait(day * 3)
  const again = taskOf(await desk.type('task'))
  expect(again).toMatchObject({
    title: view.title,
    text: halfRight,
    attempt: view.attempt,
    hints: [expect.any(String)],
  })
})

test('a card of an earlier attempt changes nothing and keeps its text', async () => {
  const view = taskOf(await desk.type('task'))
  await check(view, rightAnswer())
  const stale = await check(view, rightAnswer())
  expect(stale.replace).toBeUndefined()
  expect(only(stale, 'notice').lines[0]).toContain('Your text is still on the card')
  expect(await log()).toHaveLength(1)
})

test('at most 60 answers are graded within an hour', async () => {
  let view = taskOf(await desk.type('task'))
  for (let count = 0; count < 60; count++) view = (await check(view, halfRight)).replace as TaskView
  expect(only(await check(view, halfRight), 'notice').title).toBe('Time for a break')
  expect(await log()).toHaveLength(1)
  desk.wait(60)
  expect((await check(view, halfRight)).replace?.view).toBe('task')
}, 30_000)

test('an answer that is empty or too long is refused in a friendly way', async () => {
  const view = taskOf(await desk.type('task'))
  expect(only(await check(view, ' \n '), 'notice').title).toBe('Nothing to check yet')
  const long = await check(view, 'a'.repeat(4001))
  expect(JSON.stringify(long)).toContain('under 4,000 characters')
  expect((await tasks())?.open?.answer).toBeUndefined()
})

test('the list has the tasks by language, with what is done', async () => {
  await check(taskOf(await desk.type('task trigger')), rightAnswer())
  const { lines } = only(await desk.type('tasks'), 'notice')
  expect(lines).toEqual([
    '**Azure Pipelines** · 1 of 1 done\n\n- ✓ Start only for trunk',
    '**GitHub Actions** · 0 of 1 done\n\n- Build in a workflow',
    'Say **task** and a word from a title, or a language, such as **task yaml**.',
  ])
  expect(only(await desk.type('tasks github actions'), 'notice').lines).toHaveLength(2)
})

test('the explanation of a note that has tasks offers one', async () => {
  const note = only(await desk.type('explain canary'), 'note')
  const button = note.buttons.find(({ title }) => title === 'Try it')
  expect(button).toEqual({ title: 'Try it', verb: 'task', data: { task: 'name-the-branch' } })
  expect(note.buttons.length).toBeLessThanOrEqual(6)
  expect(taskOf(await desk.press(button!)).title).toBe('Start only for main')
})

test('the end of a drill on an objective that has tasks offers one', async () => {
  let view = only(await desk.type('drill canary'), 'drill')
  for (;;) {
    const { replace } = await desk.press(view.buttons[0]!)
    if (replace?.view === 'drill-end') return expect(replace.buttons.map(({ title }) => title)).toContain('Try it')
    view = replace as DrillView
  }
})

test('without any tasks, it says so', async () => {
  const other = await openDesk()
  expect(only(await other.type('task'), 'notice').title).toBe('No tasks yet')
  await other.close()
})

test('the task of the real content is graded in the chat', async () => {
  const content = await realContent()
  const other = await openDesk(content)
  const view = taskOf(await other.press({ verb: 'task', data: { task: 'deploy-after-approval' } }))
  expect(view.title).toBe('Deploy to production behind an approval')
  const graded = (await other.press(view.actions[0]!, { text: view.text })).replace as TaskView
  expect(graded.headline).toMatch(/^\d+%: \d of 6 rules met$/)
  const solution = content.tasks.get('deploy-after-approval')!.solution.replaceAll('[[artifact]]', 'shop')
  const end = await other.press(graded.actions[0]!, { text: solution.replaceAll('[[environment]]', 'production') })
  expect(end.replace).toMatchObject({ view: 'task-end', headline: '100%: 6 of 6 rules met' })
  await other.close()
})

test.each(['undo', 'oops, wrong button', 'take back my last answer'])(
  '“%s” at a task takes nothing back, and says what it could take back',
  async (text) => {
    const view = taskOf(await desk.type('task'))
    const before = await tasks()
    const none = only(await desk.type(text), 'notice')
    expect(none.lines).toEqual(["No answer has counted here yet, so there's nothing to take back."])
    expect(none.buttons.map(({ title }) => title)).toEqual(['Back to the task'])
    expect(await tasks()).toEqual(before)
    await check(view, halfRight)
    const graded = only(await desk.type(text), 'notice')
    expect(graded.lines[0]).toContain("can't be taken back")
    expect((await tasks())!.open).toMatchObject({ id: before!.open!.id, answer: halfRight })
    expect(taskOf(await desk.press(graded.buttons[0]!)).text).toBe(halfRight)
  },
)

test('undo after a task does not take back the answer before it, unless that is asked for', async () => {
  const nothing = only(await desk.type('undo'), 'notice')
  expect(nothing.title).toBe('Nothing to undo')
  const question = only(await desk.type('quiz 2'), 'question')
  await submit(desk, question, 'sure', true)
  desk.wait(1)
  await check(taskOf(await desk.type('task')), rightAnswer())
  const final = only(await desk.type('undo'), 'notice')
  expect(final.lines[0]).toBe("Your last result is a task's, and it stays. You can do the task again.")
  expect((await log()).map(({ type }) => type)).toEqual(['review', 'task'])
  const again = await desk.press(final.buttons[0]!)
  expect(only(again, 'question').presentation).not.toBe(question.presentation)
  expect((await log()).map(({ type }) => type)).toEqual(['review', 'task', 'undo'])
})

test('undo takes back an answer that came after a task, although the clock was ahead at the task', async () => {
  const year = 365 * 24 * 60
  desk.wait(year)
  await check(taskOf(await desk.type('task')), rightAnswer())
  desk.wait(-year)
  await desk.type('progress')
  await submit(desk, only(await desk.type('quiz 2'), 'question'), 'sure', true)
  await desk.type('undo')
  expect((await log()).map(({ type }) => type)).toEqual(['task', 'clock', 'review', 'undo'])
})

test('next below a verdict goes on with the round, and the task above it stays', async () => {
  await desk.type('task')
  const { open } = (await tasks())!
  desk.wait(1)
  await submit(desk, only(await desk.type('quiz 2'), 'question'), 'sure', true)
  expect(only(await desk.type('next'), 'question').place).toContain('2 of 2')
  expect((await tasks())!.open).toEqual(open)
})

test('without Git, the coach says that its tasks are not offered', async () => {
  const languages = new Set<TaskLanguage>(['azure-pipelines', 'kql'])
  const away = await openDesk(await realContent(), undefined, undefined, {
    grader: { languages, grade: () => Promise.resolve(undefined) },
  })
  try {
    for (const text of ['task git', 'task interactive rebase']) {
      const { title, lines, buttons } = only(await away.type(text), 'notice')
      expect(title).toBe('Not here')
      expect(lines[0]).toMatch(/^I have tasks with Git, but I can't check them here, because Git isn't installed/)
      expect(buttons.map(({ verb }) => verb)).toContain('tasks')
    }
    expect(only(await away.type('tasks git'), 'notice').lines.join('\n')).toContain("Git isn't installed where I run.")
  } finally {
    await away.close()
  }
})

test('a language whose name is also a topic gets a task, and tasks of pipelines are explained', async () => {
  const full = await openDesk(await realContent())
  try {
    expect(taskOf(await full.type('task kql')).place).toContain('KQL')
    expect(taskOf(await full.type('a bicep task please')).place).toContain('Bicep')
    expect(taskOf(await full.type('terraform task')).place).toContain('Terraform')
    expect(only(await full.type('tasks kql'), 'notice').lines[0]).toContain('**KQL** ·')
    expect((await full.type('task groups')).messages[0]!.view).toBe('note')
    expect((await full.type('what is a task in azure pipelines')).messages[0]!.view).toBe('note')
  } finally {
    await full.close()
  }
})

test('words of a title get its task, also those that sound like a question about a failure', async () => {
  const full = await openDesk(await realContent())
  try {
    for (const [text, title] of [
      ['task change fail rate', 'Compute the change fail rate'],
      ['task change lead time', 'Measure the median change lead time'],
      ['task recovery time', 'Measure the recovery time after failed deployments'],
      ['a task on stop tracking build output please', 'Stop tracking build output'],
      ['task requests that fail most often', 'Find the requests that fail most often'],
    ] as const)
      expect(taskOf(await full.type(text)).title).toBe(title)
    const open = taskOf(await full.type('task pull requests')).title
    expect(taskOf(await full.type('task pull requests')).title).toBe(open)
    expect(taskOf(await full.type('another task on pull requests')).title).not.toBe(open)
    expect(taskOf(await full.type('task deploy what another pipeline built')).title).toBe(
      'Deploy what another pipeline built',
    )
    expect((await full.type('task failed in my pipeline')).messages[0]!.view).not.toBe('task')
    for (const text of ['stop the task', 'please stop this task'])
      expect(only(await full.type(text), 'notice').title).toBe('Saved for later')
  } finally {
    await full.close()
  }
})

test.each(['start over', 'clear my answer', 'reset the task'])(
  '“%s” at a task starts it again, and keeps the hints',
  async (text) => {
    const view = taskOf(await desk.type('task'))
    await desk.type('hint')
    await check(view, unreadable)
    const again = taskOf(await desk.type(text))
    expect(again.text).toBe(`${halfRight}\n`)
    expect(again.hints).toHaveLength(1)
    expect(again.remark).toBe('From the start again. Your hints and the answer that counted stay.')
    expect(again.attempt).toBe(view.attempt)
  },
)

test.each([
  ['is this right?', 'Nothing to check yet'],
  ['just check it already', 'Nothing to check yet'],
])('“%s” at a task asks for the answer', async (text, title) => {
  await desk.type('task')
  expect(only(await desk.type(text), 'notice').title).toBe(title)
})
