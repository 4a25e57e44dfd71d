import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { PlanView } from '../../../src/features/plan/views.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { only, openDesk, playRound, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const setDate = (examDate: string) =>
  desk.press(
    { verb: 'settings.save' },
    { examDate, perDay: '5', hour: '9', studyDays: '1,2,3,4,5', background: 'both', weeklyDrill: 'true' },
  )
const percentIn = (text: string): number => Number(text.match(/(\d+)%/)?.[1])

test('without a date, the plan asks for one', async () => {
  const view = only(await desk.type('plan'), 'notice')
  expect(view.title).toBe('When is your exam?')
  expect(view.buttons[0]).toMatchObject({ title: 'Set the date', verb: 'settings' })
})

test('the plan shows the chances of passing, and more practice never lowers them', async () => {
  await setDate('2026-12-18')
  await playRound(desk, await desk.type('quiz'), () => true)
  const view = only(await desk.type('plan'), 'plan')
  expect(view.title).toBe('25 days to the exam')
  expect(view.when).toBe('On Friday 18 December, 19 study days left')
  expect(view.options.map(({ now }) => now)).toEqual([false, true, false])
  const chances = view.options.map(({ text }) => percentIn(text))
  expect(chances).toEqual(chances.toSorted((a, b) => a - b))
  expect(view.caution).toContain('5 answers')
})

test('a button on the plan changes the questions a day, and the card with it', async () => {
  await setDate('2026-12-18')
  const view = only(await desk.type('plan'), 'plan')
  const button = view.buttons.find(({ verb }) => verb === 'plan.per-day') as Button
  const perDay = Number(button.data?.['perDay'])
  const reply = await desk.press(button)
  expect((reply.replace as PlanView).options.find(({ now }) => now)?.title).toContain(`${perDay} a day`)
  expect((await desk.learner())?.settings.perDay).toBe(perDay)
})

test.each([0, 51, 'many', 2.5])('a plan for %s questions a day changes nothing', async (perDay) => {
  await setDate('2026-12-18')
  await desk.press({ verb: 'plan.per-day', data: { perDay } })
  expect((await desk.learner())?.settings.perDay).toBe(5)
})

test('after the date, the plan asks how it went', async () => {
  await setDate('2026-11-24')
  desk.wait(3 * 24 * 60)
  const view = only(await desk.type('plan'), 'notice')
  expect(view.title).toBe('How did it go?')
  expect(view.lines[0]).toBe('Your exam was 2 days ago.')
  for (const button of view.buttons.slice(0, 2)) expect(only(await desk.press(button), 'guide').title).not.toBe('')
})

test.each([
  ['exam 2026-12-18', '2026-12-18'],
  ['my exam is on 18 December', '2026-12-18'],
  ['exam Dec 18, 2026', '2026-12-18'],
  ['exam 18.12.2026', '2026-12-18'],
  ['exam 3 March', '2027-03-03'],
  ['exam in 6 weeks', '2027-01-04'],
])('“%s” sets the day, and the plan is one tap away', async (text, day) => {
  const saved = only(await desk.type(text), 'notice')
  expect(saved.title).toBe('Saved')
  const showPlan = saved.buttons.find(({ title }) => title === 'My plan') as Button
  expect(only(await desk.press(showPlan), 'plan').title).toContain('to the exam')
  expect((await desk.learner())?.settings.examDate).toBe(day)
})

test.each(['exam 31 February', 'exam 12/18/20', 'exam 2020-01-01', 'exam 2099-01-01'])(
  '“%s” isn’t a valid exam date, and changes nothing',
  async (text) => {
    await desk.type('exam 2026-12-18')
    expect(only(await desk.type(text), 'notice').title).toBe('Nothing was saved')
    expect((await desk.learner())?.settings.examDate).toBe('2026-12-18')
  },
)

test('“exam none” asks first, and then removes the date', async () => {
  await desk.type('exam 2026-12-18')
  const ask = only(await desk.type('exam none'), 'notice')
  expect(ask.title).toBe('Remove your exam date?')
  expect((await desk.learner())?.settings.examDate).toBe('2026-12-18')
  await desk.press(ask.buttons[0] as Button)
  expect((await desk.learner())?.settings.examDate).toBeUndefined()
})
