import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { contentOf, helpGroups } from '../../../src/features/account/help/help-groups.ts'
import type { HelpView } from '../../../src/features/account/views.ts'
import { features } from '../../../src/features/index.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { only, openDesk, playRound, type Desk } from '../desk.ts'
import { smallCatalog } from '../small-catalog.ts'

const catalog = smallCatalog()
let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const day = 24 * 60
const finished = async () => playRound(desk, await desk.type('quiz 2'), () => true)

test('help shows six groups, and everything one tap further', async () => {
  const view = only(await desk.type('help'), 'help')
  expect(view.groups.map(({ title }) => title)).toEqual([
    'Practice',
    'Explain',
    'Scenarios, tasks, and lab',
    'My plan and progress',
    'The exam',
    'Settings and data',
  ])
  expect(view.commands).toEqual([])
  const all = only(await desk.press(view.buttons.at(-1) as Button), 'help')
  const commands = features.flatMap((feature) => feature.commands ?? [])
  expect(all.commands.map(({ title }) => title).toSorted()).toEqual(
    commands
      .filter(({ scopes }) => scopes.includes('personal'))
      .map(({ title }) => title)
      .toSorted(),
  )
})

test('every feature with commands is in one group', () => {
  const names = features.filter(({ commands = [] }) => commands.length > 0).map(({ name }) => name)
  expect(helpGroups.flatMap((group) => contentOf[group].features).toSorted()).toEqual(names.toSorted())
})

test.each(helpGroups)('the group %s opens with buttons that work, and goes back', async (group) => {
  const view = (await desk.press({ verb: 'help', data: { group } })).replace as HelpView
  expect(view.commands.length).toBeGreaterThan(0)
  expect(view.buttons.length).toBeGreaterThan(1)
  expect(view.buttons.at(-1)).toMatchObject({ title: 'Back', verb: 'help' })
  for (const button of view.buttons) {
    const reply = await desk.press(button)
    const shown = reply.replace ?? reply.messages[0]
    expect(JSON.stringify(shown)).not.toMatch(/I didn't get that|That didn't work/)
  }
})

test('an unknown group is refused', async () => {
  expect(only(await desk.press({ verb: 'help', data: { group: '__proto__' } }), 'notice').title).toBe(
    "That didn't work",
  )
})

test('help and hello start with what suits the moment', async () => {
  await desk.type('hi')
  expect(only(await desk.type('help'), 'help').lines[0]).toContain('New here?')
  const question = await desk.type('quiz 2')
  for (const text of ['help', 'menu']) {
    const view = only(await desk.type(text), 'help')
    expect(view.lines).toEqual(['A question is waiting for your answer.'])
    expect(view.buttons[0]?.title).toBe('Continue')
  }
  expect(only(await desk.type('hi'), 'notice').lines[0]).toBe('A question is waiting for your answer.')
  await playRound(desk, question, () => true)
  const usual = only(await desk.type('hello again'), 'notice')
  expect(usual.lines[0]).toBe("Nothing is due right now, so you're up to date. A few new questions?")
  expect(usual.lines[1]).toMatch(/^Your next quiz: /)
})

test('a mock exam in progress comes before everything else', async () => {
  await desk.type('hi')
  await desk.press({ verb: 'mock.begin', data: { count: 5, minutes: 30 } })
  desk.wait(10)
  const hello = only(await desk.type('hi'), 'notice')
  expect(hello.lines[0]).toMatch(/^20 min left/)
  expect(hello.buttons[0]).toMatchObject({ title: 'Continue', verb: 'mock.resume' })
  expect(only(await desk.press(hello.buttons[0] as Button), 'mock-page').view).toBe('mock-page')
  expect(only(await desk.type('help'), 'notice').title).toBe('Your mock exam is running')
})

test('after a week away, the welcome is short and the first step small', async () => {
  await desk.type('hi')
  await finished()
  desk.wait(9 * day)
  const back = only(await desk.type('hi'), 'notice')
  expect(back.title).toBe('Welcome back!')
  expect(back.lines[0]).toMatch(/^Everything is still here/)
  const round = await desk.press(back.buttons[0] as Button)
  expect(only(round, 'question').view).toBe('question')
})

test('the welcome leads on in one tap', async () => {
  const { buttons } = only(await desk.installed(), 'welcome')
  const [start, help, setUp] = buttons as [Button, Button, Button]
  expect(only(await desk.press(help), 'help').groups).toHaveLength(6)
  expect(only(await desk.press(setUp), 'settings').first).toBe(true)
  expect(only(await desk.press(start), 'question').view).toBe('question')
})

test('the welcome stays when help is opened from it', async () => {
  const welcome = only(await desk.type('hi'), 'welcome')
  const help = await desk.press(welcome.buttons[1] as Button)
  expect(help.replace).toBeUndefined()
  expect(help.messages[0]?.view).toBe('help')
})

test('no button is offered twice when a sentence is unclear', async () => {
  await finished()
  for (const text of ['repeat those', 'quizzes on stuff and things', 'progress thing whatever', 'help me with thing']) {
    const [view] = (await desk.type(text)).messages
    const titles = view && 'buttons' in view ? view.buttons.map(({ title }) => title) : []
    expect([text, new Set(titles).size]).toEqual([text, titles.length])
  }
})
