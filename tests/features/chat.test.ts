import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { features } from '../../src/features/index.ts'
import type { Button, NoticeView } from '../../src/kernel/view.ts'
import { verbs } from '../../src/router/parse-action.ts'
import { only, openDesk, playRound, submit, type Desk } from './desk.ts'
import { collect } from '../collect.ts'

const commands = features.flatMap((feature) => feature.commands ?? [])

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('there is one welcome per installation, also when the event is repeated or the app is added again', async () => {
  expect(only(await desk.installed(), 'welcome').buttons.map(({ title }) => title)).toEqual([
    'Start',
    'What can you do?',
    'Set up',
  ])
  expect((await desk.installed()).messages).toEqual([])
  await desk.removed()
  expect((await desk.installed()).messages).toEqual([])
})

test('a first greeting is the welcome, when the event of the installation was lost', async () => {
  expect(only(await desk.type('hi'), 'welcome').view).toBe('welcome')
  expect((await desk.installed()).messages).toEqual([])
  expect(only(await desk.type('hi'), 'notice').title).toBe('Hello!')
})

test.each(['group', 'channel'] as const)('help lists the commands that work in a %s', async (scope) => {
  const help = only(await desk.type('HELP', scope), 'help')
  expect(help.commands.map(({ title }) => title)).toEqual(
    commands.filter((command) => command.scopes.includes(scope)).map(({ title }) => title),
  )
})

test('every command of the table is understood as it is shown, with and without a capital', async () => {
  for (const { title } of commands)
    for (const text of [title, title.toUpperCase(), `${title}!`]) {
      const reply = await desk.type(text)
      const first = reply.messages[0] ?? reply.replace
      expect(first).toBeDefined()
      expect((first as NoticeView).title).not.toBe("I didn't get that")
    }
})

test.each([
  'asdf',
  '',
  '   ',
  '💥'.repeat(9),
  'x'.repeat(50_000),
  '<script>alert(1)</script>',
  'drop table learners',
  '__proto__',
  '${root}',
])('nonsense gets a way on: %#', async (text) => {
  const notice = only(await desk.type(text), 'notice')
  expect(notice.title).toMatch(/^(?:I didn't get that|That's outside my harbor)/)
  expect(notice.buttons.length).toBeGreaterThan(0)
  expect(JSON.stringify(notice).length).toBeLessThan(1000)
})

test('what a learner typed is quoted as text, never as a link or as bold', async () => {
  const notice = only(await desk.type('[click](https://evil.example) **now**'), 'notice')
  expect(notice.lines[0]).not.toMatch(/[[\]()*]/)
})

test('a sentence that is not clear is answered with buttons for what it could mean', async () => {
  const unclear = only(await desk.type('my exam things'), 'notice')
  expect(unclear.title).toBe("I didn't get that")
  const [first] = unclear.buttons
  expect(first).toMatchObject({ verb: 'say', data: { text: expect.any(String) } })
  const pressed = await desk.press(first as Button)
  const shown = pressed.replace ?? pressed.messages[0]
  expect(shown).toBeDefined()
  expect((shown as NoticeView).title).not.toBe("I didn't get that")
})

test.each(['my progress', 'b sure', 'settings', 'delete my data', 'mock exam'])(
  '%s in a channel is moved to the personal chat and stores nothing',
  async (text) => {
    expect(only(await desk.type(text, 'channel'), 'notice').title).toBe("Let's continue in our personal chat")
    expect(await desk.learner()).toBeUndefined()
  },
)

test('a team is introduced to the coach once', async () => {
  expect(only(await desk.installed('channel'), 'introduction').place).toBe('channel')
  expect((await desk.installed('channel')).messages).toEqual([])
})

test('settings are saved from one card, and a date in the past changes nothing', async () => {
  const inputs = { examDate: '2027-02-01', perDay: '8', hour: '18', studyDays: '1,3,6', background: 'operations' }
  expect(only(await desk.type('settings'), 'settings').first).toBe(true)
  const saved = only(await desk.press({ verb: 'settings.save' }, inputs), 'notice')
  expect(saved.lines[0]).toBe('8 questions at 18:00 on Mon, Wed, Sat.')
  expect((await desk.learner())?.settings).toEqual({
    examDate: '2027-02-01',
    perDay: 8,
    hour: 18,
    minute: 0,
    studyDays: [1, 3, 6],
    background: 'operations',
    weeklyDrill: true,
  })
  const refused = only(
    await desk.press({ verb: 'settings.save' }, { ...inputs, examDate: '2020-01-01', perDay: '3' }),
    'notice',
  )
  expect(refused.lines[0]).toContain('is in the past')
  expect((await desk.learner())?.settings.perDay).toBe(8)
})

test.each([
  [{ perDay: '0' }, 'Choose 1 to 50 questions a day.'],
  [{ perDay: 'many' }, "I couldn't read that card"],
  [{ studyDays: '' }, 'Choose at least one study day.'],
  [{ studyDays: '8' }, "I couldn't read that card"],
  [{ hour: '25' }, 'Choose an hour from 0 to 23.'],
  [{ examDate: '31.12.2027' }, 'Write the exam date as'],
])('settings that do not fit are told: %j', async (change, text) => {
  const inputs = { examDate: '', perDay: '5', hour: '9', studyDays: '1,2', background: 'both', ...change }
  const notice = only(await desk.press({ verb: 'settings.save' }, inputs), 'notice')
  expect(notice.title).toBe("That didn't work")
  expect(notice.lines[0]).toContain(text)
})

