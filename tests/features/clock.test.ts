import type { QuestionView } from '../../src/features/quiz/views.ts'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mendFuture } from '../../src/domain/learner/mend-future.ts'
import { dueEvents } from '../../src/features/index.ts'
import { replay } from '../../src/domain/memory/replay.ts'
import { mendStored } from '../../src/jobs/mend-stored.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import { openDesk, only, playRound, submit, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.installed()
})
afterEach(() => desk.close())

const yearMinutes = 365 * 24 * 60
const answered = async () => (await desk.learner())?.memory

test('ordinary use stores nothing that needs correcting', async () => {
  await playRound(desk, await desk.type('quiz 3'), (index) => index > 0)
  for (const text of [
    'drill canary',
    'explain canary',
    'mock exam 5 10',
    'pause 3 weeks',
    'exam in 8 weeks',
    'lab 1',
  ]) {
    await desk.type(text)
    const learner = await desk.learner()
    expect(learner && mendFuture(learner, desk.now(), dueEvents)).toBe(learner)
  }
})

test('answers given while the clock showed next year are due within days, from the learner’s next message on', async () => {
  await playRound(desk, await desk.type('quiz 2'), () => true)
  desk.wait(yearMinutes)
  // The coach welcomes back somebody who seems to have been away for a year.
  const [, shown] = (await desk.type('quiz 2')).messages
  desk.wait(1)
  await submit(desk, shown as QuestionView, 'sure', false)
  expect((await answered())?.days.at(-1)).toBe('2027-11-23')
  desk.wait(-yearMinutes)

  await desk.type('progress')
  const memory = await answered()
  expect(memory?.days).toEqual(['2026-11-23'])
  expect(Object.values(memory?.questions ?? {}).every(({ due }) => due < '2027')).toBe(true)
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  // The next answer and a restart build on it.
  const next = await desk.type('next')
  if (next.messages[0]?.view === 'question') await submit(desk, next.messages[0], 'think', true)
  await desk.restart()
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a confident error from a clock that was a year ahead comes back first, on the next day', async () => {
  desk.wait(yearMinutes)
  const view = only(await desk.type('quiz 1'), 'question')
  await submit(desk, view, 'sure', false)
  desk.wait(-yearMinutes)
  await desk.type('progress')
  desk.wait(24 * 60)
  expect(only(await desk.type('quiz 1'), 'question').stem).toBe(view.stem)
})

test('a mock exam that began while the clock was ahead ends after its minutes', async () => {
  desk.wait(yearMinutes)
  await desk.type('mock exam 5 10')
  await desk.press({ verb: 'mock.begin', data: { count: 5, minutes: 10 } })
  desk.wait(4)
  await desk.type('overview')
  desk.wait(-yearMinutes)
  await desk.type('overview')
  desk.wait(11)
  await desk.type('hello')
  const mock = (await desk.learner())?.mock
  expect(Date.parse(mock?.endedAt ?? '') - Date.parse(mock?.startedAt ?? '')).toBe(10 * 60_000)
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('a team question that was asked while the clock was ahead closes after its hours', async () => {
  desk.wait(yearMinutes)
  await desk.person('ana').say('team quiz for 2 hours')
  desk.wait(-yearMinutes)
  expect(await mendStored({ store: desk.store, log: () => {} }, desk.now())).toBeGreaterThan(0)
  const team = (await desk.store.readTeam({ tenant: 'tenant-1', conversation: '19:team' }))?.value
  expect(team?.quiz?.closesAt).toBe(new Date(desk.now().getTime() + 2 * 3_600_000).toISOString())
  expect(await mendStored({ store: desk.store, log: () => {} }, desk.now())).toBe(0)
})

const huge = ['9'.repeat(30), '275760', '99999999', '1e308', '-1', '0', '4294967296', '9007199254740993']
const said = (number: string): string[] => [
  `team quiz for ${number} hours`,
  `team quiz for ${number} minutes`,
  `team quiz weekdays ${number}`,
  `team quiz weekdays 9 until ${number}`,
  `pause ${number} days`,
  `pause ${number} weeks`,
  `pause until year ${number}`,
  `mock exam ${number} ${number}`,
  `quiz ${number}`,
  `lab ${number}`,
  `exam in ${number} weeks`,
  `exam in ${number} months`,
  `exam ${number}`,
  `exam ${number}-01-01`,
  `exam 1.1.${number}`,
  `exam 31 Feb ${number}`,
  `challenge ${number}`,
]

test.each(['personal', 'channel'] as const)('no number typed in a %s chat throws', async (scope) => {
  const texts = [...huge.flatMap(said), 'exam 9999-12-31', 'exam 31 Feb 9999', 'exam 0000-01-01', 'exam in 999 months']
  for (const text of texts) expect((await desk.type(text, scope)).messages.length).toBeGreaterThanOrEqual(0)
  const learner = await desk.learner()
  expect(learner && mendFuture(learner, desk.now(), dueEvents)).toBe(learner)
})

test('no number in a pressed card throws', async () => {
  const verbs = ['pause', 'mock.begin', 'plan.per-day', 'settings.save', 'mock.go', 'team.quiz', 'quiz', 'daily.pause']
  for (const verb of verbs)
    for (const number of [...huge, ...huge.map(Number), Number.NaN, Infinity]) {
      const data = { count: number, minutes: number, days: number, perDay: number, hour: number, page: number }
      for (const day of ['9999-12-31', '+275760-09-13', String(number)])
        await desk.press({ verb, data: { ...data, day, examDate: day, mock: 'm', to: 'next', topic: '' } })
    }
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})
