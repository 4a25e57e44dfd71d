import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { portfolio } from '../../../src/features/lab/portfolio.ts'
import { only, openDesk, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const chooseTrack = (track: string) => desk.press({ verb: 'lab', data: { track } })
const submit = (step: string, text: string, track = 'github-actions') =>
  desk.press({ verb: 'lab.evidence', data: { step, track } }, { text })
const page = async () => portfolio(desk.catalog, await desk.store.readLog(desk.key), desk.now())

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
  expect(view.steps.map(({ proved }) => proved)).toEqual([true, ...Array<boolean>(9).fill(false)])
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
  expect(only(await desk.type('export my lab'), 'notice').title).toBe('Nothing to show yet')
  await submit('step-3', 'Second line follows\n<script>alert(1)</script>')
  await submit('step-1', 'First')
  const { links } = only(await desk.type('export my lab'), 'notice')
  expect(links).toEqual([{ title: 'Portfolio, as Markdown', url: 'https://bot.example/lab' }])
  const text = await page()
  expect(text.indexOf('## Make thing 1')).toBeLessThan(text.indexOf('## Make thing 3'))
  expect(text).toContain('> Second line follows\n> &lt;script>alert(1)&lt;/script>')
  expect(text).toContain('2 steps with evidence, 8 to go. Exported on 2026-11-23.')
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
  const text = portfolio(desk.catalog, log, desk.now(), own)
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