test('pause, resume and stop do what they say', async () => {
  await desk.type('hi')
  expect((await desk.learner())?.due['daily']?.at?.slice(0, 10)).toBe('2026-11-23')
  await desk.type('pause 3 days')
  expect((await desk.learner())?.push).toMatchObject({ status: 'paused', pausedUntil: '2026-11-26' })
  expect((await desk.learner())?.due['daily']?.at?.slice(0, 10)).toBe('2026-11-26')
  await desk.type('resume')
  expect((await desk.learner())?.push.status).toBe('on')
  await desk.type('stop')
  expect((await desk.learner())?.push).toMatchObject({ status: 'stopped' })
  expect((await desk.learner())?.due['daily']?.at).toBeUndefined()
})

test('progress says what is known and what is due, in figures that add up', async () => {
  await playRound(desk, await desk.type('quiz'), (index) => index !== 0)
  const view = only(await desk.type('progress'), 'progress')
  expect(view).toMatchObject({
    answered: 5,
    accuracy: '4 of 5',
    streak: '1 study day',
    reviews: { today: 0, overdue: 0 },
  })
  expect(view.areas.reduce((total, area) => total + area.answered, 0)).toBe(5)
  expect(view.week).toHaveLength(7)
  expect(view.week[0]).toEqual({ day: 'Tue 24', due: 1 })
  expect(view.confidence[0]).toEqual({ title: 'Confident', text: '████████░░ 4 of 5 answers correct' })
  expect(view.readiness.headline).toBe('Too early to tell')
  expect(view.readiness.detail).toMatch(/^So far: 4 of 5 answers right, \d of 86 objectives covered\.$/)
  expect(view.raising).toHaveLength(2)
})

test('progress says how the exam looks, once that can be told', async () => {
  for (let round = 0; round < 10; round++) await playRound(desk, await desk.type('quiz 4'), () => false)
  const view = only(await desk.type('progress'), 'progress')
  expect(view.readiness.headline).toBe('At risk: less than 5% likely to pass')
  expect(view.readiness.detail).toBe("If the exam were today. My estimate from 40 answers, not Microsoft's.")
  expect(view.areas.every(({ known }) => /^\d+%$/.test(known))).toBe(true)
})

test('wrong answers are listed and practiced until they are right', async () => {
  expect(only(await desk.type('wrong'), 'notice').title).toBe('No wrong answers')
  const { verdicts } = await playRound(desk, await desk.type('quiz'), (index) => index > 1)
  const list = only(await desk.type('wrong'), 'wrong')
  expect(list.items).toHaveLength(2)
  const round = await desk.press(list.buttons[0] as Button)
  expect(only(round, 'question').stem).toBe(verdicts[1]?.stem)
  await playRound(desk, round, () => true)
  expect(only(await desk.type('wrong'), 'notice').title).toBe('No wrong answers')
})

test('a report is kept once, with its question', async () => {
  const question = only(await desk.type('quiz 1 single'), 'question')
  const verdict = only(await submit(desk, question, 'think', false), 'verdict')
  const form = only(await desk.press(verdict.buttons.find(({ verb }) => verb === 'report') as Button), 'report')
  await desk.press(form.send, { reason: 'wrong-key', text: ' The key is off. ' }, 'same')
  await desk.press(form.send, { reason: 'wrong-key', text: ' The key is off. ' }, 'same')
  expect(await collect(desk.store.reports())).toEqual([
    expect.objectContaining({ ...form.send.data, reason: 'wrong-key', text: 'The key is off.' }),
  ])
})

test('delete asks once and then really deletes', async () => {
  await playRound(desk, await desk.type('quiz 2'), () => true)
  await desk.press(
    { verb: 'report.send', data: { question: [...desk.catalog.questions.keys()][0] as string, revision: 1 } },
    { reason: 'typo', text: '' },
  )
  const ask = only(await desk.type('delete my data'), 'notice')
  expect(await desk.learner()).toBeDefined()
  expect(only(await desk.press(ask.buttons[1] as Button), 'notice').title).toBe('Kept')
  expect(only(await desk.press(ask.buttons[0] as Button), 'notice').title).toBe('Deleted')
  expect(await desk.learner()).toBeUndefined()
  expect(await desk.store.readLog(desk.key)).toEqual([])
  expect(await collect(desk.store.reports())).toEqual([])
  expect(only(await desk.type('hi'), 'welcome').view).toBe('welcome')
})

test('every button that a card offers is one that is understood', async () => {
  const seen = new Set<string>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) {
      if ('verb' in value) seen.add(String(value.verb))
      Object.values(value).forEach(look)
    }
  }
  for (const { title } of commands) look(await desk.type(title))
  look((await playRound(desk, await desk.type('quiz 5'), (index) => index > 1)).verdicts)
  expect([...seen].filter((verb) => !verbs.includes(verb))).toEqual([])
  expect(seen.size).toBeGreaterThan(6)
})

test.each(['nonsense', '__proto__', 'constructor', 'toString', ''])(
  'an unknown verb “%s” changes nothing and offers a way on',
  async (verb) => {
    expect(only(await desk.press({ verb }), 'notice').title).toBe("That didn't work")
  },
)
