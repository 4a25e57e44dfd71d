import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { labData } from '../../../src/features/lab/cards/lab-data.ts'
import { portfolioMarkdown } from '../../../src/features/lab/portfolio/portfolio-markdown.ts'
import { portfolioOf } from '../../../src/features/lab/portfolio/portfolio.ts'
import { only, openDesk, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const chooseTrack = (track: string) => desk.press({ verb: 'lab', data: { track } })
const submit = (step: string, text: string, track = 'github-actions') =>
  desk.press({ verb: 'lab.evidence', data: { step, track } }, { text })
const page = async () => portfolioMarkdown(portfolioOf(desk.catalog, await desk.store.readLog(desk.key), desk.now()))

test('the lab asks for the track first and remembers it', async () => {
  const choice = only(await desk.type('lab'), 'notice')
  expect(choice.buttons.map(({ title }) => title)).toEqual(['Azure Pipelines', 'GitHub Actions'])
  const view = only(await desk.press(choice.buttons[1]!), 'lab')
  expect(view.progress).toBe('GitHub Actions · 0 of 10 steps done · 0 of 2 objectives covered')
  expect(only(await desk.type('lab'), 'lab').progress).toContain('GitHub Actions')
})

test('a step says what to do on the chosen track, how to check it, and which skills it shows', async () => {
  await chooseTrack('azure-pipelines')
  const step = only(await desk.type('lab 2'), 'lab-step')
  expect(step.place).toBe('Step 2 of 10 · Azure Pipelines')
  expect(step.tasks[0]).toContain('on azure-pipelines')
  expect(step.check).toContain('is green')
  expect(step.objectives).toEqual(['Develop pipelines by using YAML'])
  const other = only(await desk.type('lab 2 github'), 'lab-step')
  expect(other.tasks[0]).toContain('on github-actions')
})

test('evidence completes a step and is shown with it; the newest counts', async () => {
  await chooseTrack('github-actions')
  const view = only(await submit('step-1', 'The pull request was blocked until the check was green.'), 'lab')
  expect(view.progress).toBe('GitHub Actions · 1 of 10 steps done · 1 of 2 objectives covered')
  expect(view.steps.map(({ proved }) => proved)).toEqual(['claimed', ...Array<undefined>(9).fill(undefined)])
  expect(view.next).toBe(2)
  desk.wait(60 * 24)
  await submit('step-1', 'https://github.com/example/repo/pull/1')
  expect(only(await desk.type('lab 1'), 'lab-step').submitted).toEqual({
    text: 'https://github.com/example/repo/pull/1',
    on: '2026-11-24',
  })
  expect(await page()).not.toContain('was blocked')
})

test('the portfolio has the finished steps in order with their evidence, and no HTML', async () => {
  await chooseTrack('github-actions')
  const before = only(await desk.type('export my lab'), 'notice')
  expect(before.title).toBe('A repository to start from')
  expect(before.links).toEqual([{ title: 'Repository, as ZIP', url: 'https://bot.example/starter' }])
  await submit('step-3', 'Second line follows\n<script>alert(1)</script>')
  await submit('step-1', 'First')
  expect(before.lines.join(' ')).not.toContain('sign out my page')
  const { lines, links, opens } = only(await desk.type('export my lab'), 'notice')
  const id = (await desk.store.readLearner(desk.key))!.value.pages!.portfolio!
  expect(opens).toEqual([{ title: 'Open my portfolio', url: `https://bot.example/portfolio/${id}` }])
  expect(lines.at(-1)).toContain('sign out my page')
  expect(links).toEqual([
    { title: 'Repository, as ZIP', url: 'https://bot.example/starter' },
    { title: 'Portfolio, as Markdown', url: 'https://bot.example/lab' },
  ])
  const text = await page()
  expect(text.indexOf('## Make thing 1')).toBeLessThan(text.indexOf('## Make thing 3'))
  expect(text).toContain('> Second line follows\n> &lt;script>alert(1)&lt;/script>')
  expect(text).toContain('2 steps with evidence, 8 to go. Exported on 2026-11-23.')
  expect(text).not.toContain('Checked')
  expect(text).toContain('Skills shown: Design a branch strategy')
})

test('the portfolio has the learner’s own figures, about the areas of the finished steps', async () => {
  await chooseTrack('github-actions')
  await submit('step-1', 'First')
  const log = await desk.store.readLog(desk.key)
  const own = {
    memory: {
      total: { answered: 40, credit: 30 },
      areas: { d2: { answered: 12, credit: 9 }, d5: { answered: 28, credit: 21 } },
    },
    bestMock: 734,
    drills: 2,
  }
  const text = portfolioMarkdown(portfolioOf(desk.catalog, log, desk.now(), own))
  expect(text).toContain('| Exam questions answered right, Source control | 75% of 12 |')
  expect(text).toContain('| Exam questions answered right, all areas | 75% of 40 |')
  expect(text).toContain('| Best mock exam, of 1,000 points (700 passes) | 734 |')
  expect(text).toContain('| Scenario drills finished | 2 |')
  expect(text).not.toContain('Instrumentation')
})

test('evidence that cannot be saved is refused with a reason, and its text stays on the card', async () => {
  await chooseTrack('github-actions')
  expect(only(await submit('step-1', ' '), 'notice').title).toBe('Nothing to submit yet')
  const outOfDate = await submit('step-99', 'text')
  expect(only(outOfDate, 'notice').title).toBe('Out of date')
  expect(outOfDate.replace).toBeUndefined()
  expect(only(await submit('step-1', 'text', 'jenkins'), 'notice').title).toBe("That didn't work")
  expect(only(await desk.type('lab 11'), 'notice').title).toBe('No such step')
  expect(await desk.store.readLog(desk.key)).toEqual([])
})

const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: npm test`

test('a step says what it needs and what that costs, and offers the way without a bill', async () => {
  await chooseTrack('github-actions')
  const usual = only(await desk.type('lab 2'), 'lab-step')
  expect(usual.needs).toEqual([
    { title: 'A machine that runs jobs', url: expect.stringContaining('https://'), cost: 'free', isFree: true },
  ])
  expect(usual.buttons[0]).toEqual({ title: 'Do it for free', verb: 'lab', data: { step: 2, way: 'free' } })
  const free = only(await desk.press(usual.buttons[0]!), 'lab-step')
  expect(free.place).toBe('Step 2 of 10 · GitHub Actions · for free')
  expect(free.tasks).toEqual(['Do it on your own machine on github-actions'])
  // The wish stays, and steps with one way have no button.
  expect(only(await desk.type('lab 2'), 'lab-step').tasks).toEqual(free.tasks)
  expect(only(await desk.type('lab 3'), 'lab-step').buttons[0]!.title).toBe('All steps')
  expect(only(await desk.press(free.buttons[0]!), 'lab-step').tasks).toEqual(usual.tasks)
  expect(only(await desk.type("I'm free now, open lab 2"), 'lab-step').tasks).toEqual(usual.tasks)
  expect(only(await desk.type('lab 2 for free'), 'lab-step').tasks).toEqual(free.tasks)
})

test('a pasted file is graded by the rules of the step on screen, and saved as checked if it meets all', async () => {
  await chooseTrack('github-actions')
  expect(only(await desk.type('lab 1'), 'lab-step').toCheck).toContain('the text of `.github/workflows/ci.yml`')
  const missed = only(await desk.type(workflow.replace('npm test', 'npm run build')), 'lab-check')
  expect(missed.place).toBe('Step 1 of 10 · .github/workflows/ci.yml')
  expect(missed.headline).toBe('1 of 2 rules met')
  expect(missed.rules).toEqual([
    { isMet: true, does: 'Runs for pushes' },
    { isMet: false, does: 'Runs `npm test`', otherwise: 'No step runs the tests yet.' },
  ])
  const unread = only(await desk.type(workflow.replace('steps:', 'stages:')), 'lab-check')
  expect(unread.headline).toBe("I can't read it yet")
  expect(unread.fault!.what).toContain('stages')
  expect(await desk.store.readLog(desk.key)).toEqual([])

  const met = only(await desk.type(`here it is:\n\`\`\`yaml\n${workflow}\n\`\`\``), 'lab-check')
  expect(met.headline).toBe('2 of 2 rules met')
  expect(met.buttons[0]).toEqual({ title: 'Next step', verb: 'lab', data: { step: 2 }, primary: true })
  expect(await desk.store.readLog(desk.key)).toEqual([
    expect.objectContaining({
      type: 'evidence',
      step: 'step-1',
      text: '',
      checked: { file: '.github/workflows/ci.yml', rules: ['on-push', 'tests'] },
    }),
  ])
  expect(only(await desk.type('lab'), 'lab').steps[0]!.proved).toEqual({ checkedFor: ['github-actions'] })
  expect(only(await desk.type('lab 1'), 'lab-step').checked).toEqual({
    file: '.github/workflows/ci.yml',
    on: '2026-11-23',
  })
})

test('what was checked and what is claimed stand beside each other, on the card and in the portfolio', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  await desk.type(workflow)
  const view = only(await submit('step-1', 'It took two minutes.'), 'lab')
  expect(view.steps[0]!.proved).toEqual({ checkedFor: ['github-actions'] })
  await submit('step-2', 'I believe it works.')
  const step = only(await desk.type('lab 1'), 'lab-step')
  expect(step.submitted!.text).toBe('It took two minutes.')
  expect(step.checked!.file).toBe('.github/workflows/ci.yml')
  const text = await page()
  expect(text).toContain('2 steps with evidence, 1 of them checked, 8 to go.')
  expect(text).toContain(
    '**Checked** for GitHub Actions on 2026-11-23: `.github/workflows/ci.yml`, all 2 rules met.\n\n- Runs for pushes\n- Runs `npm test`',
  )
  expect(text).toContain('**Claimed:**\n\n> I believe it works.')
})

test('a file that was checked on one track is not shown as checked on the other', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  await desk.type(workflow)
  const summary = '1 step with evidence, which is checked, 9 to go.'
  expect(await page()).toContain(summary)
  expect(only(await desk.type('lab 1 azure devops'), 'lab-step').checked).toBeUndefined()
  expect(only(await desk.type('lab 1 github'), 'lab-step').checked!.file).toBe('.github/workflows/ci.yml')
  const list = only(await desk.type('lab for azure devops'), 'lab')
  expect(list.progress).toContain('Azure Pipelines')
  expect(labData(list).steps[0]!.runs[0]).toMatchObject({ text: '1. Make thing 1 · checked for GitHub Actions' })
})

test('an address below a step is not opened; code is graded only if the step has rules and was shown last', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  const address = only(await desk.type('https://raw.githubusercontent.com/example/orders/main/ci.yml'), 'notice')
  expect(address.title).toBe("I can't open links")
  expect(address.lines[0]).toContain('paste its text here')
  await desk.type('lab 5')
  expect(only(await desk.type('https://example.com/run/1'), 'notice').lines[0]).toContain('in the box')
  expect((await desk.type(workflow)).messages.some(({ view }) => view === 'lab-check')).toBe(false)
  await desk.type('lab 1')
  desk.wait(60 * 13)
  expect((await desk.type(workflow)).messages.some(({ view }) => view === 'lab-check')).toBe(false)
})

test('the box of the card takes a file too, also one that is longer than a message', async () => {
  await chooseTrack('github-actions')
  const check = (text: string, data: object = {}) =>
    desk.press({ verb: 'lab.check', data: { step: 'step-2', track: 'github-actions', way: 'free', ...data } }, { text })
  const long = `${workflow}\n${'# A comment that makes it long\n'.repeat(200)}`
  const met = await check(long)
  expect(met.replace).toBeUndefined()
  expect(only(met, 'lab-check').headline).toBe('2 of 2 rules met')
  expect(only(await check(' '), 'notice').title).toBe('Nothing to check yet')
  expect(only(await check('x'.repeat(12_001)), 'notice').lines[0]).toContain('under 12,000 characters')
  expect(only(await check(workflow, { step: 'step-99' }), 'notice').title).toBe('Which step is it for?')
  expect(only(await check(workflow, { step: 'step-3' }), 'notice').title).toBe('Nothing to check here')
})

test('a step of the lab takes files only: a letter still answers the question above it', async () => {
  await chooseTrack('github-actions')
  await desk.type('quiz')
  desk.wait(1)
  await desk.type('lab 1')
  // The question asks for two options.
  expect(only(await desk.type('b'), 'notice').title).toBe('Almost')
})

test('a file is checked below a question, too, and an answer to an interview question is no file', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  await desk.type('quiz')
  desk.wait(1)
  expect(only(await desk.type(workflow), 'lab-check').headline).toBe('2 of 2 rules met')
  await desk.type('interview question')
  const answer = '- stop: the rollout\n- send: all traffic back\n- look: at the dashboard'
  expect((await desk.type(answer)).messages.map(({ view }) => view)).not.toContain('lab-check')
})

test('what is pasted after a check is for the same step, platform, and way', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 3')
  const data = { step: 'step-2', track: 'github-actions', way: 'free' }
  const first = only(
    await desk.press({ verb: 'lab.check', data }, { text: 'name: x\non: [push]\njobs: {}' }),
    'lab-check',
  )
  expect(first.place).toMatch(/^Step 2 of 10/)
  expect(only(await desk.type(workflow), 'lab-check').place).toBe(first.place)
  expect(only(await desk.type(workflow), 'lab-check').headline).toBe('2 of 2 rules met')
})

test.each(['done', 'check it already', 'is this right?', 'which file', 'mark step 1 as done', 'npm run check'])(
  '“%s” below a step says what to paste, also after something was explained',
  async (text) => {
    await chooseTrack('github-actions')
    await desk.type('lab 1')
    await desk.type('explain canary')
    const { title, lines } = only(await desk.type(text), 'notice')
    expect(title).toBe('Nothing to check yet')
    expect(lines[0]).toContain('paste the text of `.github/workflows/ci.yml`')
    expect(lines[1]).toContain('`npm run check 1`')
  },
)

test.each([
  'why is that?',
  'which file defines the triggers?',
  'how do I log in without Azure credentials?',
  `mark ${'1'.repeat(4000)}`,
])('“%.40s” below a step is no request about its file', async (text) => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  await desk.type('explain canary')
  const [view] = (await desk.type(text)).messages
  expect(view).not.toMatchObject({ title: 'Nothing to check yet' })
  expect(view?.view).not.toBe('lab-step')
  expect((await desk.learner())?.lab?.free).toBeUndefined()
})

test('the steps beside the one on screen, and a way without a bill, are a sentence away', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  expect(only(await desk.type('next step'), 'lab-step').place).toContain('Step 2 of 10')
  expect(only(await desk.type("I don't have an Azure subscription"), 'lab-step').place).toContain('for free')
  expect(only(await desk.type('skip this step'), 'lab-step').place).toContain('Step 3 of 10')
  expect(only(await desk.type('previous step'), 'lab-step').place).toContain('Step 2 of 10')
  expect(only(await desk.type('give me the solution'), 'notice').title).toBe('That part is yours')
  expect(only(await desk.type('lab 5'), 'lab-step').toCheck).toBeUndefined()
  expect(only(await desk.type(workflow), 'notice').title).toBe('Nothing to check here')
})

test.each(['do it', 'do it for me', 'ok do it', 'write it'])('“%s” below a step asks for its file', async (text) => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  expect(only(await desk.type(text), 'notice').title).toBe('That part is yours')
})

test('below a question, these words are about the question', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  desk.wait(1)
  await desk.type('quiz')
  expect(only(await desk.type('done'), 'notice').title).toBe('Round ended')
})

test('a file that could have been checked isn’t stored as evidence', async () => {
  await chooseTrack('github-actions')
  await desk.type('lab 1')
  const refused = only(await submit('step-1', workflow), 'notice')
  expect(refused.title).toBe('That looks like a file')
  expect(await desk.store.readLog(desk.key)).toEqual([])
})
